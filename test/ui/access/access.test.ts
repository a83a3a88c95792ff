import axe from 'axe-core';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../host/open-host.ts';
import { openPanel, type OpenPanel } from '../harness/open-panel.ts';
import { LATER_PHASES } from './later-phases.ts';
import { PHASES, type PanelPhase } from './phases.ts';

const SCREENS = join(import.meta.dirname, '../../../out/screens/access');
type Size = { width: number; height: number };
const SIZES: Size[] = [
  { width: 320, height: 560 },
  { width: 900, height: 800 },
];

let browser: Browser;
beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
}, 120_000);
afterAll(() => browser?.close());

describe.each([...PHASES, ...LATER_PHASES])('$name', (phase) => {
  test('axe finds nothing in either theme, every control is reached by Tab and shows it, and nothing is cut off', async () => {
    const open = await openAt(phase);
    for (const size of SIZES) await isWhole(open, phase.name, 'light', size);
    expect(await faults(open), 'axe').toEqual([]);
    // Only the colours differ between the themes: of axe's rules, their contrast is tried in both.
    await dark(open);
    await isWhole(open, phase.name, 'dark', SIZES[0]!);
    expect(await faults(open, { type: 'rule', values: ['color-contrast'] }), 'axe in dark').toEqual([]);
    expect(await unreached(open)).toEqual([]);
    await open.page.close();
  });
});

test('nothing moves where motion is to be reduced', async () => {
  for (const name of ['empty', 'running', 'failed']) {
    const open = await openAt(
      PHASES.find((phase) => phase.name === name)!,
      true,
    );
    expect(await open.panel.evaluate(() => document.getAnimations().length), name).toBe(0);
    await open.page.close();
  }
});

async function openAt({ engine, launch, reach }: PanelPhase, still = false): Promise<OpenPanel> {
  const open = await openPanel(browser, { engine, launch });
  if (still) await open.page.emulateMedia({ reducedMotion: 'reduce' });
  await reach(open);
  return open;
}

/** Turns Figma and the system dark while the panel is open, as a user does. */
async function dark({ page, panel }: OpenPanel): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => window.figmaPage.setTheme('dark'));
  await panel.waitForFunction(() => document.documentElement.classList.contains('figma-dark'));
}

async function isWhole(open: OpenPanel, name: string, theme: string, size: Size): Promise<void> {
  await resize(open, size);
  await open.page.screenshot({ path: join(SCREENS, `${name}-${theme}-${size.width}.png`) });
  expect(await cutOff(open), `cut off at ${size.width} px`).toEqual([]);
  expect(await alone(open), 'lines without text').toEqual([]);
}

async function resize({ page }: OpenPanel, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate((height) => void (document.body.style.height = `${height}px`), size.height);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Contrast of the primary button is left out: white on brand blue is Figma's own pair of tokens. */
async function faults({ panel }: OpenPanel, only?: axe.RunOnly): Promise<string[]> {
  await panel.evaluate(axe.source);
  return panel.evaluate(async (runOnly) => {
    const checker = Reflect.get(window, 'axe') as typeof axe;
    const all = { include: document, exclude: ['.button.primary'] } as never;
    const { violations } = await checker.run(all, runOnly ? { runOnly } : {});
    const rules = { 'color-contrast': { enabled: false } };
    const primary = runOnly ? null : document.querySelector('.button.primary');
    const button = primary === null ? [] : (await checker.run(primary, { rules })).violations;
    return [...violations, ...button].map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
    );
  }, only);
}

/** Words that end in the middle, parts that lie over the next one, and a page that scrolls sideways. Names of layers may end in an ellipsis. */
function cutOff({ panel }: OpenPanel): Promise<string[]> {
  return panel.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const texts = [
      ...document.querySelectorAll('button, label, p, .stage-name, .stage-time, .slot-role, .status span'),
    ];
    const cut = texts.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0);
    const outside = texts.filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
    });
    const parts = [...document.querySelectorAll('.body > *')];
    const over = parts.filter(
      (one) => getComputedStyle(one).overflowY === 'visible' && one.scrollHeight > one.clientHeight + 1,
    );
    return [...wide, ...new Set([...cut, ...outside, ...over].map((one) => one.outerHTML.slice(0, 120)))];
  });
}

/** Pictures and controls on a line without text: how high it is depends on whether the document is in quirks mode, as Figma makes it, or not. */
function alone({ panel }: OpenPanel): Promise<string[]> {
  return panel.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll('img, svg, canvas, progress, input, select, textarea, button'),
    ];
    const onLine = boxes.filter((one) => {
      const { display, position } = getComputedStyle(one);
      const isBlock = /^(block|list-item|flow-root|inline-block)$/.test(
        getComputedStyle(one.parentElement!).display,
      );
      return display.startsWith('inline') && position !== 'absolute' && isBlock && one.checkVisibility();
    });
    const isInline = (node: Node | null): node is Node =>
      node !== null && (!(node instanceof Element) || getComputedStyle(node).display.startsWith('inline'));
    const hasText = (one: Element): boolean => {
      const line: Node[] = [];
      for (let at = one.previousSibling; isInline(at); at = at.previousSibling) line.push(at);
      for (let at = one.nextSibling; isInline(at); at = at.nextSibling) line.push(at);
      return line.some((node) => node.textContent?.trim() !== '');
    };
    return onLine.filter((one) => !hasText(one)).map((one) => one.outerHTML.slice(0, 120));
  });
}

/** Controls that Tab does not come to, or that do not show that it came. Of radio buttons it comes to the chosen one: arrows do the rest; behind a modal dialog it comes to none. */
async function unreached({ page, panel }: OpenPanel): Promise<string[]> {
  const marks = await panel.evaluate(() => {
    const within = document.querySelector(':modal') ?? document;
    const controls = [
      ...within.querySelectorAll<HTMLElement>('button, input, textarea, summary, a[href], [tabindex="0"]'),
    ];
    const open = controls.filter(
      (one) =>
        one.tabIndex >= 0 &&
        !one.matches(':disabled, [type=radio]:not(:checked)') &&
        one.checkVisibility({ visibilityProperty: true }),
    );
    open.forEach((one, i) => (one.dataset['mark'] = String(i)));
    (document.activeElement as HTMLElement | null)?.blur();
    return open.map((one) => one.outerHTML.slice(0, 100));
  });
  const seen = new Set<number>();
  for (let i = 0; i < marks.length + 4 && seen.size < marks.length; i++) {
    await page.keyboard.press('Tab');
    const mark = await panel.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused ?? document.body);
      const shown = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
      return shown ? Number(focused?.dataset['mark'] ?? -1) : -1;
    });
    seen.add(mark);
    seen.delete(-1);
  }
  return marks.filter((_, i) => !seen.has(i));
}
