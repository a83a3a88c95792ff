/**
 * A style sheet in which an element with `data-hover` looks as if the pointer were over it. Of the conditions `(hover: hover)` and of escaped class
 * names (`hover\:underline`) nothing changes.
 */
export const hoverable = (css: string): string =>
  css.replace(/(?<!\\)(?<!\((?:any-)?hover\s?):hover(?![\w-])/g, ':is(:hover,[data-hover])');
