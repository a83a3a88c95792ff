import { createPageContext, type PagePhotos } from '../grammar/page-context.ts';
import { pageHtml } from '../grammar/page-html.ts';
import { PAGE_KINDS } from '../grammar/pages/index.ts';
import { ICON_SETS } from '../icons.ts';
import type { Random } from '../random.ts';
import type { Adapter, KitLook } from './adapter.ts';
import type { Family, KitPage } from './family.ts';

/** How high a page may be when its kind says nothing, in viewports. */
const MOST_VIEWPORTS = 2.2;

function drawPage<L extends KitLook>(
  adapter: Adapter<L>,
  look: L,
  kind: (typeof PAGE_KINDS)[number],
  photos: PagePhotos,
  random: Random,
): KitPage {
  const context = createPageContext(random.fork(), random.pick(kind.devices), photos);
  const page = kind.draw(context);
  const [width, height] = page.size ?? [context.width, context.height];
  const frame = { device: context.device, width, height, icons: random.pick(ICON_SETS) };
  const html = pageHtml(adapter, look, page, frame);
  return {
    kind: kind.name,
    width,
    height,
    maxHeight: page.maxHeight ?? Math.round(height * MOST_VIEWPORTS),
    html,
  };
}

/** A kit as a family: the richer grammar's pages in the kit's own markup. Every kind of page comes once before any comes again. */
export function kitFamily<L extends KitLook>(adapter: Adapter<L>, photos: PagePhotos): Family<L> {
  return {
    name: adapter.name,
    packages: adapter.packages,
    heldOut: adapter.heldOut,
    looks: () => adapter.looks(),
    pages: (look, count, random) => {
      const kinds = Array.from({ length: Math.ceil(count / PAGE_KINDS.length) }, () =>
        random.sample(PAGE_KINDS, PAGE_KINDS.length),
      ).flat();
      return kinds.slice(0, count).map((kind) => drawPage(adapter, look, kind, photos, random.fork()));
    },
  };
}
