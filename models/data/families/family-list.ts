import { drawnFamily } from './drawn-family.ts';
import type { Family } from './family.ts';
import type { FamilySources } from './family-sources.ts';

/** A family, or several of one kind, before it is made. */
interface FamilyEntry {
  readonly names: readonly string[];
  readonly heldOut: boolean;
  make(sources: FamilySources): readonly Family[] | Promise<readonly Family[]>;
}

const ENTRIES: readonly FamilyEntry[] = [
  { names: ['drawn'], heldOut: false, make: async (sources) => [await drawnFamily(sources, 'train')] },
  {
    names: ['drawn-heldout'],
    heldOut: true,
    make: async (sources) => [await drawnFamily(sources, 'heldout')],
  },
];

/** Names of all families of a split, in a fixed order. */
export const familyNames = (heldOut: boolean): string[] =>
  ENTRIES.filter((entry) => entry.heldOut === heldOut).flatMap(({ names }) => names);

/** The named families; no others are made, for some take their time. */
export async function makeFamilies(names: readonly string[], sources: FamilySources): Promise<Family[]> {
  const entries = ENTRIES.filter((entry) => entry.names.some((name) => names.includes(name)));
  const made: Family[] = [];
  for (const entry of entries) made.push(...(await entry.make(sources)));
  return made.filter(({ name }) => names.includes(name));
}
