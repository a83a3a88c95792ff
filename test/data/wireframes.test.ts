import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Color, contrast, parseCss } from '../../models/data/color.ts';
import { createRandom, seedOf } from '../../models/data/random.ts';
import { WIREFRAME_STYLES, drawWireframe } from '../../models/data/wireframes/wireframe-styles.ts';
import type { Wireframe } from '../../models/data/wireframes/wireframe.ts';
import { COLOURFUL_PAGE } from './wireframe-page.ts';

interface InPage {
  takePaintAway(root: Element, wireframe: Wireframe): void;
  putPaintBack(root: Element): void;
  shiftThings(root: Element, shift: { seed: number; share: number; reach: number }): void;
  survey(
    root: Element,
  ): { kind: string; prominence: number; element: Element; shadowed: boolean; ground: Color }[];
}
declare const wire: InPage;

const SEEDS = [1, 2];
const SIZE = { width: 900, height: 1000 };
const cases = WIREFRAME_STYLES.flatMap((style) => SEEDS.map((seed) => [style, seed] as const));
const drawn = (style: string, seed: number): Wireframe =>
  drawWireframe(style, createRandom(seedOf(style, seed)));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--force-color-profile=srgb', '--disable-lcd-text'],
  });
  page = await browser.newPage({ viewport: SIZE });
  await page.setContent(COLOURFUL_PAGE);
  const entry = `${import.meta.dirname}/../../models/data/wireframes/in-page/index.ts`;
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'wire',
  });
  await page.evaluate(`${bundle.outputFiles[0]!.text};globalThis.wire=wire;0`);
  await page.evaluate(() => {
    [...document.querySelectorAll('body, body *')].forEach((element, at) =>
      element.setAttribute('data-node', `${at}`),
    );
  });
});

afterAll(() => browser.close());

const boxes = (): Promise<number[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-node]')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height];
    }),
  );

/** Everything that the page says of its elements and their pseudo-elements. */
const everything = (): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[data-node]')].flatMap((element) => [
      element.cloneNode(false) instanceof Element ? (element.cloneNode(false) as Element).outerHTML : '',
      element.textContent ?? '',
      ...['', '::before', '::after'].map((part) => {
        const computed = getComputedStyle(element, part);
        return [...computed].map((name) => `${name}: ${computed.getPropertyValue(name)}`).join('; ');
      }),
    ]),
  );

async function inWireframe<T>(wireframe: Wireframe, read: () => Promise<T>): Promise<T> {
  await page.evaluate((given) => wire.takePaintAway(document.body, given), wireframe);
  try {
    return await read();
  } finally {
    await page.evaluate(() => wire.putPaintBack(document.body));
  }
}

/** Share of the page's pixels whose channels differ by more than `limit` of 255. */
async function colourfulShare(limit: number): Promise<number> {
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let colourful = 0;
  for (let at = 0; at < data.length; at += 3) {
    const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (Math.max(r, g, b) - Math.min(r, g, b) > limit) colourful++;
  }
  return colourful / (info.width * info.height);
}

/** By node: how far what stood out stands out. */
const prominences = (): Promise<Record<string, { kind: string; prominence: number; shadowed: boolean }>> =>
  page.evaluate(() =>
    Object.fromEntries(
      wire
        .survey(document.body)
        .map(({ element, kind, prominence, shadowed }) => [
          element.getAttribute('data-node') ?? '',
          { kind, prominence, shadowed },
        ]),
    ),
  );

