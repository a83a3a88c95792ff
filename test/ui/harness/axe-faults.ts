import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** axe's findings in the panel, one line each; contrast is left out because the colours are Figma's own theme. */
export async function axeFaults(panel: Frame): Promise<string[]> {
  await panel.evaluate(axe.source);
  return panel.evaluate(async () => {
    const checker = Reflect.get(window, 'axe') as typeof axe;
    const { violations } = await checker.run(document, { rules: { 'color-contrast': { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
