import type { ProblemName } from '../../plugin/protocol.ts';

/** Whether a problem is the plugin's, so that its maker must hear of it; the others are the user's to mend, and their sentence says how. */
const UNEXPECTED: Record<ProblemName, boolean> = {
  NothingSelected: false,
  OneFrameSelected: false,
  TooManySelected: false,
  NotExportable: false,
  ZeroSize: false,
  HiddenNode: false,
  TooDeep: false,
  LooseLayers: false,
  NotFrameable: false,
  FrameFailed: true,
  RotatedNode: false,
  RemovedNode: false,
  TooLarge: false,
  TextOnly: false,
  ExportFailed: true,
  BrokenImage: true,
  AnimatedImage: false,
  NothingToMatch: false,
  ConditionMissing: false,
  ModelCorrupt: true,
  LoadedModelCorrupt: false,
  NoBackend: true,
  EngineFailed: true,
  OutOfMemory: true,
  Cancelled: false,
  PlaceFailed: true,
  PoseFailed: true,
  Timeout: true,
  BadMessage: true,
  NoWireframe: false,
  NotAPicture: false,
  BrokenFile: false,
  PictureGone: false,
  ShelfFailed: true,
};

export function isUnexpected(name: ProblemName): boolean {
  return UNEXPECTED[name];
}
