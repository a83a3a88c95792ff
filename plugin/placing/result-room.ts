import { overlap } from '../selection/boxes.ts';
import { freeSpot, GAP, type Obstacle } from './free-spot.ts';
import { PLUGIN_DATA_KEY } from '../protocol.ts';
import { read, type Box } from '../selection/scene-reader.ts';

/** Where a result may live: never an instance (Figma refuses), a group, a component or a frame (auto-layout would move it). */
export type Home = PageNode | SectionNode;

/** A section that must grow to hold a result; sections do not grow by themselves. Boxes in absolute canvas units. */
export interface Growth {
  section: SectionNode;
  before: Box;
  after: Box;
}

export interface Room {
  home: Home;
  /** Absolute canvas units. */
  spot: { x: number; y: number };
  growths: Growth[];
  /** Name of the nearest section around the source that nothing may be put into, where there is one. */
  locked?: string;
}

export interface RoomOptions {
  /** Of what is to stand there, where it is not the source's. */
  size?: { width: number; height: number };
  /** Ids of what the source takes its look from. */
  exemplars?: readonly string[];
}

/**
 * Room for a result beside its source (free-spot.ts): in the nearest section or page around the source, or further out where that
 * section would have to grow over a neighbour. Null only for a node on no page. result: id of the node that is to move there.
 */
export function findRoom(
  source: SceneNode,
  box: Box,
  result: string,
  { size = box, exemplars = [] }: RoomOptions = {},
): Room | null {
  const { from, locked } = outsideLocks(source);
  for (let home: BaseNode | null = from; home !== null; home = home.parent) {
    if (home.type !== 'SECTION' && home.type !== 'PAGE') continue;
    const obstacles = obstaclesIn(home, result, (child) =>
      exemplars.includes(child.id) ? 'exemplar' : isResultOf(source, child) ? 'result' : undefined,
    );
    const least = home.type === 'SECTION' ? read(home, 'absoluteBoundingBox') : null;
    const spot = freeSpot(box, size, obstacles, least ?? undefined);
    const growths = growthsFor(home, { ...spot, width: size.width, height: size.height });
    if (!growths.some((growth) => coversNeighbour(growth, result))) {
      return { home, spot, growths, ...(locked !== undefined && { locked }) };
    }
  }
  return null;
}

function obstaclesIn(home: Home, result: string, partOf: (child: SceneNode) => Obstacle['part']): Obstacle[] {
  return visibleBoxes(home, [result]).map(({ child, box }) => {
    const part = partOf(child);
    return { ...box, ...(part !== undefined && { part }) };
  });
}

/** Whether a node is a former result of the source, by the recipe that it carries. */
function isResultOf(source: SceneNode, node: SceneNode): boolean {
  const stored = node.getPluginData(PLUGIN_DATA_KEY);
  return stored !== '' && stored.includes(`"sourceId":${JSON.stringify(source.id)}`);
}

function growthsFor(home: Home, result: Box): Growth[] {
  const growths: Growth[] = [];
  let inner = result;
  for (let link: BaseNode | null = home; link?.type === 'SECTION'; link = link.parent) {
    const before = link.absoluteBoundingBox;
    if (before === null) break;
    const after = {
      x: before.x,
      y: before.y,
      width: Math.max(before.width, inner.x + inner.width + GAP - before.x),
      height: Math.max(before.height, inner.y + inner.height + GAP - before.y),
    };
    if (after.width === before.width && after.height === before.height) break;
    growths.push({ section: link, before, after });
    inner = after;
  }
  return growths;
}

/** Whether a growing section would lie over something that it did not lie over before. */
function coversNeighbour({ section, before, after }: Growth, result: string): boolean {
  const { parent } = section;
  if (parent?.type !== 'SECTION' && parent?.type !== 'PAGE') return false;
  return childBoxes(parent, [section.id, result]).some((box) => overlap(after, box) && !overlap(before, box));
}

/** Boxes of what is visible in a page or section. */
export function childBoxes(home: Home, except: readonly string[]): Box[] {
  return visibleBoxes(home, except).map(({ box }) => box);
}

function visibleBoxes(home: Home, except: readonly string[]): { child: SceneNode; box: Box }[] {
  const found: { child: SceneNode; box: Box }[] = [];
  for (const child of home.children) {
    const box = except.includes(child.id) || !child.visible ? null : read(child, 'absoluteBoundingBox');
    if (box) found.push({ child, box: { x: box.x, y: box.y, width: box.width, height: box.height } });
  }
  return found;
}

/** Where the search for a home begins: a locked section locks all that is in it, for a plugin by courtesy alone. */
function outsideLocks(source: SceneNode): { from: BaseNode | null; locked?: string } {
  let from: BaseNode | null = source.parent;
  let locked: string | undefined;
  for (let link = from; link !== null; link = link.parent) {
    if (link.type !== 'SECTION' || !link.locked) continue;
    locked ??= link.name;
    from = link.parent;
  }
  return { from, ...(locked !== undefined && { locked }) };
}
