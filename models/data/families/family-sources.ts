import type { Browser } from 'playwright-core';

/** What families may be made of beside packages. */
export interface FamilySources {
  /** For families that read their looks off a kit. */
  readonly browser: Browser;
  /** Addresses of photos, those held out apart: `http://pages.test/.photos/…`. At least one of each. */
  readonly photos: { readonly things: readonly string[]; readonly portraits: readonly string[] };
}
