import type { Values } from '../../families/adapter.ts';
import type { MessageTone, Tone } from '../components.ts';

/**
 * Colour and what is written on it, by tone, as custom properties that the composed parts read. `x-ink` gives a kit's card that names no ink of its
 * own the page's ink back where it lies on a coloured band.
 */
export const tonesCss = (v: Values): string => `
.x-tone-primary{--x-tone:${v.primary};--x-on:${v.onPrimary}}
.x-tone-secondary{--x-tone:${v.secondary};--x-on:${v.page}}
.x-tone-success{--x-tone:${v.success};--x-on:#fff}
.x-tone-danger{--x-tone:${v.danger};--x-on:#fff}
.x-tone-warning{--x-tone:${v.warning};--x-on:#221a00}
.x-tone-info{--x-tone:${v.info};--x-on:#fff}
.x-tone-neutral{--x-tone:${v.text};--x-on:${v.page}}
.x-inverted{--x-tone:#fff;--x-on:#1b1b1f}
.x-ground-primary .x-inverted{--x-tone:${v.onPrimary};--x-on:${v.primary}}
.x-ground-dark .x-inverted{--x-tone:${v.onDark};--x-on:${v.dark}}
.x-solid{background:var(--x-tone);color:var(--x-on)}
.x-outline{border-color:var(--x-tone);color:var(--x-tone)}
.x-ghost{color:var(--x-tone)}
.x-tint{background:color-mix(in srgb,var(--x-tone) 14%,${v.surface});color:var(--x-tone)}
.x-faint{color:var(--x-faint,${v.faint})}
.x-surface{background:${v.surface};color:${v.text};--x-faint:initial;--x-line:initial}
.x-ground-muted{background:${v.muted};color:${v.text}}
.x-ground-primary{background:${v.primary};color:${v.onPrimary}}
.x-ground-dark{background:${v.dark};color:${v.onDark}}
.x-ground-photo{color:#fff}
.x-ground-primary,.x-ground-dark,.x-ground-photo{--x-faint:currentColor;--x-line:color-mix(in srgb,currentColor 30%,transparent)}
.x-ink{color:${v.text};--x-faint:initial;--x-line:initial}
:is(.x-ground-primary,.x-ground-dark,.x-ground-photo) :where(h1,h2,h3,h4,h5,h6,p,small,a):not(:where(.x-surface *,.x-ink *)){color:inherit}`;

export const toneClass = (tone: Tone | MessageTone): string => `x-tone-${tone}`;
