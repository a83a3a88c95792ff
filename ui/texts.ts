import type { ProblemName } from '../plugin/protocol.ts';
import type { Problem } from './problem.ts';
import type { Notice, View } from './state.ts';
import type { Stage } from './stages.ts';

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
  cancel: 'Cancel',
  apply: 'Apply',
  applying: 'Placing…',
  discard: 'Discard',
  strength: 'Strength',
  previewVacant: 'The result appears here before it goes onto the canvas.',
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
} as const;

export const stageNames: Record<Stage, string> = {
  prepare: 'Prepare',
  align: 'Align',
  match: 'Match',
  synthesise: 'Synthesise',
  place: 'Place',
};

export const viewNames: Record<View, string> = { result: 'Result', warp: 'Warp', before: 'Before' };

const subject = (node: string | undefined): string => (node === undefined ? 'This layer' : `“${node}”`);

const problems: Record<ProblemName, (node?: string) => string> = {
  NothingSelected: () => 'Select two frames: the wireframe to restyle and the exemplar whose look it takes.',
  OneFrameSelected: () =>
    'Hold Shift and select a second frame, so that there is a wireframe and an exemplar.',
  TooManySelected: () => 'More than two layers are selected; keep only the wireframe and the exemplar.',
  NotExportable: (node) =>
    `${subject(node)} has no pixels to read; select a frame, a group or an image instead.`,
  ZeroSize: (node) => `${subject(node)} has no width or height; make it at least one pixel each way.`,
  HiddenNode: (node) => `${subject(node)} is hidden; show it, then select it again.`,
  LockedNode: (node) => `${subject(node)} is locked; unlock it, then select it again.`,
  RotatedNode: (node) => `${subject(node)} is rotated; set its rotation to 0°, or put it into a frame.`,
  RemovedNode: (node) => `${subject(node)} is no longer in the file; select the frames again.`,
  TooLarge: (node) => `${subject(node)} is larger than 4096 pixels; select a smaller part of it.`,
  TextOnly: (node) => `${subject(node)} holds nothing but text; select a frame with boxes around the text.`,
  ExportFailed: (node) => `${subject(node)} could not be exported from Figma; save the file, then try again.`,
  BrokenImage: (node) =>
    `${subject(node)} holds an image that cannot be read; replace that image, then try again.`,
  AnimatedImage: (node) => `${subject(node)} holds an animated image; use a still one.`,
  ModelCorrupt: () => 'The model inside this plugin is damaged; reinstall the plugin.',
  NoBackend: () => 'The engine cannot start in this window; reopen the plugin or use the Figma desktop app.',
  EngineFailed: () => 'The engine stopped and the canvas is unchanged; press Restyle to start it again.',
  OutOfMemory: () =>
    'There is not enough memory for these frames; close other tabs or select a smaller frame.',
  Cancelled: () => 'The restyle was cancelled and the canvas is unchanged; press Restyle to run it again.',
  PlaceFailed: () =>
    'The result could not be placed; check that you may edit this page, then press Apply again.',
  Timeout: () => 'Figma did not answer in time; wait until the file has loaded, then try again.',
  BadMessage: () =>
    'The panel and the plugin do not understand each other; close the plugin and open it again.',
};

/** The one sentence for a problem. */
export function problemText(problem: Pick<Problem, 'name' | 'node'>): string {
  return problems[problem.name](problem.node);
}

/** The one sentence for a notice; it needs no action. */
export function noticeText(notice: Notice): string {
  switch (notice.name) {
    case 'cancelled':
      return 'Cancelled; the canvas is unchanged.';
    case 'placed':
      return `Placed “${notice.node}” beside the wireframe.`;
    case 'otherModel':
      return 'The former result came from another model; this one ran with the model in this plugin.';
  }
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
