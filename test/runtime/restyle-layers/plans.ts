import { elementsOfLayers } from '../../../models/runtime/elements/elements-of-layers.ts';
import { isInk } from '../../../models/runtime/elements/likes.ts';
import { makesOf } from '../../../models/runtime/elements/makes.ts';
import type { ElementStyle, PageElement } from '../../../models/runtime/elements/page-element.ts';
import { area, overlap } from '../../../models/runtime/geometry/box.ts';
import type { Change, PatchPaint, Property } from '../../../models/runtime/layers/patch.ts';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import {
  ATTRIBUTES,
  type Attribute,
  type ElementDecision,
  type Origin,
  type Place,
  type Plan,
} from '../../../models/runtime/plan/plan.ts';
import { takenAs } from '../../../models/runtime/plan/taken-as.ts';
import type { Decision } from '../../../models/runtime/restyle-layers/decision.ts';
import { decisionsOfPlan } from '../../../models/runtime/restyle-layers/decisions-of-plan.ts';
import { solid } from './scene.ts';

/** What the source's layers of one name become: the look of the exemplar's layer of that name, but for what else is told. */
export interface Takes extends Partial<Omit<ElementDecision, 'elements' | 'style' | 'origin' | 'pictures'>> {
  as?: string;
  style?: Partial<ElementStyle>;
  origin?: Partial<Record<Attribute, Origin>>;
  /** Names of the exemplar's layers whose pictures are given. */
  pictures?: string[];
}

/** A source, an exemplar and what is decided by name; what is not named keeps its own. */
export interface Given {
  source: StyledNode;
  exemplar: StyledNode;
  takes: Record<string, string | Takes>;
  /** The exemplar is a picture: its elements were found in its pixels. */
  isBare?: boolean;
}

const all = (origin: Origin): Record<Attribute, Origin> =>
  Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, origin])) as Record<Attribute, Origin>;

/** As the plan has it: ink, lines and the page have nothing to take but their fill. */
function originsOf(own: PageElement, place: Place): Record<Attribute, Origin> {
  const fillOnly = isInk(own) || own.kind === 'line' || own.parent < 0;
  return fillOnly ? { ...all('source'), fill: place } : all(place);
}

export function planOf({ source: root, exemplar, takes, isBare = false }: Given): Plan {
  const [names, theirs] = [namesIn(root), namesIn(exemplar)];
  const source = elementsOfLayers(root);
  const read = elementsOfLayers(exemplar);
  const placeOf = (name: string): Place => {
    const element = read.findIndex(({ layers }) => theirs.get(layers[0]!) === name);
    if (element < 0) throw new Error(`The exemplar paints no ${name}.`);
    return { exemplar: 0, element };
  };
  const byName = new Map<string, number[]>();
  source.forEach(({ layers }, place) => {
    const name = names.get(layers[0]!)!;
    byName.set(name, [...(byName.get(name) ?? []), place]);
  });
  const decisions = [...byName].map(([name, elements]): ElementDecision => {
    const told = takes[name] ?? {};
    const { as, style, origin, pictures, ...rest } = typeof told === 'string' ? { as: told } : told;
    const own = source[elements[0]!]!;
    const place = as === undefined ? null : placeOf(as);
    return {
      elements,
      style: { ...(place ? takenAs(own, read[place.element]!) : own.style), ...style },
      origin: { ...(place ? originsOf(own, place) : all('source')), ...origin },
      candidates: [],
      confidence: 0.86,
      rules: [],
      ...(pictures && { pictures: pictures.map(placeOf) }),
      ...rest,
    };
  });
  const exemplars = [isBare ? read.map((one) => ({ ...one, from: 'pixels' as const, layers: [] })) : read];
  return { source, exemplars, decisions };
}

export const decide = (given: Given): Decision[] =>
  decisionsOfPlan({
    plan: planOf(given),
    root: given.source,
    exemplars: [given.isBare ? null : given.exemplar],
  });

/** A plan in which every make takes from what lies in its place in the exemplar. */
export function planByPlace(root: StyledNode, exemplar: StyledNode): Plan {
  const [source, read] = [elementsOfLayers(root), elementsOfLayers(exemplar)];
  const members = new Map<number, number[]>();
  makesOf(source).forEach((make, place) => members.set(make, [...(members.get(make) ?? []), place]));
  const shared = (a: PageElement, b: PageElement): number => {
    const { width, height } = overlap(a.box, b.box);
    const both = Math.max(0, width) * Math.max(0, height);
    return isInk(a) === isInk(b) ? both / (area(a.box) + area(b.box) - both) : -1;
  };
  const decisions = [...members.values()].map((elements): ElementDecision => {
    const own = source[elements[0]!]!;
    const element = read.reduce(
      (best, other, place) => (shared(own, other) > shared(own, read[best]!) ? place : best),
      0,
    );
    const place = { exemplar: 0, element };
    return {
      elements,
      style: takenAs(own, read[element]!),
      origin: originsOf(own, place),
      candidates: [],
      confidence: 1,
      rules: [],
      ...(own.placeholder && { pictures: elements.map(() => place), hidesCross: true }),
    };
  });
  return { source, exemplars: [read], decisions };
}

function namesIn(root: StyledNode): Map<string, string> {
  const names = new Map<string, string>();
  const visit = ({ id, name, children }: StyledNode): void => {
    names.set(id, name);
    children?.forEach(visit);
  };
  visit(root);
  return names;
}

/** The changes of the layers of a name. */
export const changesOf = (decisions: readonly Decision[], name: string): Change[] =>
  decisions.flatMap(({ layers, changes }) =>
    changes.filter((change) => (change.layers ?? layers).some((layer) => layer.name === name)),
  );

/** What a property of the layers of a name becomes; undefined where it stays. */
export function becomes<P extends Property>(
  decisions: readonly Decision[],
  name: string,
  property: P,
): Extract<Change, { property: P }>['to'] | undefined {
  return changesOf(decisions, name).find((change) => change.property === property)?.to as never;
}

/** '#rrggbb' as a patch has it, and as a plan's style has it. */
export const paint = (hex: string): PatchPaint => ({ type: 'SOLID', color: colour(hex) });
export const colour = (hex: string): { r: number; g: number; b: number } => {
  const { r, g, b } = solid(hex).color!;
  return { r, g, b };
};
