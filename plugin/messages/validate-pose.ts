import { MAX_IMAGE_SIDE, type LayerColour, type PoseFigure } from '../protocol.ts';
import { asRecord, bad, isText, isWithin } from '../bridge/fields.ts';

/** More than any model has. */
const MOST = 64;
/** A frame in which joints can still be told apart, canvas units. */
const LEAST_SIDE = 16;

/** A stick figure from the panel, checked before anything is drawn. @throws Problem BadMessage naming the field. */
export function validatePose(message: unknown): PoseFigure {
  const { name, width, height, joints, limbs } = asRecord(message, 'figure');
  if (!isText(name)) throw bad('figure', 'name');
  if (!isWithin(width, LEAST_SIDE, MAX_IMAGE_SIDE)) throw bad('figure', 'width');
  if (!isWithin(height, LEAST_SIDE, MAX_IMAGE_SIDE)) throw bad('figure', 'height');
  const drawn = list(joints, 'joints').map((item) => {
    const joint = asRecord(item, 'joint');
    if (!isText(joint['name'])) throw bad('joint', 'name');
    if (!isWithin(joint['x'], 0, width)) throw bad('joint', 'x');
    if (!isWithin(joint['y'], 0, height)) throw bad('joint', 'y');
    return { name: joint['name'], x: joint['x'], y: joint['y'], colour: colourOf(joint['colour'], 'joint') };
  });
  const isJoint = (value: unknown): value is number =>
    Number.isInteger(value) && isWithin(value, 0, drawn.length - 1);
  return {
    name,
    width,
    height,
    joints: drawn,
    limbs: list(limbs, 'limbs').map((item) => {
      const { from, to, colour } = asRecord(item, 'limb');
      if (!isJoint(from)) throw bad('limb', 'from');
      if (!isJoint(to) || to === from) throw bad('limb', 'to');
      return { from, to, colour: colourOf(colour, 'limb') };
    }),
  };
}

function list(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0 && value.length <= MOST) return value;
  throw bad('figure', field);
}

function colourOf(value: unknown, what: string): LayerColour {
  const { r, g, b } = asRecord(value, `${what}'s colour`);
  if (!isWithin(r, 0, 1) || !isWithin(g, 0, 1) || !isWithin(b, 0, 1)) throw bad(what, 'colour');
  return { r, g, b };
}
