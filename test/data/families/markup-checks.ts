const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** The first tag that is closed without being open, or left open; undefined where all are balanced. */
export function unbalanced(html: string): string | undefined {
  const open: string[] = [];
  for (const [tag, close, name, rest] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*)>/g)) {
    if (name === undefined || VOID.has(name) || rest?.endsWith('/')) continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return open.pop();
}

/** Class names of markup, without those of the shared compositions. */
export const classesOf = (html: string): ReadonlySet<string> =>
  new Set(
    [...html.matchAll(/\sclass="([^"]*)"/g)]
      .flatMap(([, names]) => (names ?? '').split(/\s+/))
      .filter((name) => name !== '' && !/^(?:x-|lucide|bi)/.test(name)),
  );

/** Class names that a sheet styles anything by. */
export const styledBy = (css: string): ReadonlySet<string> =>
  new Set([...css.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name]) => name ?? ''));
