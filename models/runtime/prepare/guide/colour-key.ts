import { problem } from '../../errors.ts';
import type { LayerNode, LegendChoice } from '../../types.ts';
import { parseColour, type Legend } from './legend.ts';

/** The class of a colour that is of none: what lies beside it decides. */
export const UNSURE = 255;

type Colour = readonly [number, number, number];

/** What a colour means, and who said so: the user, a layer that is called after a class, or the model's own palette. */
export interface KeyColour {
  colour: Colour;
  /** Class number, or UNSURE. */
  label: number;
  by: 'choice' | 'layer' | 'palette';
}

/** How a mask's colours are read: the nearest one counts, of equally near ones the first. Several colours may be of one class. */
export interface ColourKey {
  classes: number;
  colours: readonly KeyColour[];
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The key of a mask: colours given by hand, then those of layers that are called after classes, then the palette's for the classes that no
 * layer named. A colour that was given by hand means nothing else. @throws BadMessage for a choice of a class that the model does not have
 */
export function colourKey(
  legend: Legend,
  layers?: LayerNode | undefined,
  choices: readonly LegendChoice[] = [],
): ColourKey {
  const chosen = choices.map((choice): KeyColour => {
    const label = choice.label === null ? UNSURE : legend.findIndex(({ name }) => name === choice.label);
    if (label < 0) {
      throw problem(
        'BadMessage',
        `This model has no class "${choice.label}"; give the colour ${choice.colour} to another one.`,
      );
    }
    return { colour: parseColour(choice.colour), label, by: 'choice' };
  });
  const said = layers ? layerColours(legend, layers) : [];
  const named = new Set(said.map(({ label }) => label));
  const rest = legend.flatMap(({ colour }, label): KeyColour[] =>
    named.has(label) ? [] : [{ colour, label, by: 'palette' }],
  );
  const taken = new Set(chosen.map(({ colour }) => colour.join()));
  return {
    classes: legend.length,
    colours: [...chosen, ...[...said, ...rest].filter(({ colour }) => !taken.has(colour.join()))],
  };
}

/** Whether layers are called after at least two of the classes: then a frame says itself what is where. */
export function namesClasses(legend: Legend, layers: LayerNode): boolean {
  return new Set(layerColours(legend, layers).map(({ label }) => label)).size >= 2;
}

/** The colours of all layers that are called after a class, each colour of a class once. */
function layerColours(legend: Legend, root: LayerNode): KeyColour[] {
  const places = new Map(legend.map(({ name }, label) => [plain(name), label]));
  const found = new Map<string, KeyColour>();
  for (const { name, colour } of solidLayers(root)) {
    const label = places.get(plain(name));
    if (label !== undefined) found.set(`${label} ${colour}`, { colour, label, by: 'layer' });
  }
  return [...found.values()];
}

/** A layer and all within it that are seen and filled with one colour on top, outer ones first. */
export function solidLayers(root: LayerNode): { name: string; colour: Colour }[] {
  if (root.visible === false) return [];
  const colour = solidOf(root);
  const within = (root.children ?? []).flatMap(solidLayers);
  return colour === null ? within : [{ name: root.name, colour }, ...within];
}

/** The solid colour on top of a layer's fills, three bytes; null where it has none. */
function solidOf({ fills }: LayerNode): Colour | null {
  const paint = fills?.filter((fill) => fill.visible !== false && fill.type === 'SOLID').at(-1);
  const { r, g, b } = paint?.color ?? {};
  if (r === undefined || g === undefined || b === undefined) return null;
  return [Math.round(255 * r), Math.round(255 * g), Math.round(255 * b)];
}
