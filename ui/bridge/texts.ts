import type { ProblemName } from '../../plugin/protocol.ts';
import type { Problem } from './problem.ts';

/** What the sentence is about; the layer by its name where it is known. */
const subject = (node: string | undefined): string => (node === undefined ? 'This layer' : `“${node}”`);

const file = (name: string | undefined): string => (name === undefined ? 'The file' : `“${name}”`);

/** Total by type: a problem without its sentence does not compile. Each says what happened and what to do. */
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
  LoadedModelCorrupt: (title) =>
    `${title === undefined ? 'The model that you loaded' : `“${title}”`} is damaged or was made for another version; load it anew, or use the model in this plugin.`,
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
