import type { FrameRef, PlaceAs, ProblemName } from '../plugin/protocol.ts';
import type { Problem } from './bridge/problem.ts';
import type { Card } from '../models/runtime/pack/card.ts';
import type { Notice } from './panel/message-slice.ts';
import type { PlacedManner } from './session/placing-slice.ts';
import type { State } from './state/state.ts';
import type { Series } from './batch/series.ts';
import type { HistoryEntry } from './history/history.ts';
import { cropPlace } from './history/crops.ts';
import type { Stage } from './state/stages.ts';
import type { Part } from '../models/runtime/geometry/grid.ts';
import type { Binding, Change, Decision, Reason } from '../models/runtime/restyle-layers/patch.ts';
import type { Length } from '../models/runtime/types.ts';
import type { MaskColour, MaskReading } from '../models/runtime/prepare/guide/mask-reading.ts';
import type { Role } from '../models/runtime/layers/roles.ts';
import type { Answer } from './why/answer.ts';
import type { Probe } from './why/probe.ts';
import type { Constraint } from './steer/constraint-list.ts';

/** Every word the user reads. Sentence case; a problem is one sentence that says what happened and what to do. */
export const texts = {
  title: 'Exemplar',
  source: 'Wireframe',
  exemplar: 'Exemplar',
  emptySource: 'The layout',
  emptyExemplar: 'The look',
  swap: 'Swap wireframe and exemplar',
  restyle: 'Restyle',
  restyleKeys: 'Cmd or Ctrl + Enter',
  cancelKeys: 'Esc',
  applyKeys: 'Enter',
  discardKeys: 'Esc',
  cancel: 'Cancel',
  apply: 'Apply',
  applying: 'Placing…',
  discard: 'Discard',
  strength: 'Strength',
  previewVacant: 'The result appears here before it goes onto the canvas.',
  firstLook: 'First look: full detail follows',
  compare: 'Compare with before (hold Space)',
  views: 'Preview',
  details: 'Details',
  dismiss: 'Dismiss',
  progress: 'Progress',
  resize: 'Resize the panel',
  waiting: 'Reading the selection…',
  engineStarting: 'Starting engine…',
  engineStopped: 'Engine stopped',
  webgpu: 'WebGPU is present in this window, but this build runs on WASM.',
  noWebgpu: 'WebGPU is absent in this window.',
  whyResult: 'Result',
  whyExemplar: 'Exemplar',
  whyResultKeys: 'Result: arrow keys move the place that is asked about, Enter takes its whole layer',
  whyExemplarKeys: 'Exemplar: arrow keys move the place that is asked about, Enter holds it',
  whyHint:
    'Point at the result to see where its style comes from, or at the exemplar to see where it went. A click takes the whole layer.',
  sharpness: 'Sharpness',
  sharpnessMeaning:
    'Sharpness: how strictly each place takes the one best match; lower blends more of the exemplar.',
  size: 'Size',
  fullSize: 'Full',
  reset: 'Reset',
  updating: 'Updating the result',
  steerResultKeys: 'Result: arrow keys move the cross, Enter picks the layer there and begins a pin from it',
  steerExemplarKeys:
    'Exemplar: arrow keys move the cross, Enter sets the pin, or begins and ends a forbidden area',
  steerHint:
    'Drag from a layer to the place in the exemplar that it shall look like. Drag on the exemplar to forbid an area.',
  steerPinning: 'Choose the place in the exemplar, then press Enter.',
  steerForbidding: 'Stretch the area with the arrow keys, then press Enter.',
  takesFrom: 'Takes its look from',
  anyExemplar: 'Any',
  constraints: 'Pins and areas',
  clearAll: 'Remove all',
  wholeFrame: 'The page',
  spot: 'A spot',
  cancelled: 'Cancelled; the canvas is unchanged.',
  shelf: 'Recent exemplars',
  shelfEmpty: 'Paste, drop or choose a picture to use it as the exemplar.',
  addPicture: 'Add picture…',
  dropHere: 'Drop the picture to use it as the exemplar',
  clearPicture: 'Take the exemplar from the canvas again',
  results: 'Results',
  reuse: 'Reuse settings',
  variations: 'Variations',
  live: 'Live',
  liveMeaning: 'Live: run again whenever the wireframe or the exemplar changes',
  sideBySide: 'Side by side',
  besideWhat: 'Show beside',
  chooseVariation: 'Choose a variation',
  keepWhole: 'Whole',
  batchVacant: 'Each result is placed beside its wireframe as soon as it is done.',
  variationsVacant: 'The variations appear here, to choose one.',
  stopping: 'Stopping after this frame…',
  sourceChanged: 'The wireframe has changed.',
  exemplarChanged: 'The exemplar has changed.',
  confidence: 'Confidence',
  placeAs: 'Place as',
  noLayers: 'The wireframe has no layers; select a frame to place layers or live text.',
  planning: 'Reading the layers…',
  changes: 'Changes of layers',
  confidenceMeaning: 'Confidence: how often a match as close as this one took the right look on test pages.',
  loadModel: 'Load model…',
  builtInModel: 'Use the model in this plugin',
  modelSource: 'Made for',
  modelData: 'Trained on',
  modelLicence: 'Licence',
  modelLimits: 'Limits',
  poseName: 'Pose',
  poseHint: 'A pose is a frame of named joints to drag; its lines are only a guide.',
  insertPose: 'Insert stick figure',
  frameSelection: 'Frame these layers',
  legend: 'Classes',
  noClass: 'No class',
  exemplarMask: 'Exemplar’s mask',
  exemplarMaskHint: 'Select the mask’s frame alone, or choose a file.',
  chooseFile: 'Choose file…',
  chooseMaskFile: 'Choose the file of the exemplar’s mask',
  clearMask: 'Take the exemplar’s mask away',
  copyReport: 'Copy report',
  copyReportMeaning: 'Copy what the plugin found on this machine; nothing of the document is in it',
  reportLooking: 'Looking at what works here…',
  reportCopied: 'The report is copied: paste it where you report the problem.',
  reportByHand: 'This window may not copy; press Cmd+C or Ctrl+C to copy the selected text.',
  reportText: 'The report',
  copy: 'Copy',
  close: 'Close',
} as const;

