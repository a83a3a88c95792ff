import {
  cellAt,
  partOf,
  stepFrom,
  type ExemplarCell,
  type Grid,
  type Point,
  type SourceCell,
} from '../../models/runtime/geometry/grid.ts';
import { layerAt } from '../../models/runtime/attribution/source-layers.ts';
import { paintedAt } from '../../models/runtime/attribution/planned.ts';
import { answer } from './answer.ts';
import type { Probe } from './question.ts';
import type { Evidence } from './evidence.ts';

/** The two pictures of Ask why. */
export type Side = 'result' | 'exemplar';

export interface Why {
  /** Null until something was pointed at. */
  probe: Probe | null;
  /** The exemplar that is shown while the result is not asked about. */
  exemplar: number;
  /** Clicked: the pointer no longer moves it. */
  held: boolean;
  /** Whether the areas that found no match are shown. */
  confidence: boolean;
}

export type WhyEvent =
  | { type: 'pointed'; side: Side; point: Point }
  | { type: 'clicked'; side: Side; point: Point }
  | { type: 'stepped'; side: Side; dx: number; dy: number }
  | { type: 'taken'; side: Side }
  | { type: 'released' }
  | { type: 'shown'; exemplar: number }
  | { type: 'confidence'; on: boolean };

export const nothingAsked: Why = { probe: null, exemplar: 0, held: false, confidence: false };

const MIDDLE: Point = { x: 0.5, y: 0.5 };

/**
 * Ask why without its pictures: pure. Pointing moves the probe until a click holds it: a click on the result takes the smallest layer
 * under the pointer (where there is none, the place itself), a second one on what is held lets go again.
 */
export function updateWhy(why: Why, event: WhyEvent, evidence: Evidence): Why {
  switch (event.type) {
    case 'pointed':
      return why.held ? why : moved(why, placeAt(why, event.side, event.point, evidence), evidence);
    case 'clicked':
      return clicked(why, placeAt(why, event.side, event.point, evidence), evidence);
    case 'stepped': {
      const from = placeOn(why.probe, event.side);
      const point = from === null ? MIDDLE : stepped(why, from, event, evidence);
      return { ...moved(why, placeAt(why, event.side, point, evidence), evidence), held: false };
    }
    case 'taken': {
      const point = placeOn(why.probe, event.side) ?? MIDDLE;
      return clicked(why, placeAt(why, event.side, point, evidence), evidence);
    }
    case 'released':
      return why.held ? { ...why, held: false } : why;
    case 'shown':
      // What is asked about would bring its own exemplar back.
      return { ...why, exemplar: event.exemplar, probe: null, held: false };
    case 'confidence':
      return { ...why, confidence: event.on };
  }
}

type Place = Exclude<Probe, { on: 'layer' }>;

function placeAt({ exemplar }: Why, side: Side, point: Point, { source, exemplars }: Evidence): Place {
  if (side === 'result') return { on: 'place', cell: cellAt(source, point), point };
  return { on: 'exemplar', exemplar, cell: cellAt(exemplars[exemplar]!.grid, point), point };
}

/** Movements within a cell and an element change nothing. The exemplar that answers is the one that is shown from now on. */
function moved(why: Why, to: Probe, evidence: Evidence): Why {
  if (why.probe !== null && isSame(why.probe, to, evidence)) return why;
  return { ...why, probe: to, exemplar: answer(to, evidence, why.exemplar).exemplar };
}

function isSame(from: Probe, to: Probe, { plan }: Evidence): boolean {
  if (from.on !== to.on || from.cell !== to.cell) return false;
  if (plan === null) return true;
  const elements = to.on === 'exemplar' ? plan.exemplars[to.exemplar]! : plan.source;
  return paintedAt(elements, from.point) === paintedAt(elements, to.point);
}

/** The same question about a result that was run again: another exemplar may answer now. */
export function askedAgain(why: Why, evidence: Evidence): Why {
  return why.probe === null ? why : { ...why, exemplar: answer(why.probe, evidence, why.exemplar).exemplar };
}

function clicked(why: Why, place: Place, evidence: Evidence): Why {
  const { probe, held } = why;
  const layer = place.on === 'place' ? layerAt(evidence.layers, place.point) : null;
  if (place.on === 'place' && layer !== null) {
    const again = held && probe?.on === 'layer' && probe.layer.id === layer.id;
    return again
      ? { ...moved(why, place, evidence), held: false }
      : { ...moved(why, { on: 'layer', layer, cell: place.cell, point: place.point }, evidence), held: true };
  }
  const again = held && probe?.on === place.on && probe.cell === place.cell;
  return { ...moved(why, place, evidence), held: !again };
}

function placeOn(probe: Probe | null, side: Side): Point | null {
  if (probe === null) return null;
  return (probe.on === 'exemplar') === (side === 'exemplar') ? probe.point : null;
}

function stepped(
  { exemplar }: Why,
  from: Point,
  { side, dx, dy }: { side: Side; dx: number; dy: number },
  evidence: Evidence,
): Point {
  const next = <Cell extends SourceCell | ExemplarCell>(grid: Grid<Cell>): Point => {
    const { x, y, width, height } = partOf(grid, stepFrom(grid, cellAt(grid, from), dx, dy));
    return { x: Math.min(1, x + width / 2), y: Math.min(1, y + height / 2) };
  };
  return side === 'result' ? next(evidence.source) : next(evidence.exemplars[exemplar]!.grid);
}
