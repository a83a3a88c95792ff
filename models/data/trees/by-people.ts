import { messUp } from '../mess/mess-up.ts';
import { pageScript } from '../page-scripts.ts';
import type { Random } from '../random.ts';
import { drawScript } from '../scripts/draw-script.ts';
import { drawStyle, drawWireframe } from '../wireframes/wireframe-styles.ts';
import type { PageChanges, Translation, WireframeChange } from './page-changes.ts';

function wireframeChange(random: Random, pixels: boolean): WireframeChange {
  const style = drawStyle(random);
  const wireframe = drawWireframe(style, random.fork());
  return {
    style,
    take: `wireframes.takePaintAway(document.body, ${JSON.stringify(wireframe)}, wireframes.surveyOnce(document.body), ${pixels})`,
    putBack: 'wireframes.putPaintBack(document.body)',
  };
}

function translation(random: Random): Translation | null {
  const script = drawScript(random);
  return script === null ? null : { script, seed: random.integer(0, 2 ** 31) };
}

/** Wireframes as people draw them, documents as they leave them, a tenth of the pages in other scripts. @param pixels whether they are to be seen */
export const byPeople = async (pixels: boolean): Promise<PageChanges> => ({
  scripts: await Promise.all([pageScript('wireframes'), pageScript('scripts')]),
  translation,
  wireframes: (count, random) => Array.from({ length: count }, () => wireframeChange(random.fork(), pixels)),
  document: messUp,
});
