import type { LayerNode, LegendChoice, Raster } from '../../types.ts';
import { colourKey, solidLayers, UNSURE, type ColourKey } from './colour-key.ts';
import { closest, distance2, holdsNumbers, nearestColour, numberKey, SURE, sureOnly } from './labels.ts';
import type { Legend } from './legend.ts';

/** Colours that cover less, in shares of the picture, are mixtures at borders. */
const LEAST_SHARE = 0.001;
/** Squares of two by two pixels of one colour that an unknown colour has at least: a border's mixtures lie in lines of one pixel. */
const LEAST_SQUARES = 4;
/** Rows at most: more flat colours than that are a photo. */
const MOST_ROWS = 40;
/** Names of layers told per colour. */
const MOST_NAMES = 3;

/** One colour of a mask and what it is read as. */
export interface MaskColour {
  /** `#rrggbb`. */
  colour: string;
  /** Of the picture, 0..1. */
  share: number;
  /** Names of the layers that are filled with it, the first few. */
  layers: string[];
  /** The class's name; null: none, so that what lies beside it decides. */
  label: string | null;
  /** Who says so; `nearest` where no colour of the whole mask is known. */
  by: 'choice' | 'layer' | 'palette' | 'number' | 'nearest' | 'none';
}

/** What a mask is read as: its colours by area, and the share of the picture whose colour is of no class, mixtures at borders left out. */
export interface MaskReading {
  colours: MaskColour[];
  unread: number;
}

/**
 * How the model will read a mask, for people: the same rules as readLabels, told by colour. mask: at any size; its layers where it is a frame.
 * Throws BadMessage for a choice of a class that is none of `classes`.
 */
export function readMask(
  mask: Raster,
  layers: LayerNode | undefined,
  classes: Legend,
  choices: readonly LegendChoice[],
): MaskReading {
  const key = colourKey(classes, layers, choices);
  const numbers = holdsNumbers(mask, key.classes) ? numberKey(key) : null;
  const flat = flatColours(mask, key, numbers !== null);
  const chosen = new Set(choices.map(({ colour }) => colour));
  const anySure = flat.some(({ colour }) => closest(colour, 0, key) !== UNSURE);
  const say = (colour: Colour): { label: number; by: MaskColour['by'] } => {
    if (numbers) return { label: numbers[colour[0]]!, by: chosen.has(hex(colour)) ? 'choice' : 'number' };
    const one = nearestColour(colour, 0, key);
    if (one && (anySure || one.by === 'choice')) return one;
    const near = anySure ? null : nearestColour(colour, 0, sureOnly(key), Infinity);
    return near ? { label: near.label, by: 'nearest' } : { label: UNSURE, by: 'none' };
  };
  const names = layerNames(layers);
  const isPainted = ({ colour, squares }: FlatColour): boolean =>
    squares >= LEAST_SQUARES || say(colour).label !== UNSURE || names.has(hex(colour));
  const colours = flat.filter(isPainted).map(({ colour, share }): MaskColour => {
    const { label, by } = say(colour);
    const text = hex(colour);
    return {
      colour: text,
      share,
      layers: names.get(text) ?? [],
      by,
      label: label === UNSURE ? null : classes[label]!.name,
    };
  });
  const unread = colours.reduce((sum, { share, label }) => (label === null ? sum + share : sum), 0);
  return { colours, unread };
}

type Colour = [number, number, number];

interface FlatColour {
  colour: Colour;
  share: number;
  /** Pixels that have the same colour to their right, below and diagonally between. */
  squares: number;
}

/** The flat colours of a picture, largest first; a colour takes the ones with it that are hardly different. Transparent pixels are left out. */
function flatColours({ width, data }: Raster, key: ColourKey, exact: boolean): FlatColour[] {
  const codeAt = (p: number): number => (data[p]! << 16) | (data[p + 1]! << 8) | data[p + 2]!;
  const found = new Map<number, { count: number; squares: number }>();
  for (let p = 0; p < data.length; p += 4) {
    if (data[p + 3]! < 128) continue;
    const code = codeAt(p);
    const entry = found.get(code) ?? { count: 0, squares: 0 };
    found.set(code, entry);
    entry.count++;
    const below = p + 4 * width;
    const isSquare = below + 4 < data.length && [p + 4, below, below + 4].every((at) => codeAt(at) === code);
    if (isSquare) entry.squares++;
  }
  const flat: { colour: Colour; count: number; squares: number }[] = [];
  for (const [code, { count, squares }] of [...found].sort(
    (a, b) => b[1].count - a[1].count || a[0] - b[0],
  )) {
    const colour: Colour = [code >> 16, (code >> 8) & 255, code & 255];
    const like = exact
      ? undefined
      : flat.find((one) => distance2(one.colour, 0, colour) <= SURE && sameSay(one.colour, colour, key));
    if (like) {
      like.count += count;
      like.squares += squares;
    } else if (flat.length < MOST_ROWS * 4) flat.push({ colour, count, squares });
  }
  const pixels = data.length / 4;
  return flat
    .map(({ colour, count, squares }) => ({ colour, share: count / pixels, squares }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_ROWS);
}

const sameSay = (a: Colour, b: Colour, key: ColourKey): boolean => closest(a, 0, key) === closest(b, 0, key);

/** The first few names of the visible layers that are filled with a colour, by `#rrggbb`; the frame's own where nothing in it has its colour. */
function layerNames(root: LayerNode | undefined): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const told = (layers: readonly { name: string; colour: readonly number[] }[]): void => {
    for (const { name, colour } of layers) {
      const known = names.get(hex(colour)) ?? [];
      if (known.length < MOST_NAMES && !known.includes(name)) names.set(hex(colour), [...known, name]);
    }
  };
  if (root === undefined) return names;
  told((root.children ?? []).flatMap(solidLayers));
  told(solidLayers({ ...root, visible: true, children: [] }).filter(({ colour }) => !names.has(hex(colour))));
  return names;
}

function hex(colour: readonly number[]): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
