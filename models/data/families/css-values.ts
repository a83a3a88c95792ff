/** Rules that hold in every window: a sheet without its `@media` and `@supports` blocks. */
const unconditional = (css: string): string =>
  css.replace(/@(?:media|supports)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');

/** Looks values up in a compiled style sheet: what a rule whose selector list names `selector` declares last; undefined where none does. */
export function readSheet(css: string): (selector: string, property: string) => string | undefined {
  const declared = new Map<string, string>();
  for (const [, selectors, body] of unconditional(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = [...(body ?? '').matchAll(/([\w-]+)\s*:\s*([^;]+)/g)];
    for (const selector of (selectors ?? '').split(','))
      for (const [, property, value] of declarations)
        declared.set(
          `${selector.trim()}|${property ?? ''}`,
          (value ?? '').replace(/\s*!important/, '').trim(),
        );
  }
  return (selector, property) => declared.get(`${selector}|${property}`);
}

/** All families that a sheet sets anything in, as one CSS list. */
export const familiesOf = (css: string): string =>
  [...css.matchAll(/font-family\s*:\s*([^;}]+)/g)].map(([, list]) => list ?? '').join(',');