export const domainNames: Record<Card['domain'], string> = {
  wireframe: 'Wireframes',
  mask: 'Masks: a colour or a layer name per class',
  edges: 'Edges: drawn lines',
  pose: 'Poses: a stick figure with named joints',
};

/** The role beside the exemplar, by what the model is made for. */
export const sourceNames: Record<Card['domain'], string> = {
  wireframe: texts.source,
  mask: 'Mask',
  edges: 'Drawing',
  pose: 'Pose',
};

const domainNouns: Record<Card['domain'], string> = {
  wireframe: 'a wireframe',
  mask: 'a mask',
  edges: 'a line drawing',
  pose: 'a pose',
};

/** The source is of another kind than the model's. */
export function modelAdviceText(seen: Card['domain'], made: Card['domain']): string {
  return `The source looks like ${domainNouns[seen]}, this model is made for ${domainNouns[made]}; load a model for ${domainNouns[seen]}.`;
}

export const stageNames: Record<Stage, string> = {
  prepare: 'Prepare',
  align: 'Align',
  match: 'Match',
  synthesise: 'Synthesise',
  place: 'Place',
};

const roleNames: Record<Role, string> = {
  page: 'Page',
  bar: 'Bar',
  nav: 'Navigation',
  surface: 'Card',
  hero: 'Hero',
  button: 'Button',
  'button-secondary': 'Secondary button',
  field: 'Field',
  chip: 'Chip',
  toggle: 'Toggle',
  progress: 'Progress bar',
  divider: 'Divider',
  picture: 'Picture',
  avatar: 'Avatar',
  chart: 'Chart',
  selected: 'Selected item',
  heading: 'Heading',
  text: 'Text',
  caption: 'Caption',
  icon: 'Icon',
};

const subject = (node: string | undefined): string => (node === undefined ? 'This layer' : `“${node}”`);

const file = (name: string | undefined): string => (name === undefined ? 'The file' : `“${name}”`);

