import type { Adapter, KitLook } from '../families/adapter.ts';
import type { IconSet } from '../icons.ts';
import { compositionCss } from './compose/index.ts';
import { createDraw } from './draw.ts';
import type { Device, PageDescription } from './page-context.ts';

/** The body is the frame: kits centre and pad it. */
const FRAME_CSS =
  'html,html body{margin:0;padding:0;max-width:none;min-width:0;width:auto}.x-page{display:flex;flex-direction:column;position:relative;overflow:hidden;box-sizing:border-box}.x-page *{animation:none!important;transition:none!important}';

export interface PageFrame {
  readonly device: Device;
  readonly width: number;
  readonly height: number;
  readonly icons: IconSet;
}

/** A described page as a whole HTML document in one look of a kit. */
export function pageHtml<L extends KitLook>(
  adapter: Adapter<L>,
  look: L,
  page: PageDescription,
  frame: PageFrame,
): string {
  const draw = createDraw(adapter, look, frame.icons);
  const links = look.sheets.map((sheet) => `<link rel="stylesheet" href="http://pages.test/${sheet}">`);
  const css = `${FRAME_CSS}${compositionCss(draw.values)}${look.css ?? ''}`;
  const size = `width:${frame.width}px;min-height:${frame.height}px`;
  const body = `<div class="x-page x-${frame.device}" style="${size}">${draw.parts(page.parts)}</div>`;
  return `<!doctype html><html lang="en" ${look.html ?? ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${links.join('')}<style>${css}</style></head><body ${look.body ?? ''}>${body}</body></html>`;
}
