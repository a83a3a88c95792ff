import { confidenceMap } from '../attribution/confidence.ts';
import { cellsIn, type SourceCell } from '../geometry/grid.ts';
import { groundRoles } from '../layers/ground-roles.ts';
import { coloursOfRaster } from '../image/colours.ts';
import type { Box } from '../geometry/box.ts';
import { listElements } from '../layers/list-elements.ts';
import { isInkRole } from '../layers/roles.ts';
import { cellOwners, shareOf, type CellOwners } from '../layers/cell-owners.ts';
import { rankLooks, type Seeker } from './choose-look.ts';
import { decideGround } from './decide-grounds.ts';
import { decideInk } from './decide-inks.ts';
import { decidePicture } from './decide-pictures.ts';
import { decideRest } from './decide-rest.ts';
import { exemplarLooks } from './exemplar-looks.ts';
import { groupLayers, STRIP, type SourceGroup } from './group-layers.ts';
import type { Decision } from '../layers/patch.ts';
import type { LayersInput } from './layers-input.ts';
import { pictureReason, type Choice, type Context, type Vote } from './context.ts';
import { emphases } from './seekers.ts';
import { tally } from './tally.ts';

/** Side of the smallest surface, units of the frame. */
const SPECK = 12;

/**
 * Decides what every layer of the source becomes, grounds before what lies on them. The votes of a group's cells (tally.ts) name the exemplar's
 * layer whose style it takes; where no layer is voted for, the finished picture's colours are taken, and the
 * radius, stroke and shadow that the network predicts where it is sure of them. Sizes, places, words and fonts are never
 * touched. Deterministic. -> back to front, without what stays as it is.
 */
export function decideLayers(input: LayersInput): Decision[] {
  const { root, source, matches, exemplars, grid } = input;
  const frame = root.absoluteBoundingBox!;
  const elements = listElements(root).filter(({ role, box }) => role !== 'surface' || !isSpeck(box));
  const owners = cellOwners(elements, frame, grid);
  const groups = groupLayers(elements, root);
  const confidence = confidenceMap(matches, groundRoles(root, grid));
  const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const)));
  const context: Context = {
    ...input,
    frame,
    members: groups.flatMap(({ members }) => members),
    groupOf,
    emphasis: emphases(groups, { source, frame, groupOf }),
    looks: exemplarLooks(exemplars),
    colours: coloursOfRaster(input.picture),
    choices: new Map(),
    given: new Map(),
  };
  const inPaintOrder = [...groups].sort(
    (a, b) => Number(isInk(a)) - Number(isInk(b)) || a.members[0]!.index - b.members[0]!.index,
  );
  for (const group of inPaintOrder) {
    const own = group.members.flatMap(({ index }) => cellsOf(index, isInk(group), owners));
    const cells =
      own.length > 0
        ? own
        : group.members.flatMap(({ element }) => cellsIn(grid, shareOf(element.seen, frame)));
    const sure = cells.reduce((sum, cell) => sum + confidence[cell]!, 0) / cells.length;
    const groundCells = isInk(group)
      ? []
      : group.members.flatMap(({ index }) => placesOf(index, owners.ground));
    context.choices.set(group, decideGroup({ group, cells, groundCells, confidence: sure }, context));
  }
  const decisions = groups.flatMap((group, i): Decision[] => {
    const { changes, reason } = context.choices.get(group)!;
    if (changes.length === 0) return [];
    const layers = group.members.map(({ node, element }) => ({
      id: node.id,
      name: node.name,
      part: shareOf(element.seen, frame),
    }));
    return [{ id: `${i}`, role: group.members[0]!.element.role, layers, changes, reason }];
  });
  const others = decisions.flatMap(({ changes }) => changes.flatMap(({ layers = [] }) => layers));
  const done = new Set([...context.members.map(({ node }) => node.id), ...others.map(({ id }) => id)]);
  return [...decisions, ...decideRest(done, context)];
}

/** A box too small to be a ground for anything is a part of a drawing (decide-rest.ts). */
const isSpeck = ({ width, height }: Box): boolean => Math.min(width, height) < SPECK;

const isInk = ({ members }: SourceGroup): boolean => isInkRole(members[0]!.element.role);

/** The cells that show an element: of a ground those that no ink covers. */
function cellsOf(index: number, ink: boolean, owners: CellOwners): SourceCell[] {
  if (ink) return placesOf(index, owners.ink);
  return placesOf(index, owners.ground).filter((cell) => owners.ink[cell] === -1);
}

function placesOf(index: number, owner: Int32Array): SourceCell[] {
  const cells: SourceCell[] = [];
  for (let cell = 0; cell < owner.length; cell++) if (owner[cell] === index) cells.push(cell as SourceCell);
  return cells;
}

function decideGroup(uncounted: Omit<Vote, 'votes' | 'ranked'>, context: Context): Choice {
  const { group, cells, confidence } = uncounted;
  const { element, node, ground } = group.members[0]!;
  const { role, box } = element;
  const { all, inkAt, inkLayerAt, groundAt, groundLayerAt } = context.looks;
  const ink = isInkRole(role);
  const votes = ink
    ? tally(context.matches, cells, inkAt, inkLayerAt)
    : tally(context.matches, cells, groundAt, groundLayerAt);
  const seeker: Seeker = {
    role,
    box,
    emphasis: context.emphasis.of.get(group)!,
    rank: context.emphasis.rank.get(group) ?? null,
    ground: ground === null ? null : (context.choices.get(context.groupOf.get(ground)!)?.look ?? null),
    confidence,
  };
  const ranked = rankLooks(seeker, votes, all);
  if (node === STRIP)
    return { look: ranked[0]?.look ?? null, changes: [], reason: pictureReason(confidence) };
  const vote = { ...uncounted, votes, ranked };
  if (ink) return decideInk(vote, context);
  return role === 'picture' || role === 'avatar' ? decidePicture(vote, context) : decideGround(vote, context);
}
