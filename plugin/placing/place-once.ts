import type { PlacedResult } from '../protocol.ts';
import { asRecord, bad, isText } from '../bridge/fields.ts';

/** Presses of Apply remembered; the panel repeats none but its newest. */
const REMEMBERED = 16;

type Placing<Given> = (placement: Given) => Promise<PlacedResult>;

/**
 * Lets every press of Apply place once, however often it is heard: a panel that waited in vain sends it again while the first call is
 * still under way, or after it. A repeat waits for what came before and gives back the same node while that stands; where it was
 * undone or deleted, or placing had failed, it places anew. A placement without a press is placed each time.
 * @returns wraps a way of placing; all ways wrapped by it know each other's presses
 * @throws Problem BadMessage for a press that is no text, else what the placing throws
 */
export function createPlaceOnce(): <Given>(place: Placing<Given>) => Placing<Given> {
  const known = new Map<string, Promise<PlacedResult | null>>();
  return (place) => async (placement) => {
    const { press } = asRecord(placement, 'placement');
    if (press === undefined) return place(placement);
    if (!isText(press)) throw bad('placement', 'press');
    const former = known.get(press) ?? Promise.resolve(null);
    const work = former.then(async (placed) =>
      placed !== null && (await stands(placed)) ? placed : place(placement),
    );
    // A failed placing left nothing behind, so whoever repeats it tries again.
    const kept = work.catch(() => null);
    known.delete(press);
    known.set(press, kept);
    if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
    return work;
  };
}

async function stands({ nodeId }: PlacedResult): Promise<boolean> {
  const node = await figma.getNodeByIdAsync(nodeId);
  return node !== null && !node.removed;
}
