import { expose, wrap } from 'comlink';
import { answered } from './messages/answered.ts';
import { exportFrame } from './selection/export-frame.ts';
import { readFacts } from './messages/facts.ts';
import { frameSelection } from './placing/frame-selection.ts';
import { guardApi } from './messages/guard-api.ts';
import { rememberSettings, restyleLast } from './repeat/last-settings.ts';
import { insertPose } from './placing/insert-pose.ts';
import { createKeptTrees } from './selection/kept-trees.ts';
import { placeLayers } from './placing/place-layers.ts';
import { createPlaceOnce } from './placing/place-once.ts';
import { placeResult } from './placing/place-result.ts';
import { asProblem } from './messages/problem.ts';
import type { PluginApi } from './bridge/methods.ts';
import type { UiApi } from './bridge/panel-methods.ts';
import { LAST_COMMAND, RELAUNCH_COMMAND, type Launch, type PlacedResult, type Recipe } from './protocol.ts';
import { snapshotLayers } from './selection/read-layers.ts';
import { readSelection } from './selection/read-selection.ts';
import { resizePanel } from './messages/resize-panel.ts';
import { restyleAgain } from './repeat/restyle-again.ts';
import { listShelf, putOnShelf, removeFromShelf, takeFromShelf } from './shelf/shelf.ts';
import { createSilentRun } from './repeat/silent-run.ts';
import { tellBindings } from './placing/tell-bindings.ts';
import { uiEndpoint } from './messages/ui-endpoint.ts';
import { validateRecipe } from './messages/validate-message.ts';
import { watchNodes } from './selection/watch-nodes.ts';
import { watchSelection } from './selection/watch-selection.ts';

figma.skipInvisibleInstanceChildren = true;
/** The engine needs the panel's frame, so a run without a panel has one that nobody sees. */
const visible = figma.command !== LAST_COMMAND;
figma.showUI(__html__, { visible, width: 360, height: 640, themeColors: true, title: 'Exemplar' });

/** Must live as long as the plugin: when comlink's root proxy is collected, it tells the panel to stop listening. */
const panel = wrap<UiApi>(uiEndpoint);
let command: string | null = figma.command;
let watching = false;
const silent = visible ? null : createSilentRun(() => void answered(panel.stop()).catch(warn));

/** The relaunch button counts once: a second hello comes from a reloaded panel, not from the button. */
async function hello(): Promise<Launch> {
  if (silent !== null) {
    silent.started();
    return restyleLast(figma.currentPage.selection);
  }
  if (!watching) watchSelection((selection) => answered(panel.selectionChanged(selection)), warn);
  watching = true;
  const again = command === RELAUNCH_COMMAND;
  command = null;
  return again
    ? restyleAgain(figma.currentPage.selection)
    : { selection: await readSelection(), again: null };
}

function warn(error: unknown): void {
  figma.notify(asProblem(error, 'BadMessage', 'update the panel').message, { error: true });
}

/** A result is on the canvas whether or not its settings can be kept for the next time. */
function remembering<Given extends { recipe: Recipe }>(
  placing: (placement: Given) => Promise<PlacedResult>,
): (placement: Given) => Promise<PlacedResult> {
  return async (placement) => {
    const placed = await placing(placement);
    await rememberSettings(validateRecipe(placement.recipe)).catch(warn);
    return placed;
  };
}

const once = createPlaceOnce();
const trees = createKeptTrees();

const api: PluginApi = {
  hello,
  exportFrame,
  snapshotLayers: (nodeId) => snapshotLayers(nodeId, trees),
  tellBindings,
  place: once(remembering(placeResult)),
  placeLayers: once(remembering(placeLayers)),
  insertPose,
  frameSelection,
  undo: async () => figma.triggerUndo(),
  listShelf,
  putOnShelf,
  takeFromShelf,
  removeFromShelf,
  watchNodes: watchNodes((ids) => answered(panel.nodesChanged(ids)), warn),
  facts: async () => readFacts(),
  report: async (report) => silent?.report(report),
  resize: async (width, height) => resizePanel(width, height),
  // Later, because closing forbids every access to `figma`, the answer to this very call included.
  close: async () => void setTimeout(() => figma.closePlugin(), 0),
};

expose(guardApi(api), uiEndpoint);
