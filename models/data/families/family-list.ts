import { bootstrapAdapters } from './bootstrap.ts';
import { classlessAdapters } from './classless.ts';
import { drawnFamily } from './drawn-family.ts';
import type { Adapter, KitLook } from './adapter.ts';
import type { Family } from './family.ts';
import type { FamilySources } from './family-sources.ts';
import { kitFamily } from './kit-family.ts';
import { readyFamilies } from './ready/ready-families.ts';

/** A family before it is made. */
interface FamilyEntry {
  readonly name: string;
  readonly heldOut: boolean;
  make(sources: FamilySources): Family | Promise<Family>;
}

/** Only the family itself reads what its looks hold beyond a name. */
const plain = <L extends KitLook>(adapter: Adapter<L>, photos: FamilySources['photos']): Family =>
  kitFamily(adapter, photos) as unknown as Family;

const adapted = <L extends KitLook>(adapter: Adapter<L>): FamilyEntry => ({
  name: adapter.name,
  heldOut: adapter.heldOut,
  make: ({ photos }) => plain(adapter, photos),
});

const entries = (): readonly FamilyEntry[] => [
  { name: 'drawn', heldOut: false, make: (sources) => drawnFamily(sources, 'train') },
  { name: 'drawn-heldout', heldOut: true, make: (sources) => drawnFamily(sources, 'heldout') },
  ...bootstrapAdapters().map(adapted),
  ...classlessAdapters().map(adapted),
  ...readyFamilies.map((family) => ({ name: family.name, heldOut: family.heldOut, make: () => family })),
];

/** Names of all families of a split, in a fixed order. */
export const familyNames = (heldOut: boolean): string[] =>
  entries()
    .filter((entry) => entry.heldOut === heldOut)
    .map(({ name }) => name);

/** The named families; no others are made, for some take their time. */
export async function makeFamilies(names: readonly string[], sources: FamilySources): Promise<Family[]> {
  const made: Family[] = [];
  for (const entry of entries().filter(({ name }) => names.includes(name)))
    made.push(await entry.make(sources));
  return made;
}
