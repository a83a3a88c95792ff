import { messUp } from '../mess/mess-up.ts';
import { pageScript } from '../page-scripts.ts';
import type { Random } from '../random.ts';
import { drawStyle, drawWireframe } from '../wireframes/wireframe-styles.ts';
import type { PageChanges, WireframeChange } from './page-changes.ts';

function wireframeChange(random: Random): WireframeChange {
  const style = drawStyle(random);
  const wireframe = drawWireframe(style, random.fork());
  return {
    style,
    take: `wireframes.takePaintAway(document.body, ${JSON.stringify(wireframe)}, wireframes.surveyOnce(document.body))`,
    putBack: 'wireframes.putPaintBack(document.body)',
  };
}

/** Wireframes as people draw them, documents as they leave them. */
export const byPeople = async (): Promise<PageChanges> => ({
  script: await pageScript('wireframes'),
  wireframes: (count, random) => Array.from({ length: count }, () => wireframeChange(random.fork())),
  document: messUp,
});
