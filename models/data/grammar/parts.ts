import type {
  Button,
  ColumnLayout,
  Component,
  Grid,
  Heading,
  RowLayout,
  Section,
  Text,
} from './components.ts';

/** `false` and `undefined` among them stand for nothing. */
export type Children = readonly (Component | false | undefined)[];

export const there = (children: Children): readonly Component[] =>
  children.filter((child): child is Component => child !== false && child !== undefined);

export const row = (
  gap: number,
  children: Children,
  more: Partial<Omit<RowLayout, 'is' | 'children' | 'gap'>> = {},
): RowLayout => ({ is: 'row', gap, children: there(children), ...more });

export const column = (
  gap: number,
  children: Children,
  more: Partial<Omit<ColumnLayout, 'is' | 'children' | 'gap'>> = {},
): ColumnLayout => ({ is: 'column', gap, children: there(children), ...more });

export const grid = (columns: number, gap: number, children: Children): Grid => ({
  is: 'grid',
  columns,
  gap,
  children: there(children),
});

export const section = (
  gap: number,
  padding: string,
  children: Children,
  more: Partial<Omit<Section, 'is' | 'children' | 'gap' | 'padding'>> = {},
): Section => ({ is: 'section', ground: 'plain', gap, padding, children: there(children), ...more });

export const heading = (level: Heading['level'], words: string): Heading => ({ is: 'heading', level, words });

export const text = (kind: Text['kind'], words: string): Text => ({ is: 'text', kind, words });

export const button = (words: string, more: Partial<Omit<Button, 'is' | 'words'>> = {}): Button => ({
  is: 'button',
  words,
  tone: 'primary',
  fill: 'solid',
  size: 'medium',
  ...more,
});

/** `count` parts, each made by its number. */
export const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Panes from the top of a wide page to its foot; `grow` as of a row. */
export const panes = (children: Children, grow: readonly number[]): ColumnLayout =>
  column(0, [row(0, children, { align: 'stretch', grow })], { fill: true, stretch: true });

export const searchField = (placeholder = 'Search'): Component => ({
  is: 'field',
  kind: 'search',
  placeholder,
  icon: 'search',
});
