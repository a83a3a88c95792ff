import { keepContrast } from '../image/keep-contrast.ts';
import { saturation, type Colour } from '../layers/paint.ts';
import { over, toColour, toRgb } from '../layers/paint-colours.ts';
import type { PatchPaint } from '../layers/patch.ts';
import { contrastOf } from '../plan/seen.ts';
import type { Taking } from './taking.ts';
import { inkFills } from '../layers/styled-node.ts';
import { isInk } from '../elements/likes.ts';

/** Colours of one text that are no further apart in any channel than this are one colour to the eye, 0..1. */
const DISTINCT = 0.12;
/** Difference of saturation that makes one of two colours the coloured one. */
const COLOURED = 0.25;
/** What a difference of saturation counts beside a factor e of contrast. */
const SATURATION = 2;
/** A colour of the exemplar that stands out more otherwise than this is none for the place. */
const FAR = 1;
/** Share of its contrast in the source that a colour keeps where that is below WCAG's minimum: a tenth less is not seen. */
const OWN = 0.9;
/** Steps of the way from the main colour to the ground, and to black and white, on which a colour of its own is sought. */
const STEPS = [0.25, 0.4, 0.55, 0.7, 0.85, 1];

/** A colour of an exemplar, as its layer has it. */
export interface Tone {
  colour: Colour;
  paint: PatchPaint;
}

/** A text of several colours. Colours as seen. */
export interface Words {
  /** The most frequent first. */
  old: readonly Colour[];
  /** What the first becomes. */
  main: Colour;
  /** What they lie on before and after. */
  below: Colour;
  ground: Colour;
  /** Of the letters as keepContrast takes it, px. */
  height: number;
}

/** The colours that an exemplar's words and drawings have, and those of its coloured boxes: what a link or a strong word may well have. */
export function tonesOf({ plan, exemplars }: Taking): Tone[] {
  const tones = new Map<string, Tone>();
  const add = (colour: Colour, paint: PatchPaint = { type: 'SOLID', color: colour }): void => {
    if (paint.type === 'SOLID' && (paint.opacity ?? 1) === 1)
      tones.set(JSON.stringify(paint), { colour, paint });
  };
  plan.exemplars.forEach((elements, exemplar) => {
    for (const element of elements) {
      const { kind, style, layers } = element;
      const layer = exemplars[exemplar]?.get(layers[0] ?? '');
      if (kind === 'text' && layer?.opacity === 1)
        for (const [paint] of inkFills(layer.node)) if (paint?.type === 'SOLID') add(paint.color, paint);
      if (isInk(element) || (kind === 'box' && style.filled && saturation(style.fill) > COLOURED))
        add(style.fill);
    }
  });
  return [...tones.values()];
}

/**
 * What the other colours of one text become: the colour of the exemplar that stands out from the main one most as they did, readable on the new ground
 * and told apart from those before; their own, made readable, where there is none. -> one for each of `old` after the first
 */
export function otherTones(words: Words, tones: readonly Tone[]): Tone[] {
  const taken: Tone[] = [];
  for (const own of words.old.slice(1))
    taken.push(toneFor(own, words, [words.main, ...taken.map(({ colour }) => colour)], tones));
  return taken;
}

function toneFor(
  own: Colour,
  { old, main, below, ground, height }: Words,
  taken: readonly Colour[],
  tones: readonly Tone[],
): Tone {
  const source = OWN * contrastOf(own, below);
  const readable = (colour: Colour): Colour =>
    toColour(keepContrast(toRgb(colour), toRgb(ground), source, height));
  const wanted = standing(own, old[0]!, below);
  const cost = ({ colour }: Tone): number => {
    const found = standing(colour, main, ground);
    const coloured = Math.abs(wanted.saturation - found.saturation);
    const turned = Math.abs(wanted.contrast) > 0.1 && wanted.contrast * found.contrast < 0 ? FAR / 2 : 0;
    const far = coloured > COLOURED ? FAR : 0;
    return Math.abs(wanted.contrast - found.contrast) + SATURATION * coloured + far + turned;
  };
  const best = (among: readonly Tone[]): Tone | undefined =>
    among
      .filter(
        ({ colour }) =>
          apart(colour, readable(colour)) < 0.01 && taken.every((other) => apart(colour, other) >= DISTINCT),
      )
      .sort((a, b) => cost(a) - cost(b))[0];
  const tone = best(tones);
  if (tone && cost(tone) < FAR) return tone;
  const made = [readable(own), ...ramp(main, ground)].map(toned);
  return best(made) ?? toned(readable(own));
}

const toned = (color: Colour): Tone => ({ colour: color, paint: { type: 'SOLID', color } });

/** How a colour stands out beside the main one of its text: log of the ratio of their contrasts, and how much more it is coloured. */
const standing = (
  colour: Colour,
  main: Colour,
  ground: Colour,
): { contrast: number; saturation: number } => ({
  contrast: Math.log(contrastOf(colour, ground) / contrastOf(main, ground)),
  saturation: saturation(colour) - saturation(main),
});

/** Paler and stronger shades of a colour. */
function ramp(colour: Colour, ground: Colour): Colour[] {
  const ends = [ground, { r: 0, g: 0, b: 0 }, { r: 1, g: 1, b: 1 }];
  return ends.flatMap((end) => STEPS.map((a) => over({ ...end, a }, colour)));
}

const apart = (a: Colour, b: Colour): number =>
  Math.max(...(['r', 'g', 'b'] as const).map((c) => Math.abs(a[c] - b[c])));
