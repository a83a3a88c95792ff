import { random } from '../runtime/rasters.ts';
import { KINDS } from './kinds.ts';
import type { Kind } from './kinds/kind.ts';
import { isResult, judge, problems } from './lab/judge.ts';
import { Lab } from './lab/lab.ts';

export interface Played {
  seed: number;
  kind: string;
  /** What the user got: `result`, a problem's name, `cancelled`, `closed`, or `nothing`. */
  outcome: string;
  /** False: the fault never came to its moment. */
  fired: boolean;
  /** What was left behind; empty when all is well. */
  complaints: string[];
}

/**
 * Plays faults number `first` to `first + count - 1`: kinds in turn, the rest of each chosen by its number. After each, the document
 * is judged, and the next run, without a fault, must place a result that one undo takes away.
 */
export async function play(
  first: number,
  count: number,
  tell: (played: Played) => void,
  kinds = KINDS,
): Promise<void> {
  let lab = await Lab.open();
  for (let seed = first; seed < first + count; seed++) {
    const played = await playOne(lab, kinds[seed % kinds.length]!, seed);
    tell(played);
    if (played.complaints.length === 0) continue;
    // Whatever is broken must not be blamed on the next one.
    lab.dispose();
    lab = await Lab.open();
  }
  lab.dispose();
}

async function playOne(lab: Lab, kind: Kind, seed: number): Promise<Played> {
  lab.begin();
  await kind.play(lab, random(seed));
  await lab.settle();
  lab.disarm();
  const complaints = judge(lab);
  const { fired } = lab;
  const outcome = outcomeOf(lab);
  if (complaints.length === 0) complaints.push(...(await goesOn(lab)));
  return { seed, kind: kind.name, outcome, fired, complaints };
}

function outcomeOf(lab: Lab): string {
  const { table, closed } = { table: lab.world.document.table(), closed: lab.closed };
  const placed = Object.values(table).some((node) => isResult(node) && !(node.id in lab.untouched));
  const [problem] = problems(lab);
  const result = placed ? 'result' : '';
  const rest = closed ? 'closed' : (problem ?? (lab.state.notice?.name === 'cancelled' ? 'cancelled' : ''));
  return [result, rest].filter(Boolean).join(' + ') || 'nothing';
}

/** Heals the document, then restyles, applies and undoes. */
async function goesOn(lab: Lab): Promise<string[]> {
  const { document, ids, pages } = lab.world;
  document.restore(lab.pristine);
  document.setCurrentPage(pages[0]);
  if (lab.closed) await lab.start();
  lab.select(ids.wireframe, ids.exemplar);
  await lab.settle();
  lab.begin();
  if (lab.state.phase.name === 'review') lab.panel.store.send({ type: 'discarded' });
  lab.panel.store.send({ type: 'dismissed' });
  await lab.panel.session.resize(320, 480);
  await lab.restyle();
  if (lab.state.phase.name !== 'review') return [`the next run ends at ${describe(lab)}`];
  await lab.apply();
  if (lab.state.notice?.name !== 'placed') return [`the next Apply ends at ${describe(lab)}`];
  const complaints = judge(lab);
  lab.undo();
  lab.select(ids.wireframe, ids.exemplar);
  await lab.settle();
  if (JSON.stringify(document.table()) !== JSON.stringify(lab.untouched))
    complaints.push('one undo does not take the next result away');
  return complaints;
}

function describe(lab: Lab): string {
  return [lab.state.phase.name, ...problems(lab)].join(' ');
}
