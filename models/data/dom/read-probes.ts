/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Computed style of one probed element; colours rgb()/rgba(), lengths px. */
export interface Probe {
  readonly probe: string;
  readonly background: string;
  readonly border: string;
  readonly borderWidth: number;
  readonly edge: 'all' | 'top' | 'bottom' | 'right';
  readonly radius: number;
  readonly shadow: string;
  readonly color: string;
  readonly heading?: string;
  readonly text?: string;
  readonly caption?: string;
}

type Resolve = (color: string) => string;

/** Kits write oklch(), color-mix() and hsl(); one painted pixel tells what they look like. */
function resolver(): Resolve {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser has no 2D canvas: start Chromium with it.');
  return (color) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number];
    return a === 255
      ? `rgb(${r}, ${g}, ${b})`
      : `rgba(${r}, ${g}, ${b}, ${Math.round((a / 255) * 1000) / 1000})`;
  };
}

const resolveAll = (text: string, resolve: Resolve): string =>
  text.replace(/(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\([^()]*\)/g, resolve);

function one(element: Element, probe: string, resolve: Resolve): Probe {
  const style = getComputedStyle(element);
  const image = style.backgroundImage.includes('gradient') ? resolveAll(style.backgroundImage, resolve) : '';
  const color = resolve(style.backgroundColor);
  const sides = (['Top', 'Right', 'Bottom'] as const).map((side) =>
    style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]),
  );
  const [top = 0, right = 0, bottom = 0] = sides;
  const edge = top > 0 && bottom > 0 ? 'all' : top > 0 ? 'top' : bottom > 0 ? 'bottom' : 'right';
  const side = edge === 'top' || edge === 'all' ? 'Top' : edge === 'bottom' ? 'Bottom' : 'Right';
  const parts = Object.fromEntries(
    [...element.querySelectorAll<HTMLElement>('[data-part]')].map((part) => [
      part.dataset.part,
      resolve(getComputedStyle(part).color),
    ]),
  );
  const radius = style.borderTopLeftRadius;
  return {
    probe,
    background: image ? (color.endsWith(', 0)') ? image : `${image}, ${color}`) : color,
    border: resolve(style[`border${side}Color`]),
    borderWidth: Math.min(4, Math.max(top, right, bottom)),
    edge,
    radius: radius.endsWith('%') ? 999 : Math.min(999, parseFloat(radius)),
    shadow: style.boxShadow === 'none' ? 'none' : resolveAll(style.boxShadow, resolve),
    color: resolve(style.color),
    ...parts,
  };
}

/** The page's own paint, which may stand on its body or on its root. */
function pageProbe(resolve: Resolve): Probe {
  const body = one(document.body, 'page', resolve);
  const root = one(document.documentElement, 'page', resolve);
  const clear = body.background.endsWith(', 0)');
  const rootGround = root.background.endsWith(', 0)') ? 'rgb(255, 255, 255)' : root.background;
  const background = clear ? rootGround : body.background;
  return { ...body, background, radius: 0, borderWidth: 0, shadow: 'none' };
}

/** Runs in the kit's page: reads every element marked `data-probe`, and the page itself as `page`. */
export function readProbes(): Probe[] {
  const resolve = resolver();
  const page = pageProbe(resolve);
  const muted = document.querySelector('[data-probe^=surface] [data-part=caption]');
  return [
    { ...page, ...(muted ? { caption: resolve(getComputedStyle(muted).color) } : {}) },
    ...[...document.querySelectorAll<HTMLElement>('[data-probe]')].map((element) =>
      one(element, element.dataset.probe ?? '', resolve),
    ),
  ];
}
