import type { Adapter, KitLook } from './adapter.ts';
import { basecoat } from './basecoat/basecoat.ts';
import { BEERCSS } from './beercss/beercss.ts';
import { BULMA } from './bulma/bulma.ts';
import { DAISYUI } from './daisyui/daisyui.ts';
import { KENDO } from './kendo/kendo.ts';
import type { Preset } from './presets.ts';
import { PRIMEREACT } from './primereact/primereact.ts';
import { SEMANTIC_UI } from './semantic-ui/semantic-ui.ts';

/** Takes an adapter whatever its looks are: `adapter` is handed on with the type that it has. */
export type Visit<T> = <L extends KitLook>(adapter: Adapter<L>) => T;

/** Kits with many themes on one markup; Basecoat has its own looks alone where there are no presets. */
export const themedKits = <T>(presets: readonly Preset[], visit: Visit<T>): readonly T[] => [
  visit(basecoat(presets)),
  visit(DAISYUI),
  visit(BULMA),
  visit(SEMANTIC_UI),
  visit(PRIMEREACT),
  visit(KENDO),
  visit(BEERCSS),
];
