import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { SCREENS } from '../test/e2e/open-plugin.ts';

/** Pictures that the end-to-end tests take, by the name that the README shows them under. */
const CHOSEN = {
  'screen-why': 'why-light',
  'screen-steer': 'steer-pin',
  'screen-knobs': 'steer-knobs',
  'screen-layers': 'layers-checklist',
  'screen-live-text': 'layers-live-text',
  'screen-compare': 'side-by-side',
  'screen-batch': 'batch-ended',
  'screen-shelf': 'shelf-reopened',
  'screen-dark': 'why-dark',
  'screen-remedy': 'steer-nothing',
  'screen-mask': 'pack-mask',
} as const;
/** Bytes of one picture at most: the README shows them all. */
const MOST = 60_000;

/**
 * Makes the README's small pictures of the panel from those in out/screens.
 * @throws Error where the end-to-end tests have not run, or where a picture is too heavy to be shown
 */
export async function makeScreens(): Promise<void> {
  for (const [name, screen] of Object.entries(CHOSEN)) {
    const png = await sharp(taken(screen))
      .flatten({ background: '#ffffff' })
      .png({ palette: true, effort: 10 })
      .toBuffer();
    if (png.length > MOST) throw new Error(`${screen}.png makes ${png.length} bytes, ${MOST} are wanted.`);
    writeFileSync(fileURLToPath(new URL(`images/${name}.png`, import.meta.url)), png);
  }
}

function taken(screen: string): Buffer {
  try {
    return readFileSync(`${SCREENS}${screen}.png`);
  } catch {
    throw new Error(`out/screens has no ${screen}.png; run \`npx vitest run test/e2e\` first.`);
  }
}
