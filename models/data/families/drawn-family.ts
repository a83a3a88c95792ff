import { fontFaceFiles } from '../fonts.ts';
import { FORMATS } from '../formats.ts';
import { probeKits } from '../kits/kit-probe.ts';
import { HELD_OUT_KITS } from '../kits/kit-list.ts';
import { createPageContext, type Format } from '../layout/page-context.ts';
import { PAGE_KINDS, pageHtml, type PageKind } from '../layout/pages.ts';
import { paintClasses, paintVariables, sheetCss } from '../paint-css.ts';
import { photoRules } from '../photo-rules.ts';
import { createRandom, type Random, seedOf } from '../random.ts';
import { themeSource } from '../themes/theme-source.ts';
import type { Theme } from '../tokens.ts';
import type { Family, KitPage, Look } from './family.ts';
import type { FamilySources } from './family-sources.ts';

interface DrawnLook extends Look {
  readonly theme: Theme;
}

const LOOKS = 240;

/** The first grammar: markup with roles and no paint, painted by drawn themes and by kits' colours read off probes. */
export async function drawnFamily(
  { browser, photos }: FamilySources,
  split: 'train' | 'heldout',
): Promise<Family<DrawnLook>> {
  const draw = themeSource(split, await probeKits(browser, split));
  const looks = Array.from({ length: LOOKS }, (_, at): DrawnLook => {
    const theme = draw(createRandom(seedOf('drawn', split, at)));
    return { name: `${theme.name}-${at}`, dark: theme.dark, theme };
  });
  return {
    name: split === 'train' ? 'drawn' : 'drawn-heldout',
    packages:
      split === 'train'
        ? ['bootstrap', 'bootswatch', 'halfmoon', '@tabler/core', 'daisyui', 'beercss']
        : HELD_OUT_KITS.map((kit) => (kit === 'pico' ? '@picocss/pico' : kit)),
    heldOut: split === 'heldout',
    looks: () => looks,
    pages: ({ theme }, count, random) => {
      const shown = {
        things: random.sample(photos.things, 3),
        portraits: random.sample(photos.portraits, 3),
      };
      const kinds = Array.from({ length: Math.ceil(count / PAGE_KINDS.length) }, () =>
        random.sample(PAGE_KINDS, PAGE_KINDS.length),
      ).flat();
      return kinds.slice(0, count).map((kind) => drawPage(kind, theme, shown, random.fork()));
    },
  };
}

/** Roles of ink are roles of texts and drawings here. */
const withRoles = (html: string): string => html.replace(/data-ink="(\w+)"/g, 'data-ink="$1" data-role="$1"');

function drawPage(kind: PageKind, theme: Theme, photos: FamilySources['photos'], random: Random): KitPage {
  const weights = Object.fromEntries(Object.entries(FORMATS).map(([name, { weight }]) => [name, weight]));
  const format = random.weighted(weights as Record<Format, number>);
  const { cell, zoom } = FORMATS[format];
  const share = random.between(...zoom);
  const [width, height] = cell.map((side) => Math.round(side / share)) as [number, number];
  const page = createPageContext(random, format, width, height);
  const rules = photoRules('.theme', photos.things, photos.portraits).join('\n');
  const size = `width:${width}px;height:${height}px`;
  const css = `${fontFaceFiles()}${sheetCss()}${rules}body{position:relative;${size};overflow:hidden}`;
  const body = `<div class="cell theme ${paintClasses(theme)}" style="left:0;top:0;${size};${paintVariables(theme)}"><div style="${size};font-family:${page.font};font-size:${page.base}px">${withRoles(pageHtml(kind, page))}</div></div>`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${css}</style></head><body>${body}</body></html>`;
  return { kind, width, height, maxHeight: height, html };
}
