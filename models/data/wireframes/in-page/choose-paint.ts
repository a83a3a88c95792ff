import { type Color, contrast, mix, readable } from '../../color.ts';
import { createRandom, type Random } from '../../random.ts';
import type { Wireframe } from '../wireframe.ts';
import type { Thing } from './survey.ts';

/** What a wireframe gives one element. Absent fill and ring: none. */
export interface ThingPaint {
  readonly fill?: Color;
  /** A line on all sides, px wide. */
  readonly ring?: { readonly color: Color; readonly width: number };
  /** Colour of the page's own borders; null takes them away. */
  readonly border: Color | null;
  readonly ink: Color;
  /** What its words and children lie on. */
  readonly under: Color;
}

const STOOD_OUT = 1.2;
/** Fields are filled in by hand in a wireframe: none is as strong as a button. */
const FIELDS = new Set(['SELECT', 'TEXTAREA']);

/** Chooses greys for all things, grounds before what lies on them, so that what stood out still does. */
export function choosePaints(things: readonly Thing[], wireframe: Wireframe): Map<Thing, ThingPaint> {
  const random = createRandom(wireframe.seed);
  const chosen = new Map<Thing, ThingPaint>();
  const grounds = new Map<Thing, Color>();
  const faint = faintTexts(things);
  for (const thing of things) {
    const ground = (thing.below && grounds.get(thing.below)) ?? wireframe.page;
    const box = paintBox(thing, ground, wireframe, random);
    const under = box.fill ?? ground;
    grounds.set(thing, under);
    const ink = faint.has(thing) && !wireframe.alike ? wireframe.faint : wireframe.ink;
    chosen.set(thing, { ...box, under, ink: inkOn(ink, under, wireframe) });
  }
  return chosen;
}

/** The ink, or where it cannot be read the page's colour, as people write on dark buttons. */
function inkOn(ink: Color, under: Color, { inkContrast, page, accent }: Wireframe): Color {
  if (accent && under === accent && contrast(page, under) >= 3) return page;
  if (contrast(ink, under) >= inkContrast) return ink;
  return contrast(page, under) >= inkContrast ? page : readable(ink, under, inkContrast);
}

type BoxPaint = Omit<ThingPaint, 'ink' | 'under'>;

function paintBox(thing: Thing, ground: Color, wireframe: Wireframe, random: Random): BoxPaint {
  const { line, strokes } = wireframe;
  const own = strokes === 'none' ? null : line;
  switch (thing.kind) {
    case 'plain':
      return { border: own };
    case 'cover':
      return { fill: ground, border: wireframe.dividers ? apart(line, ground, wireframe) : null };
    case 'line':
      return paintLine(thing, ground, wireframe);
    case 'icon':
      return { border: null };
    case 'page':
      return { fill: wireframe.page, border: null };
    case 'picture':
      if (wireframe.hollow && ringOf(thing, wireframe))
        return { fill: ground, border: own, ...ringOf(thing, wireframe) };
      return { fill: apart(wireframe.tones[1], ground, wireframe), border: own, ...ringOf(thing, wireframe) };
    default:
      return paintGround(thing, ground, wireframe, random);
  }
}

function paintLine(thing: Thing, ground: Color, wireframe: Wireframe): BoxPaint {
  if (!wireframe.dividers) return { border: null };
  const filled = contrast(thing.fill, thing.ground) > 1.02;
  const color = apart(wireframe.line, ground, wireframe);
  return filled ? { fill: color, border: color } : { border: color };
}

function paintGround(thing: Thing, ground: Color, wireframe: Wireframe, random: Random): BoxPaint {
  const { tones, surface, line, hollow, strokes, cards } = wireframe;
  const ratio = contrast(thing.fill, thing.ground);
  const quiet = ratio < STOOD_OUT;
  const ring = ringOf(thing, wireframe);
  if (thing.kind !== 'control' && ratio < 1.06 && cards === 'dropped') return { fill: ground, border: null };
  const outlined = ring !== undefined || (thing.bordered && strokes !== 'none');
  const border = strokes === 'none' ? null : line;
  if (hollow && outlined && !isStrong(thing, wireframe)) return { fill: ground, border, ...ring };
  const wanted =
    thing.kind === 'control'
      ? controlTone(thing, wireframe)
      : quiet
        ? surface
        : regionTone(thing, wireframe, random);
  const stands = thing.prominence >= STOOD_OUT || thing.shadowed || thing.kind === 'control';
  const visible =
    (outlined || (thing.edged && strokes !== 'none')) && contrast(line, ground) >= wireframe.leastContrast;
  const fill = stands && !visible ? apart(wanted, ground, wireframe) : wanted;
  if (quiet && thing.kind !== 'control' && cards === 'ring')
    return { fill: ground, border, ring: { color: line, width: Math.max(1, wireframe.strokeWidth) } };
  return { fill, border, ...ring };
  function regionTone(of: Thing, style: Wireframe, chance: Random): Color {
    const strong = contrast(of.fill, of.ground) >= 3;
    return strong && chance.chance(0.6) ? style.tones[1] : tones[0];
  }
}

