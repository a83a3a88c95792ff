import type { Adapter } from './adapter.ts';
import { basecoat } from './basecoat/basecoat.ts';
import { BEERCSS } from './beercss/beercss.ts';
import { BULMA } from './bulma/bulma.ts';
import { DAISYUI } from './daisyui/daisyui.ts';
import { KENDO } from './kendo/kendo.ts';
import type { Preset } from './presets.ts';
import { PRIMEREACT } from './primereact/primereact.ts';
import { SEMANTIC_UI } from './semantic-ui/semantic-ui.ts';

/** Kits with many themes on one markup; Basecoat has its own looks alone where there are no presets. */
export const themedAdapters = (presets: readonly Preset[]): readonly Adapter[] => [
  basecoat(presets),
  DAISYUI,
  BULMA,
  SEMANTIC_UI,
  PRIMEREACT,
  KENDO,
  BEERCSS,
];