const problems: Record<ProblemName, (node?: string) => string> = {
  NothingSelected: () => 'Select two frames: the wireframe to restyle and the exemplar whose look it takes.',
  OneFrameSelected: () =>
    'Hold Shift and select a second frame, or add a picture, so that there is a wireframe and an exemplar.',
  TooManySelected: () => 'Too many layers are selected; keep one wireframe and at most three exemplars.',
  NotExportable: (node) =>
    `${subject(node)} is no frame; select the frame around it, or all layers of the wireframe at once, to frame them.`,
  LooseLayers: () => 'These layers have no frame around them; frame them to restyle them as one wireframe.',
  NotFrameable: (node) =>
    `${subject(node)} cannot be framed where it lies; move it onto the page, or unlock what it lies in.`,
  FrameFailed: () =>
    'The layers could not be framed; check that you may edit this page, then frame them again.',
  ZeroSize: (node) => `${subject(node)} has no width or height; make it at least one pixel each way.`,
  HiddenNode: (node) => `${subject(node)} is hidden; show it, then select it again.`,
  TooDeep: (node) => `${subject(node)} lies inside too many other layers; select one of these instead.`,
  RotatedNode: (node) => `${subject(node)} is rotated; set its rotation to 0°, or put it into a frame.`,
  RemovedNode: (node) => `${subject(node)} is no longer in the file; select the frames again.`,
  TooLarge: (node) =>
    `The picture of ${node === undefined ? 'this layer' : `“${node}”`} has more than 4096 pixels a side, which Figma refuses; choose a smaller size.`,
  TextOnly: (node) => `${subject(node)} holds nothing but text; select a frame with boxes around the text.`,
  ExportFailed: (node) => `${subject(node)} could not be exported from Figma; save the file, then try again.`,
  BrokenImage: (node) =>
    `${subject(node)} holds an image that cannot be read; replace that image, then try again.`,
  AnimatedImage: (node) => `${subject(node)} holds an animated image; use a still one.`,
  NothingToMatch: () =>
    'The forbidden areas leave nothing to take the style from; remove one of them, or move the pin.',
  ModelCorrupt: () => 'The model inside this plugin is damaged; reinstall the plugin.',
  NoBackend: () => 'The engine cannot start in this window; reopen the plugin or use the Figma desktop app.',
  EngineFailed: () => 'The engine stopped and the canvas is unchanged; press Restyle to start it again.',
  OutOfMemory: () =>
    'There is not enough memory for these frames; close other tabs or select a smaller frame.',
  Cancelled: () => 'The restyle was cancelled and the canvas is unchanged; press Restyle to run it again.',
  PlaceFailed: () =>
    'The result could not be placed; check that you may edit this page, then press Apply again.',
  PoseFailed: () =>
    'The stick figure could not be drawn; check that you may edit this page, then insert it again.',
  Timeout: () => 'Figma did not answer in time; wait until the file has loaded, then try again.',
  ConditionMissing: () =>
    'This model needs a mask or a pose of the picture; choose a frame that holds one, or another model.',
  BadMessage: () =>
    'The panel and the plugin do not understand each other; close the plugin and open it again.',
  NoWireframe: () => 'Select the wireframe on the canvas that takes the look of this picture.',
  NotAPicture: () => 'That is no picture that can be read; use a PNG, JPEG or WebP.',
  BrokenFile: (node) =>
    `${file(node)} is damaged and cannot be read; save the picture again and add it anew.`,
  PictureGone: () => 'The exemplar picture is no longer on the shelf; paste, drop or choose it again.',
  ShelfFailed: () =>
    'The shelf of recent exemplars could not be changed; remove pictures from it, then try again.',
};

/** The one sentence for a problem. */
export function problemText(problem: Pick<Problem, 'name' | 'node'>): string {
  return problems[problem.name](problem.node);
}

/** The one sentence for a notice; it needs no action. */
export function noticeText(notice: Notice): string {
  switch (notice.name) {
    case 'engineReplaced':
      return 'The graphics card stopped, so this was computed on the processor; the canvas is unchanged.';
    case 'cancelled':
      return texts.cancelled;
    case 'placed':
      return placedText(notice);
    case 'otherModel':
      return 'The former result came from another model; this one ran with the model in this plugin.';
    case 'dropped':
      return notice.count === 1
        ? 'One pin was left out, because its layer is gone from the wireframe.'
        : `${notice.count} pins were left out, because their layers are gone from the wireframe.`;
  }
}

/** A frame that is larger than any image of Figma; limit: pixels at which it is read instead. */
export function readSmallerText(frame: Pick<FrameRef, 'name' | 'width' | 'height'>, limit: number): string {
  return `“${frame.name}” is ${sizeText(frame)} and is read at ${limit} pixels: placed as layers it stays exact, as a picture it is enlarged to its full size.`;
}

