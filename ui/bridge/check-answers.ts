import { PROBLEMS, type Launch, type PluginApi, type SelectionState } from '../../plugin/protocol.ts';
import { ProblemError } from './problem.ts';

type Fields = Record<string, unknown>;

/** What each answer of the sandbox must be before the panel acts on it; the counterpart of plugin/messages/validate-message.ts. */
const ANSWERS: { [Call in keyof PluginApi]: (answer: unknown) => boolean } = {
  hello: isLaunch,
  exportFrame: isExport,
  // layersOf looks into the text where the layers are read.
  snapshotLayers: (answer) => answer === null || isText(answer),
  tellBindings: (answer) => Array.isArray(answer) && answer.every(isBinding),
  place: isPlaced,
  placeLayers: isPlaced,
  insertPose: isFrame,
  frameSelection: isFrame,
  undo: isNothing,
  listShelf: isShelf,
  putOnShelf: isShelf,
  takeFromShelf: (answer) => isEntry(answer) && isBytes((answer as Fields)['bytes']),
  removeFromShelf: isShelf,
  watchNodes: isNothing,
  facts: isFacts,
  report: isNothing,
  resize: isNothing,
  close: isNothing,
};

/** @throws ProblemError BadMessage unless the answer has the shape that the protocol gives it */
export function checkAnswer<Call extends keyof PluginApi>(
  call: Call,
  answer: unknown,
): Awaited<ReturnType<PluginApi[Call]>> {
  if (!ANSWERS[call](answer))
    throw new ProblemError('BadMessage', `The sandbox answered ${call} with something else.`);
  return answer as Awaited<ReturnType<PluginApi[Call]>>;
}

/** A selection told by the sandbox. @throws ProblemError BadMessage */
export function checkSelection(value: unknown): SelectionState {
  if (!isSelection(value)) throw new ProblemError('BadMessage', 'The sandbox told a selection that is none.');
  return value;
}

/** Ids of changed nodes told by the sandbox. @throws ProblemError BadMessage */
export function checkNodeIds(value: unknown): string[] {
  if (!Array.isArray(value) || !value.every(isText))
    throw new ProblemError('BadMessage', 'The sandbox told changes of nodes that are none.');
  return value as string[];
}

function isExport(answer: unknown): boolean {
  if (!isFields(answer)) return false;
  const { frame, png, missing = false } = answer;
  return isFrame(frame) && isBytes(png) && typeof missing === 'boolean';
}

function isShelf(answer: unknown): boolean {
  return Array.isArray(answer) && answer.every(isEntry);
}

function isEntry(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { hash, name, width, height, thumbnail } = value;
  return isText(hash) && isText(name) && isWithin(width, 1) && isWithin(height, 1) && isBytes(thumbnail);
}

function isSelection(value: unknown): value is SelectionState {
  if (!isFields(value)) return false;
  const { source, exemplar, problem, more = [], wireframes = [] } = value;
  const areFrames = (frames: unknown): boolean => Array.isArray(frames) && frames.every(isFrame);
  return (
    isFrameOrNone(source) &&
    isFrameOrNone(exemplar) &&
    (problem === null || isProblem(problem)) &&
    areFrames(more) &&
    areFrames(wireframes)
  );
}

function isLaunch(value: unknown): value is Launch {
  if (!isFields(value) || !isSelection(value['selection'])) return false;
  const { again } = value;
  if (again === null) return true;
  if (!isFields(again) || again['version'] !== 1) return false;
  const { sourceId, exemplarId, exemplarIds = [], model, backend, sharpness, strength, legend = [] } = again;
  if (!Array.isArray(exemplarIds) || !exemplarIds.every(isText)) return false;
  if (!Array.isArray(legend) || !legend.every(isChoice)) return false;
  const { exemplarMaskId } = again;
  if (exemplarMaskId !== undefined && !isText(exemplarMaskId)) return false;
  return (
    [sourceId, exemplarId, model, backend].every(isText) && isWithin(sharpness, 0) && isWithin(strength, 0, 1)
  );
}

/** A colour given to a class, or to none. */
function isChoice(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { colour, label } = value;
  return typeof colour === 'string' && /^#[0-9a-f]{6}$/.test(colour) && (label === null || isText(label));
}

function isPlaced(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { nodeId, name, detached = 0, skipped = 0, elsewhere } = value;
  if (elsewhere !== undefined && !isElsewhere(elsewhere)) return false;
  return isText(nodeId) && typeof name === 'string' && isWithin(detached, 0) && isWithin(skipped, 0);
}

function isBinding(value: unknown): boolean {
  if (value === null) return true;
  if (!isFields(value) || typeof value['name'] !== 'string') return false;
  const { kind, mode, why } = value;
  if (kind === 'mode') return typeof mode === 'string';
  return kind === 'raw' ? why === 'differs' || why === 'absent' : kind === 'style' || kind === 'variable';
}

function isFacts(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { apiVersion, editorType, mode, globals, loopMilliseconds } = value;
  const named = Array.isArray(globals) && globals.every(isText);
  return [apiVersion, editorType, mode].every(isText) && named && isWithin(loopMilliseconds, 0);
}

function isElsewhere(value: unknown): boolean {
  return isFields(value) && typeof value['locked'] === 'string' && typeof value['home'] === 'string';
}

function isFrameOrNone(value: unknown): boolean {
  return value === null || isFrame(value);
}

function isFrame(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { id, name, type, width, height } = value;
  return isText(id) && typeof name === 'string' && isText(type) && isWithin(width, 0) && isWithin(height, 0);
}

function isProblem(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { name, node } = value;
  return PROBLEMS.some((problem) => problem === name) && (node === undefined || typeof node === 'string');
}

/** By its tag: the bytes may come from another realm. */
function isBytes(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Uint8Array]';
}

function isNothing(answer: unknown): boolean {
  return answer === undefined || answer === null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isWithin(value: unknown, low: number, high = Number.MAX_VALUE): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
