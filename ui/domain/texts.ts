import type { MaskColour, MaskReading } from '../../models/runtime/prepare/guide/mask-reading.ts';
import { percentText, texts as widgetTexts } from '../widgets/texts.ts';

/** Words of masks, drawings and poses. Sentence case. */
export const texts = {
  poseName: 'Pose',
  poseHint: 'A pose is a frame of named joints to drag; its lines are only a guide.',
  insertPose: 'Insert stick figure',
  legend: 'Classes',
  noClass: 'No class',
  exemplarMask: 'Exemplar’s mask',
  exemplarMaskHint: 'Select the mask’s frame alone, or choose a file.',
  chooseFile: 'Choose file…',
  chooseMaskFile: 'Choose the file of the exemplar’s mask',
  clearMask: 'Take the exemplar’s mask away',
  reset: widgetTexts.reset,
} as const;

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