/** `1440 × 1024`, in canvas units. */
export function sizeText(size: { width: number; height: number }): string {
  return `${size.width} × ${size.height}`;
}

/** `8 ms`, `940 ms`, `1,240 ms`: whole milliseconds. */
export function millisecondsText(milliseconds: number): string {
  return `${Math.round(milliseconds).toLocaleString('en-US')} ms`;
}

/** What a screen reader hears as a run goes on. */
export function progressText(stage: Stage, fraction: number): string {
  return `${stageNames[stage]}, ${Math.round(fraction * 100)} percent`;
}

/** Which ninth of its picture the middle of a part lies in: `top left`, `bottom`, `middle`. */
export function regionText({ x, y, width, height }: Part): string {
  const third = (at: number, names: readonly [string, string, string]): string =>
    names[Math.min(2, Math.max(0, Math.floor(3 * at))) as 0 | 1 | 2];
  const words = [
    third(y + height / 2, ['top', '', 'bottom']),
    third(x + width / 2, ['left', '', 'right']),
  ].filter((word) => word !== '');
  return words.length === 0 ? 'middle' : words.join(' ');
}

/** `12 %`, `less than 1 %`; share: 0..1. */
export function percentText(share: number): string {
  return share > 0 && share < 0.01 ? 'less than 1 %' : `${Math.round(100 * share)} %`;
}

/** The layer as the designer named it, and what it was read as. */
export function layerText({ name, role }: { name: string; role: Role | null }): string {
  return role === null ? `“${name}”` : `${roleNames[role]} “${name}”`;
}

/** The answer of Ask why in one sentence; also what a screen reader hears. */
export function whyText(probe: Probe, answer: Answer): string {
  if (answer.side === 'result') {
    const place = `This place at the ${regionText(answer.asked)} of the exemplar`;
    return answer.best === null
      ? `${place} gives its style to no part of the result.`
      : `${place} gives ${percentText(answer.share)} of the result’s style, strongest at the ${regionText(answer.best)}.`;
  }
  const subject =
    probe.on === 'layer' ? layerText(probe.layer) : `The place at the ${regionText(answer.asked)}`;
  const from = regionText(answer.best);
  const confidence = `confidence ${percentText(answer.confidence)}`;
  return answer.matched
    ? `${subject} takes its style from the ${from} of the exemplar, ${confidence}.`
    : `${subject} found no sure match in the exemplar; the nearest is at its ${from}, ${confidence}.`;
}

/** How much of the frame found no match; share: 0..1. */
export function unmatchedText(share: number): string {
  return share === 0
    ? 'Every part of the frame found a sure match in this exemplar.'
    : `Hatched: ${percentText(share)} of the frame found no sure match; on test pages, such matches took the right look less than half of the time.`;
}

/** `Exemplar 2`; exemplar: from 0. */
export function exemplarText(exemplar: number): string {
  return `${texts.exemplar} ${exemplar + 1}`;
}

/** Share of a picture that leaves nothing worth naming. */
const ALMOST_ALL = 0.9;

/** A pin, a forbidden area or a layer's exemplar in a few words. layer: what the source calls it; exemplars: how many there are. */
export function constraintText(
  constraint: Constraint,
  layer: (id: string) => string,
  exemplars: number,
): string {
  const of = (exemplar: number): string =>
    exemplars > 1 ? `${texts.exemplar.toLowerCase()} ${exemplar + 1}` : 'the exemplar';
  switch (constraint.kind) {
    case 'pins': {
      const { at, to } = constraint.pin;
      const what = 'layer' in at ? layer(at.layer) : texts.spot;
      return `${what} like the ${regionText({ ...to, width: 0, height: 0 })} of ${of(to.exemplar)}`;
    }
    case 'forbidden': {
      const { part } = constraint;
      const where = part.width * part.height > ALMOST_ALL ? 'any part' : `the ${regionText(part)}`;
      return `Nothing from ${where} of ${of(part.exemplar)}`;
    }
    case 'layers':
      return `${layer(constraint.choice.layer)} from ${of(constraint.choice.exemplar)} alone`;
  }
}

/** `844 px`, or `Full, 844 px` for the source's own size. */
export function resultSizeText(longSide: number, full: boolean): string {
  return full ? `${texts.fullSize} (${longSide} px)` : `${longSide} px`;
}

