import { expose, wrap } from 'comlink';
import { answered } from './answered.ts';
import { exportFrame } from './export-frame.ts';
import { guardApi } from './guard-api.ts';
import { placeLayers } from './place-layers.ts';
import { placeResult } from './place-result.ts';
import { asProblem } from './problem.ts';
import { RELAUNCH_COMMAND, type Launch, type PluginApi, type UiApi } from './protocol.ts';
import { readSelection } from './read-selection.ts';
import { resizePanel } from './resize-panel.ts';
import { restyleAgain } from './restyle-again.ts';
import { snapshotLayers } from './snapshot-layers.ts';
import { uiEndpoint } from './ui-endpoint.ts';
import { watchSelection } from './watch-selection.ts';

figma.skipInvisibleInstanceChildren = true;
figma.showUI(__html__, { width: 360, height: 640, themeColors: true, title: 'Exemplar' });

/** Must live as long as the plugin: when comlink's root proxy is collected, it tells the panel to stop listening. */
const panel = wrap<UiApi>(uiEndpoint);
let command: string | null = figma.command;
let watching = false;

/** The relaunch button counts once: a second hello comes from a reloaded panel, not from the button. */
async function hello(): Promise<Launch> {
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

const api: PluginApi = {
  hello,
  exportFrame,
  snapshotLayers,
  place: placeResult,
  placeLayers,
  undo: async () => figma.triggerUndo(),
  resize: async (width, height) => resizePanel(width, height),
  // Later, because closing forbids every access to `figma`, the answer to this very call included.
  close: async () => void setTimeout(() => figma.closePlugin(), 0),
};

expose(guardApi(api), uiEndpoint);