describe('a wireframe of a page that a stranger made', () => {
  it.each(cases)('%s (seed %i) moves no box by 0.1 px', async (style, seed) => {
    const before = await boxes();
    const after = await inWireframe(drawn(style, seed), boxes);
    const moved = before.flatMap((box, at) =>
      box.some((side, place) => Math.abs(side - after[at]![place]!) > 0.1)
        ? [{ at, box, now: after[at] }]
        : [],
    );
    expect(moved).toEqual([]);
  });

  it.each(WIREFRAME_STYLES)('%s gives the page back as it was, to the byte', async (style) => {
    const before = await everything();
    const changed = await inWireframe(drawn(style, 1), everything);
    expect(changed).not.toEqual(before);
    const after = await everything();
    expect(after.flatMap((value, at) => (value === before[at] ? [] : [value.slice(0, 300)]))).toEqual([]);
  });

  it('the page is colourful before, and no pixel is in a wireframe that has no hue of its own', async () => {
    expect(await colourfulShare(24)).toBeGreaterThan(0.2);
    for (const style of WIREFRAME_STYLES.filter((name) => name !== 'accent' && name !== 'blueprint'))
      expect(await inWireframe(drawn(style, 2), () => colourfulShare(4)), style).toBe(0);
  });

  it('an accent has one hue, on a small part of the page', async () => {
    const share = await inWireframe(drawn('accent', 1), () => colourfulShare(24));
    expect(share).toBeGreaterThan(0.001);
    expect(share).toBeLessThan(0.1);
  });

  it.each(cases)('%s (seed %i) keeps in sight what stood out', async (style, seed) => {
    const before = await prominences();
    const wireframe = drawn(style, seed);
    const after = await inWireframe(wireframe, prominencesOrRings);
    const lost = Object.entries(before).filter(([id, { kind, prominence }]) => {
      if (!['control', 'card', 'region', 'picture'].includes(kind) || prominence < 1.2) return false;
      return (after[id] ?? 1) < 1.19;
    });
    expect(lost.map(([id, was]) => ({ id, ...was, now: after[id] }))).toEqual([]);
  });

  it('low contrast tells no more than a little', async () => {
    const boxes = await inWireframe(drawn('low-contrast', 1), prominences);
    const seen = Object.values(boxes).filter(({ kind }) => kind === 'control' || kind === 'card');
    expect(Math.max(...seen.map(({ prominence }) => prominence))).toBeLessThan(2);
  });

  it('a primary button is stronger than a secondary one unless all are alike', async () => {
    const wireframe = drawn('mixed-greys', 1);
    const strength = async (alike: boolean): Promise<number[]> =>
      inWireframe({ ...wireframe, alike }, () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.card button')].slice(0, 2).map((button) => {
            const [red] = getComputedStyle(button).backgroundColor.match(/\d+/g)!;
            return Number(red);
          }),
        ),
      );
    const [primary, secondary] = await strength(false);
    expect(primary).toBeLessThan(secondary! - 30);
    const [one, other] = await strength(true);
    expect(one).toBe(other);
  });

  it('says in data-drawing what it draws instead of words and pictures', async () => {
    const wireframe: Wireframe = { ...drawn('bars', 1), wordShare: 1, pictures: 'cross' };
    const found = await inWireframe(wireframe, () =>
      page.evaluate(() => {
        const of = (selector: string): unknown =>
          JSON.parse(document.querySelector(selector)!.getAttribute('data-drawing')!);
        const wordless = [...document.querySelectorAll('[type=checkbox], [type=range]')].map((input) =>
          input.hasAttribute('data-drawing'),
        );
        return { picture: of('.card img'), words: of('.card p'), wordless };
      }),
    );
    expect(found).toMatchObject({
      picture: { hides: 'picture', shapes: [{ type: 'VECTOR' }, { type: 'VECTOR' }] },
      wordless: [false, false],
      words: {
        hides: 'words',
        shapes: [1, 2, 3].map(() => ({ type: 'RECTANGLE', x: 0 })),
      },
    });
  });

  it('other words are as long as the page’s own', async () => {
    const wireframe: Wireframe = { ...drawn('default-grey', 1), words: 'lorem', wordShare: 1 };
    const read = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('h3, button, .card p')].map(({ textContent }) => textContent ?? ''),
      );
    const [before, after] = [await read(), await inWireframe(wireframe, read)];
    expect(after.filter((text, at) => text !== before[at]).length).toBeGreaterThan(before.length / 2);
    expect(await inWireframe(wireframe, boxes)).toEqual(
      (await boxes()).map((box) => box.map((side) => expect.closeTo(side, 1) as number)),
    );
  });

  it('handwriting moves no box', async () => {
    const wireframe: Wireframe = { ...drawn('hand-drawn', 1), words: 'kept', handwriting: 'Handwritten' };
    const fonts = (): Promise<number> =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('h1, h3, p, button')].filter((element) =>
            getComputedStyle(element).fontFamily.includes('Handwritten'),
          ).length,
      );
    expect(await inWireframe(wireframe, fonts)).toBeGreaterThan(5);
    expect(await inWireframe(wireframe, boxes)).toEqual(
      (await boxes()).map((box) => box.map((side) => expect.closeTo(side, 1) as number)),
    );
  });
});

describe('things out of line', () => {
  it('move by a few px and leave the others where they are', async () => {
    const before = await boxes();
    await page.evaluate(() => wire.shiftThings(document.body, { seed: 3, share: 0.1, reach: 6 }));
    const after = await boxes();
    const far = before.map((box, at) =>
      Math.max(...box.map((side, place) => Math.abs(side - after[at]![place]!))),
    );
    expect(Math.max(...far)).toBeGreaterThan(0.9);
    expect(Math.max(...far)).toBeLessThan(13);
    expect(far.filter((by) => by === 0).length).toBeGreaterThan(far.length * 0.3);
    expect(before.map(([, , ...size]) => size)).toEqual(after.map(([, , ...size]) => size));
  });
});

/** Contrast by which each box is told from its ground: by fill, by border, by the line of a ring or of a drawing. */
async function prominencesOrRings(): Promise<Record<string, number>> {
  const seen = await page.evaluate(() =>
    wire.survey(document.body).map(({ element, prominence, ground }) => {
      const drawing = element.getAttribute('data-drawing') ?? '';
      const line = /(rgb\([^)]*\)).*inset/.exec(getComputedStyle(element).boxShadow)?.[1];
      const stroke = /"stroke":"(rgb\([^)]*\))"/.exec(drawing)?.[1];
      return { id: element.getAttribute('data-node') ?? '', prominence, ground, line: line ?? stroke ?? '' };
    }),
  );
  return Object.fromEntries(
    seen.map(({ id, prominence, ground, line }) => {
      const color = parseCss(line);
      return [id, Math.max(prominence, color ? contrast(color, ground) : 1)];
    }),
  );
}