/** `Remove pin 2`. */
export function removeConstraintText(what: string): string {
  return `Remove: ${what}`;
}

/** `3 exemplars`. */
export function exemplarsText(count: number): string {
  return `${count} exemplars`;
}

export const placeAsNames: Record<PlaceAs, string> = {
  picture: 'Picture',
  layers: 'Layers',
  text: 'Live text',
  fill: 'Fill',
};

export const placeAsMeanings: Record<PlaceAs, string> = {
  picture: 'A picture beside the wireframe',
  layers: 'A copy of the wireframe whose layers take the exemplar’s styles',
  text: 'The picture, with the wireframe’s texts live on top',
  fill: 'An empty frame with the picture as its fill',
};

function placedText({ node, detached, skipped, elsewhere }: { node: string } & PlacedManner): string {
  const where =
    elsewhere === undefined
      ? 'beside the wireframe'
      : `on “${elsewhere.home}”, because “${elsewhere.locked}” is locked`;
  return `Placed “${node}” ${where}.${detachedText(detached)}${skippedText(skipped)}`;
}

function detachedText(count = 0): string {
  if (count === 0) return '';
  return count === 1 ? ' One instance had to be detached.' : ` ${count} instances had to be detached.`;
}

function skippedText(count = 0): string {
  if (count === 0) return '';
  const layers = count === 1 ? 'One layer stayed' : `${count} layers stayed`;
  return ` ${layers} as before: hidden in an instance, or in a font that is missing.`;
}

/** What became of a style or variable of the exemplar. whole: at full strength, for a mixed colour is nobody's. */
export function bindingText(binding: Binding, whole: boolean): string {
  const { name, partly } = binding;
  if (!whole) return 'Raw value: styles and variables are kept at full strength only.';
  const where = partly ? ' in some layers' : '';
  switch (binding.kind) {
    case 'style':
      return `Style ${name}.`;
    case 'variable':
      return `Bound to ${name}${where}.`;
    case 'mode':
      return `Bound to ${name}, in mode ${binding.mode}${where}.`;
    case 'raw':
      return binding.why === 'absent'
        ? `Raw value${where}: its variable is not in this file.`
        : `Raw value${where}: ${name} resolves to another one here.`;
  }
}

/** `Chip “Rectangle 5”, 3 layers` */
export function decisionText({ role, layers }: Decision): string {
  const [first] = layers;
  const name = layerText({ name: first?.name ?? '', role });
  return layers.length > 1 ? `${name}, ${layers.length} layers` : name;
}

/** Why a layer takes what it takes, in one line. */
export function reasonText({ from, layer, share, confidence, contrast, predicted = [] }: Reason): string {
  const moved =
    contrast === undefined
      ? ''
      : ` Moved for contrast, ${contrast.from.toFixed(1)} to ${contrast.to.toFixed(1)}.`;
  if (from === 'picture' || layer === undefined)
    return `Colour of the picture.${predictedText(predicted)}${moved}`;
  const votes =
    share >= 0.01
      ? `${percentText(share)} of the votes, confidence ${percentText(confidence)}.`
      : 'nearest in role and place.';
  return `As “${oneLine(layer.name)}”: ${votes}${moved}`;
}

const lengthNames: Record<Length, string> = { radius: 'radius', border: 'stroke', shadow: 'shadow' };

/** `Radius, stroke and shadow as the model reads the exemplar.` */
function predictedText(predicted: readonly Length[]): string {
  if (predicted.length === 0) return '';
  const names = predicted.map((length) => lengthNames[length]);
  const last = names.pop()!;
  const all = names.length > 0 ? `${names.join(', ')} and ${last}` : last;
  return ` ${all.charAt(0).toUpperCase()}${all.slice(1)} as the model reads the exemplar.`;
}

/** Layers of texts are named by their words, line breaks included. */
const oneLine = (name: string): string => name.replace(/\s+/g, ' ');

