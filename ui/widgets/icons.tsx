import type { JSX } from 'preact';

const paths = {
  swap: 'M4 6h8m0 0L9.5 3.5M12 6 9.5 8.5M12 10.5H4m0 0L6.5 8M4 10.5 6.5 13',
  compare: 'M8 2.5v11M6 4.5H3.5v7H6M10 4.5h2.5v7H10',
  reset: 'M4 6.5A4.5 4.5 0 1 1 3.5 9M4 3.5v3h3',
  columns: 'M2.5 3.5h4.5v9H2.5zM9 3.5h4.5v9H9z',
  chevron: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  check: 'm3.5 8.5 3 3 6-7',
  warning: 'M8 3 2.5 12.5h11zM8 6.8v2.6M8 11v.2',
  frame: 'M5 2.5v11m6-11v11M2.5 5h11m-11 6h11',
  image: 'M3 3.5h10v9H3zM3.4 11.5 6.5 8l2 2 1.7-1.8 2.6 2.8M6 6.2v.1',
} as const;

export type IconName = keyof typeof paths;

/** A 16 px stroke icon in the text's colour; always beside a label or inside a labelled control. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
