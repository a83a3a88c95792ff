import type { Stage } from '../state/stages.ts';
import type { Notice } from './message-slice.ts';
import type { FrameRef } from '../../plugin/protocol.ts';
import { sizeText } from '../widgets/texts.ts';
import type { PlacedManner } from '../session/placing-slice.ts';

/** Words of the frame around the features: roles, actions, stages, notices, tabs. Sentence case. */
export const texts = {
  title: 'Exemplar',
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
  previewVacant: 'The result appears here before it goes onto the canvas.',
  firstLook: 'First look: full detail follows',
  compare: 'Compare with before (hold Space)',
  sideBySide: 'Side by side',
  views: 'Preview',
  updating: 'Updating the result',
  details: 'Details',
  waiting: 'Reading the selection…',
  engineStarting: 'Starting engine…',
  engineStopped: 'Engine stopped',
  webgpu: 'WebGPU is present in this window, but this build runs on WASM.',
  noWebgpu: 'WebGPU is absent in this window.',
  cancelled: 'Cancelled; the canvas is unchanged.',
  frameSelection: 'Frame these layers',
  clearPicture: 'Take the exemplar from the canvas again',
} as const;

/** The tabs of the preview, in their order; what each one shows is in views.tsx. */
export const viewNames = {
  result: 'Result',
  warp: 'Warp',
  before: 'Before',
  why: 'Why',
  steer: 'Steer',
} as const;

export type View = keyof typeof viewNames;

export const stageNames: Record<Stage, string> = {
  prepare: 'Prepare',
  align: 'Align',
  match: 'Match',
  synthesise: 'Synthesise',
  place: 'Place',
};

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

/** What a screen reader hears as a run goes on. */
export function progressText(stage: Stage, fraction: number): string {
  return `${stageNames[stage]}, ${Math.round(fraction * 100)} percent`;
}

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

/** `Restyle`, or `Restyle 5 frames` for a batch. */
export function restyleText(frames: number): string {
  return frames > 1 ? `Restyle ${frames} frames` : texts.restyle;
}

export function framesText(count: number): string {
  return `${count} frames`;
}