/** What one change does: `Fill`, `No stroke`, `Radius 20`. */
export function changeText(change: Change): string {
  switch (change.property) {
    case 'fills':
      if (change.to.length === 0) return 'No fill';
      return change.to.some(({ type }) => type === 'IMAGE') ? 'Picture' : 'Fill';
    case 'segments':
      return `${change.to.length} colours of words`;
    case 'strokes':
      return change.to.length === 0 ? 'No stroke' : 'Stroke';
    case 'strokeWeight':
      return `Stroke ${typeof change.to === 'number' ? numberText(change.to) : change.to.map(numberText).join(' ')} px`;
    case 'cornerRadius': {
      const [first, ...others] = change.to;
      return `Radius ${others.every((radius) => radius === first) ? numberText(first) : change.to.map(numberText).join(' ')}`;
    }
    case 'effects':
      return change.to.length === 0 ? 'No shadow' : 'Shadow';
    case 'visible':
      return change.to ? 'Shown' : 'Cross hidden';
  }
}

const numberText = (value: number): string => String(Math.round(10 * value) / 10);

/** Head of the checklist. */
export function checklistText(ticked: number, all: number): string {
  if (all === 0) return 'Nothing to change';
  return ticked === all ? `All ${all} changes` : `${ticked} of ${all} changes`;
}

/** A class as people read it: `l_brow` is `L brow`. */
export function classText(name: string): string {
  const words = name.replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is painted with a colour of the mask: the names of its layers, else the colour. */
export function maskColourText({ layers, colour }: MaskColour): string {
  return layers.length === 0 ? colour : layers.join(', ');
}

/** What a screen reader calls the choice of a colour's class. */
export function legendChoiceText(row: MaskColour): string {
  return `Class of ${maskColourText(row)}, ${row.colour}, ${percentText(row.share)} of the frame`;
}

/** `6 colours, less than 1 % without a class` */
export function legendSummary({ colours, unread }: MaskReading): string {
  const count = colours.length === 1 ? '1 colour' : `${colours.length} colours`;
  return unread < 0.0005 ? count : `${count}, ${percentText(unread)} without a class`;
}

/** `Use “Mask 2”` */
export function maskFrameText(name: string): string {
  return `Use “${name}”`;
}

/** `Restyle`, or `Restyle 5 frames` for a batch. */
export function restyleText(frames: number): string {
  return frames > 1 ? `Restyle ${frames} frames` : texts.restyle;
}

export function framesText(count: number): string {
  return `${count} frames`;
}

/** What a series is doing, or what it has done. */
export function seriesText({ kind, total, index, done, failures, state }: Series): string {
  if (state === 'stopping') return texts.stopping;
  if (kind === 'variations') return `Variation ${Math.min(index + 1, total)} of ${total}`;
  if (state === 'running') return `Frame ${index + 1} of ${total}`;
  const placed = `Placed ${done} of ${total} results beside their wireframes`;
  if (state === 'cancelled') return `${placed}, then cancelled.`;
  return failures.length === 0 ? `${placed}.` : `${placed}; ${failures.length} failed.`;
}

/** What stands where the preview will be while a series runs. */
export function vacantText({ kind }: Series): string {
  return kind === 'batch' ? texts.batchVacant : texts.variationsVacant;
}

/** What a run without a panel says while it goes on; null when there is nothing to say. */
export function silentText({ phase, series }: State): string | null {
  if (phase.name !== 'running') return null;
  const frame = series === null ? '' : ` (${series.index + 1} of ${series.total})`;
  return `Restyling “${phase.pair.source.name}”${frame}: ${stageNames[phase.progress.stage].toLowerCase()}…`;
}

export function runText(run: number): string {
  return `Result ${run}`;
}

/** A result of the history by what made it: `Result 3: “Home” after “Saffron”, top`. */
export function resultText({ outcome, stale }: HistoryEntry): string {
  const { run, pair } = outcome;
  const part = pair.crop === undefined ? '' : `, ${cropPlace(pair.crop)}`;
  return `${runText(run)}: “${pair.source.name}” after “${pair.exemplar.name}”${part}${stale ? ', out of date' : ''}`;
}

/** The part of the exemplar that a variation took. */
export function variationText({ outcome: { pair } }: HistoryEntry): string {
  if (pair.crop === undefined) return texts.keepWhole;
  const place = cropPlace(pair.crop);
  return `${place[0]!.toUpperCase()}${place.slice(1)} part`;
}

export function deleteText(entry: HistoryEntry): string {
  return `Delete result ${entry.outcome.run}`;
}

export function removeText(name: string): string {
  return `Remove “${name}” from the shelf`;
}

export function useText(name: string): string {
  return `Use “${name}” as the exemplar`;
}
