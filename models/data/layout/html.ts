import { iconSvg, type IconName } from '../icons';
import type { Ground, GroundRole, InkRole } from '../tokens';
import type { PageContext } from './page-context';

const roleOf = (ground: Ground): GroundRole =>
  ground === 'toggle-on' ? 'toggle' : ground === 'progress-fill' ? 'progress' : ground;

/** A box that only arranges its children. */
export function box(css: string, ...children: string[]): string {
  return `<div style="${css}">${children.join('')}</div>`;
}

export const row = (css: string, ...children: string[]): string =>
  box(`display:flex;align-items:center;${css}`, ...children);
export const column = (css: string, ...children: string[]): string =>
  box(`display:flex;flex-direction:column;${css}`, ...children);
export const grid = (columns: number, gap: number, ...children: string[]): string =>
  box(`display:grid;grid-template-columns:repeat(${columns},minmax(0,1fr));gap:${gap}px`, ...children);

/** A box a theme paints. */
export function ground(name: Ground, css: string, ...children: string[]): string {
  return `<div class="g-${name}" data-role="${roleOf(name)}" style="${css}">${children.join('')}</div>`;
}

/** A painted box that lies over others; the ink render keeps it opaque so that covered glyphs stay covered. */
export function overlay(name: Ground, css: string, ...children: string[]): string {
  return ground(name, css, ...children).replace('class="', 'class="opaque ');
}

export function text(ink: InkRole, size: number, words: string, css = ''): string {
  return `<div style="font-size:${size}px;${css}"><span class="words" data-ink="${ink}">${words.replace(/&/g, '&amp;')}</span></div>`;
}

/** Text of one line, cut with the box rather than wrapped. */
export const line = (ink: InkRole, size: number, words: string, css = ''): string =>
  text(ink, size, words, `white-space:nowrap;overflow:hidden;text-overflow:ellipsis;min-width:0;${css}`);

export const heading = (page: PageContext, factor: number, words: string, css = ''): string =>
  text('heading', page.base * factor, words, `font-weight:${page.headingWeight};line-height:1.22;${css}`);

export function icon(page: PageContext, size: number, name: IconName = page.icon()): string {
  return `<div data-ink="icon" style="width:${size}px;height:${size}px;flex:none">${iconSvg(page.icons, name)}</div>`;
}

export function picture(page: PageContext, css: string): string {
  const index = page.nextPicture();
  return `<div class="g-picture photo-${index % 3}" data-role="picture" data-picture="${index}" style="${css}"></div>`;
}

/** A portrait, or the initials of `name` on the avatar's ground. */
export function avatar(page: PageContext, size: number, name?: string): string {
  const css = `width:${size}px;height:${size}px;flex:none;display:flex;align-items:center;justify-content:center`;
  const shape = page.roundAvatars ? 'round' : '';
  if (name === undefined) {
    const index = page.nextPicture();
    const attributes = `class="g-avatar portrait-${index % 3} ${shape}" data-role="avatar" data-picture="${index}"`;
    return `<div ${attributes} style="${css}"></div>`;
  }
  const initials = name
    .split(' ')
    .map((part) => part[0])
    .join('');
  return `<div class="g-avatar ${shape}" data-role="avatar" style="${css}">${line('text', size * 0.38, initials)}</div>`;
}
