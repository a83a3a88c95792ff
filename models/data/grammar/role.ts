import type { Component } from './components.ts';

/** `data-role` of a thing within a part: `role('tabs.item', chosen && 'chosen')`. Roles are for measures alone. */
export const role = (name: string, ...states: readonly (string | false | undefined)[]): string =>
  `data-role="${[name, ...states.filter((state) => typeof state === 'string')].join('.')}"`;

/** What tells a part from others of its kind: its tone, fill, state, as in `button.primary.solid`. */
export function roleOf(part: Component): string {
  return [part.is, ...variantOf(part)].filter((word) => word !== '').join('.');
}

const when = (holds: boolean | undefined, word: string): string => (holds ? word : '');

function variantOf(part: Component): readonly string[] {
  switch (part.is) {
    case 'button':
    case 'icon-button':
      return [part.tone, part.fill, when(part.inverted, 'inverted'), part.state ?? ''];
    case 'checkbox':
    case 'radio':
    case 'switch':
      return [part.on ? 'on' : 'off', when(part.disabled, 'disabled')];
    case 'field':
    case 'select':
    case 'text-area':
      return [part.error === undefined ? '' : 'error', when(part.disabled, 'disabled')];
    case 'progress':
    case 'badge':
    case 'alert':
    case 'icon':
      return [part.tone];
    case 'icon-box':
      return [part.tone, part.fill];
    case 'chip':
    case 'card':
      return [when(part.chosen === true, 'chosen')];
    case 'avatar':
      return [part.src === undefined ? 'initials' : 'picture'];
    case 'nav-bar':
    case 'top-bar':
    case 'hero':
    case 'footer':
    case 'section':
      return [part.ground];
    case 'side-bar':
      return [when(part.dark, 'dark')];
    case 'tabs':
    case 'text':
      return [part.kind];
    case 'heading':
      return [String(part.level)];
    case 'picture':
      return [part.of];
    case 'bubble':
      return [part.mine ? 'mine' : 'other'];
    default:
      return [];
  }
}

/** The markup with the part's role on its first element, and on the control and label of a field, where the adapter has not named them. */
export function withRoles(markup: string, part: Component): string {
  const rooted = markup.replace(/^\s*<([\w-]+)(?![^>]*\sdata-role=)/, `<$1 data-role="${roleOf(part)}"`);
  if (!['field', 'select', 'text-area', 'checkbox', 'radio', 'switch', 'slider'].includes(part.is))
    return rooted;
  return rooted
    .replace(/<(input|select|textarea)(?![^>]*\sdata-role=)/g, `<$1 data-role="${roleOf(part)}.input"`)
    .replace(/<label(?![^>]*\sdata-role=)/g, `<label data-role="${part.is}.label"`);
}