const isField = (element: Element): boolean =>
  FIELDS.has(element.tagName) ||
  (element instanceof HTMLInputElement && !/^(?:checkbox|radio|submit|button|reset)$/.test(element.type));

const isStrong = (thing: Thing, { alike }: Wireframe): boolean =>
  !alike && thing.kind === 'control' && !isField(thing.element) && contrast(thing.fill, thing.ground) >= 2.6;

/** As large as a button: headings of panels and chosen rows are strong too, but wider. */
const isButton = ({ box }: Thing): boolean => box.width <= 320 && box.height >= 22 && box.height <= 72;

function controlTone(thing: Thing, wireframe: Wireframe): Color {
  const [soft, middle, strong] = wireframe.tones;
  // A gauge's value and a switch's knob lie on a control: as its equals they could not be seen.
  if (wireframe.alike) return thing.below?.kind === 'control' ? strong : middle;
  if (isStrong(thing, wireframe)) return (isButton(thing) && wireframe.accent) || strong;
  return contrast(thing.fill, thing.ground) >= 1.3 ? middle : soft;
}

function ringOf(
  thing: Thing,
  { strokes, strokeWidth, line }: Wireframe,
): Pick<ThingPaint, 'ring'> | undefined {
  const { box, computed, bordered } = thing;
  // Cells of a table share their lines: rings would double them.
  const cell = computed.display.startsWith('table-') && !bordered;
  return strokes === 'all' && strokeWidth > 0 && box.width > 8 && !cell
    ? { ring: { color: line, width: strokeWidth } }
    : undefined;
}

/** The wanted tone, or the nearest of the style's that can be told from the ground, or the faintest grey that can. */
export function apart(wanted: Color, ground: Color, wireframe: Wireframe): Color {
  const { tones, surface, page, ink, leastContrast } = wireframe;
  const far = (tone: Color): number => Math.abs(tone.r + tone.g + tone.b - wanted.r - wanted.g - wanted.b);
  // What is strong goes on towards the ink: lighter than its ground it would say the contrary.
  const others = wanted === tones[2] ? [] : [tones[0], tones[1], surface, page];
  const ladder = [wanted, ...others.sort((a, b) => far(a) - far(b))];
  const told = (tone: Color): boolean => contrast(tone, ground) >= leastContrast;
  const greys = [0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8].map((depth) =>
    mix(ground, inkOn(ink, ground, wireframe), depth),
  );
  return [...ladder, ...greys].find(told) ?? inkOn(ink, ground, wireframe);
}

/** Texts that stand back among their like (same tag, same size, same holder's holder): all but the one chosen. */
function faintTexts(things: readonly Thing[]): Set<Thing> {
  const rows = new Map<string, Thing[]>();
  const holders = new Map<Element, number>();
  for (const thing of things) {
    if (!thing.text) continue;
    const holder = thing.element.parentElement?.parentElement ?? thing.element;
    if (!holders.has(holder)) holders.set(holder, holders.size);
    const key = [holders.get(holder), thing.element.tagName, thing.computed.fontSize].join(' ');
    rows.set(key, [...(rows.get(key) ?? []), thing]);
  }
  const faint = new Set<Thing>();
  for (const row of rows.values()) {
    const colors = new Map<string, Thing[]>();
    for (const thing of row)
      colors.set(thing.computed.color, [...(colors.get(thing.computed.color) ?? []), thing]);
    const chosen = [...colors.values()].filter(({ length }) => length === 1);
    if (row.length >= 3 && colors.size === 2 && chosen.length === 1)
      for (const thing of row) if (thing !== chosen[0]![0]) faint.add(thing);
  }
  return faint;
}
