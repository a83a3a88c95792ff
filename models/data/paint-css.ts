import { contrast, parseCss, toCss, WHITE } from './color';
import { groundTokens, solidOf } from './themes/ground-tokens';
import { GROUNDS, type Edge, type Ground, type GroundTokens, type Paint } from './tokens';

/** A border is an inset shadow, so that its width moves nothing. */
function shadowOf(tokens: GroundTokens): string {
  const width = tokens.borderWidth;
  const sides: Record<Edge, string> = {
    all: `inset 0 0 0 ${width}px ${tokens.border}`,
    top: `inset 0 ${width}px 0 ${tokens.border}`,
    bottom: `inset 0 -${width}px 0 ${tokens.border}`,
    right: `inset -${width}px 0 0 ${tokens.border}`,
  };
  const parts = [width > 0 ? sides[tokens.edge] : '', tokens.shadow === 'none' ? '' : tokens.shadow].filter(
    Boolean,
  );
  return parts.join(', ') || 'none';
}

const variables = (name: string, tokens: GroundTokens): string =>
  `--${name}-b:${tokens.background};--${name}-s:${shadowOf(tokens)};--${name}-r:${tokens.radius}px;--${name}-h:${tokens.heading};` +
  `--${name}-t:${tokens.text};--${name}-c:${tokens.caption};--${name}-i:${tokens.icon};`;

/** A button that would vanish on the ground it lies on is drawn in that ground's ink instead, as kits do. */
function buttonOn(paint: Paint, ground: 'hero' | 'bar', name: 'button' | 'button-secondary'): GroundTokens {
  const button = paint.grounds[name];
  const page = solidOf(paint.grounds.page.background, WHITE);
  const below = solidOf(paint.grounds[ground].background, page);
  const own = solidOf(button.background, below);
  const ink = parseCss(paint.grounds[ground].heading) ?? WHITE;
  const clear = parseCss(button.background)?.a === 0;
  if (clear)
    return {
      ...button,
      border: toCss(ink),
      heading: toCss(ink),
      text: toCss(ink),
      caption: toCss(ink),
      icon: toCss(ink),
    };
  if (contrast(own, below) > 1.2 || button.borderWidth > 0) return button;
  const { radius, shadow } = button;
  return { ...groundTokens(ink, { text: below }), radius, shadow };
}

/** The knob is white, or the track's own ink where white would not show. */
function knobOn(paint: Paint, ground: 'toggle' | 'toggle-on'): string {
  const track = paint.grounds[ground];
  const solid = solidOf(track.background, solidOf(paint.grounds.surface.background, WHITE));
  return contrast(WHITE, solid) > 1.35 ? 'rgb(255, 255, 255)' : track.caption;
}

/** The custom properties of a cell. */
export function paintVariables(paint: Paint): string {
  const grounds = GROUNDS.map((name) => variables(name, paint.grounds[name])).join('');
  const buttons = (['hero', 'bar'] as const).flatMap((ground) =>
    (['button', 'button-secondary'] as const).map((name) =>
      variables(`${ground}-${name}`, buttonOn(paint, ground, name)),
    ),
  );
  const knobs = `--knob-off:${knobOn(paint, 'toggle')};--knob-on:${knobOn(paint, 'toggle-on')};`;
  return (
    grounds +
    buttons.join('') +
    knobs +
    paint.chart.map((color, index) => `--chart-${index}:${color};`).join('')
  );
}

/** The classes of a cell. */
export function paintClasses(paint: Paint): string {
  return `pictures-${paint.pictures}${paint.sketchy ? ' sketchy' : ''}${paint.heroPhoto ? ' hero-photo' : ''}`;
}

function groundRule(selector: string, name: string): string {
  return (
    `${selector}{background:var(--${name}-b);box-shadow:var(--${name}-s);border-radius:var(--${name}-r);` +
    `--h:var(--${name}-h);--t:var(--${name}-t);--c:var(--${name}-c);--i:var(--${name}-i)}`
  );
}

const svg = (body: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'>${body}</svg>`)}")`;
const CROSS = svg(
  "<path d='M0 0L100 100M100 0L0 100' stroke='#808080' stroke-width='1.5' vector-effect='non-scaling-stroke' fill='none'/>",
);
const SYMBOL = `url("data:image/svg+xml,${encodeURIComponent("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path fill='#808080' d='M4 4h16v16H4zm2 13h12l-4-6-3 4-2-2.500zM8.500 10a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3' fill-rule='evenodd'/></svg>")}")`;

/** The rules all cells share. They only paint; every length that arranges boxes is inline in the layout. */
export function sheetCss(): string {
  const grounds = GROUNDS.map((name: Ground) => groundRule(`.g-${name}`, name)).join('\n');
  const buttons = ['hero', 'bar'].flatMap((on) =>
    ['button', 'button-secondary'].map((name) => groundRule(`.g-${on} .g-${name}`, `${on}-${name}`)),
  );
  return `
*{box-sizing:border-box;margin:0}
html,body{background:#fff}
#sheet{position:relative}
.cell{position:absolute;overflow:hidden;contain:strict;background:#fff}
.cell>div{position:relative;overflow:hidden;line-height:1.4;-webkit-font-smoothing:antialiased}
${grounds}
${buttons.join('\n')}
[data-ink=heading]{color:var(--h)}[data-ink=text]{color:var(--t)}[data-ink=caption]{color:var(--c)}[data-ink=icon]{color:var(--i)}
.g-avatar:not(.round){border-radius:min(var(--picture-r),10px)}
.g-bar,.g-nav,.g-page{border-radius:0}
.g-nav:not(.foot){box-shadow:none}
.knob{border-radius:var(--toggle-r);background:var(--knob-off)}.g-toggle-on .knob{background:var(--knob-on)}
.check{border-radius:min(var(--toggle-r),5px)}
.dialog{border-radius:min(var(--surface-r),20px)}
.pictures-cross .g-picture,.pictures-cross .g-avatar[data-picture]{background:${CROSS} 0 0/100% 100% no-repeat,var(--picture-b)}
.pictures-symbol .g-picture{background:${SYMBOL} center/min(40px,60%) no-repeat,var(--picture-b)}
.pictures-gradient .g-picture,.pictures-gradient .g-avatar[data-picture]{background:linear-gradient(135deg,var(--chart-0),var(--chart-1))}
.sketchy .g-surface,.sketchy .g-button,.sketchy .g-button-secondary,.sketchy .g-field,.sketchy .g-picture,.sketchy .g-chip{border-radius:14px 5px 16px 7px/6px 15px 5px 13px}
.bars .words{-webkit-text-fill-color:transparent;-webkit-box-decoration-break:clone;background:radial-gradient(circle closest-side,currentColor 96%,transparent) left center/.56em .56em no-repeat,radial-gradient(circle closest-side,currentColor 96%,transparent) right center/.56em .56em no-repeat,linear-gradient(currentColor 0 0) center/calc(100% - .56em) .56em no-repeat}
.cell.ink *{box-shadow:none!important;color:#000!important}
.cell.ink :not(.words){background:none!important}
.cell.ink .drawing,.cell.ink .bar-of-chart,.cell.ink .knob{visibility:hidden}
.cell.ink .opaque{background:#fff!important;border-radius:0}
`;
}
