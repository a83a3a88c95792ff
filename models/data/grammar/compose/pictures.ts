import type { Draw, Values } from '../../families/adapter.ts';
import type {
  Avatar,
  AvatarStack,
  Carousel,
  Hero,
  Icon,
  IconBox,
  ImageGrid,
  Picture,
} from '../components.ts';
import { escape } from '../escape.ts';
import { role } from '../role.ts';
import { drawing } from './drawings.ts';
import { toneClass } from './tones.ts';

export const picturesCss = (v: Values): string => `
.x-icon{display:inline-block;flex:none;vertical-align:-.15em;line-height:0}
.x-icon-box{display:inline-flex;flex:none;align-items:center;justify-content:center;border-radius:${v.radius}}.x-icon-box.x-round{border-radius:50%}
.x-toned{color:var(--x-tone)}
.x-avatar{display:inline-flex;flex:none;align-items:center;justify-content:center;width:2.5rem;height:2.5rem;border-radius:50%;overflow:hidden;background:color-mix(in srgb,${v.primary} 18%,${v.surface});color:${v.text};font-weight:600;font-size:.9rem}.x-avatar.x-small{width:1.9rem;height:1.9rem;font-size:.7rem}.x-avatar.x-large{width:5rem;height:5rem;font-size:1.7rem}
.x-avatar>img{width:100%;height:100%;object-fit:cover;display:block;max-width:none;margin:0;border-radius:0}
.x-stack-of{display:inline-flex;align-items:center}.x-stack-of>*{margin-left:-.6em;box-shadow:0 0 0 2px ${v.surface}}.x-stack-of>:first-child{margin-left:0}
.x-picture{display:block;position:relative;overflow:hidden;width:100%}.x-picture.x-rounded{border-radius:${v.cardRadius}}
.x-picture>img,.x-picture>svg{position:absolute;inset:0;width:100%;height:100%;object-fit:cover;display:block;max-width:none;margin:0;border:0;border-radius:0}
.x-play{position:absolute;left:50%;top:50%;width:3.5em;height:3.5em;margin:-1.75em;border-radius:50%;background:rgba(255,255,255,.9);color:#111;display:flex;align-items:center;justify-content:center}
.x-images{display:grid}.x-carousel{position:relative;overflow:hidden}.x-carousel-line{display:flex;gap:12px}.x-carousel-line>*{flex:0 0 78%}.x-carousel-line>:only-child{flex-basis:100%}
.x-dots{display:flex;justify-content:center;gap:.5em;padding-top:.8em}.x-dots>i{width:.5em;height:.5em;border-radius:50%;background:${v.border}}.x-dots>.x-chosen{background:${v.primary};width:1.3em;border-radius:1em}
.x-hero{display:flex;gap:3em;align-items:center}.x-hero-words{flex:1 1 0;min-width:0;display:flex;flex-direction:column;gap:1.1em;align-items:flex-start;text-align:left}.x-hero.x-center{justify-content:center}.x-center>.x-hero-words{align-items:center;text-align:center;max-width:44em}.x-hero-actions{display:flex;flex-wrap:wrap;gap:.8em}.x-hero-picture{flex:1 1 0;min-width:0}
.x-phone .x-hero:not(.x-hero-alone){flex-direction:column;align-items:stretch}.x-phone .x-hero-words,.x-phone .x-hero-picture{flex:none}.x-phone .x-hero.x-hero-alone .x-hero-words{flex:1 1 0}`;

export const avatarInner = (it: Omit<Avatar, 'is'>): string =>
  it.src === undefined ? escape(it.initials) : `<img src="${it.src}" alt="">`;

const avatarOf = (it: Omit<Avatar, 'is'>): string =>
  `<span class="x-avatar x-${it.size}" ${role('avatar', it.src === undefined ? 'initials' : 'picture')}>${avatarInner(it)}</span>`;

export const avatar = (it: Avatar): string => avatarOf(it);

export const avatarStack = (it: AvatarStack): string =>
  `<span class="x-stack-of">${it.avatars.map(avatarOf).join('')}${it.more === undefined ? '' : avatarOf({ initials: `+${it.more}`, size: it.avatars[0]?.size ?? 'medium' })}</span>`;

export const icon = (it: Icon, draw: Draw): string =>
  `<span class="x-toned ${toneClass(it.tone)}">${draw.icon(it.icon, it.size)}</span>`;

export const iconBox = (it: IconBox, draw: Draw): string =>
  `<span class="x-icon-box ${toneClass(it.tone)} x-${it.fill}${it.round ? ' x-round' : ''}" style="width:${it.size}px;height:${it.size}px">${draw.icon(it.icon, Math.round(it.size / 2))}</span>`;

export function picture(it: Picture, draw: Draw): string {
  const photo = it.of === 'thing' || it.of === 'portrait' || it.of === 'video';
  const inner = photo ? `<img src="${it.src}" alt="">` : drawing(it.of, it.src, draw.values);
  const play = it.of === 'video' ? `<span class="x-play">${draw.icon('play', 26)}</span>` : '';
  return `<span class="x-picture${it.rounded ? ' x-rounded' : ''}" style="aspect-ratio:${it.ratio}">${inner}${play}</span>`;
}

export const imageGrid = (it: ImageGrid, draw: Draw): string =>
  `<div class="x-images" style="grid-template-columns:repeat(${it.columns},minmax(0,1fr));gap:${it.gap}px">${draw.parts(it.pictures)}</div>`;

export function carousel(it: Carousel, draw: Draw): string {
  const dots = it.pictures.map(
    (_, at) =>
      `<i ${role('carousel.dot', at === it.chosen && 'chosen')}${at === it.chosen ? ' class="x-chosen"' : ''}></i>`,
  );
  return `<div class="x-carousel"><div class="x-carousel-line">${draw.parts(it.pictures)}</div><div class="x-dots">${dots.join('')}</div></div>`;
}

export function hero(it: Hero, draw: Draw): string {
  const behind = it.ground === 'photo' && it.picture !== undefined;
  const photo = behind
    ? ` style="background:linear-gradient(rgba(0,0,0,.5),rgba(0,0,0,.5)),url('${it.picture.src}') center/cover"`
    : '';
  const words = draw.parts([
    ...(it.eyebrow === undefined ? [] : [{ is: 'text', kind: 'label', words: it.eyebrow } as const]),
    { is: 'heading', level: 1, words: it.title },
    ...(it.words === undefined ? [] : [{ is: 'text', kind: 'lead', words: it.words } as const]),
  ]);
  const actions =
    it.actions.length === 0 ? '' : `<div class="x-hero-actions x-stack">${draw.parts(it.actions)}</div>`;
  const beside =
    it.picture === undefined || behind ? '' : `<div class="x-hero-picture">${draw.part(it.picture)}</div>`;
  const classes = `x-hero${it.align === 'center' && beside === '' ? ' x-center' : ''}${beside === '' ? ' x-hero-alone' : ''}`;
  return `<div${photo}><div ${draw.ground(it.ground)}><div class="${classes}" style="padding:${it.padding}px max(24px,5%)"><div class="x-hero-words x-stack">${words}${actions}</div>${beside}</div></div></div>`;
}
