import type { LayerNode, LayerPaint } from '../types.ts';
import { shown } from './paint.ts';

/** The characters of a text that have one colour. */
export interface TextFill<Paint> {
  /** Those that are seen. */
  fills: Paint[];
  /** Share of the visible characters, 0..1. */
  share: number;
}

type Styled<Paint> = Pick<LayerNode, 'characters' | 'characterStyleOverrides'> & {
  fills?: Paint[];
  styleOverrideTable?: Record<string, { fills?: Paint[] }>;
};

/**
 * The different fills of a text, the most frequent first; one for a text of one colour, whatever its weights. An override without fills has the
 * text's own (Figma REST API, characterStyleOverrides and styleOverrideTable). Spaces show no colour and do not count.
 */
export function textFills<Paint extends LayerPaint>({
  fills = [],
  characters = '',
  characterStyleOverrides = [],
  styleOverrideTable = {},
}: Styled<Paint>): TextFill<Paint>[] {
  const found = new Map<string, { fills: Paint[]; count: number }>();
  let all = 0;
  for (let i = 0; i < characters.length; i++) {
    if (/\s/.test(characters[i]!)) continue;
    const own = styleOverrideTable[String(characterStyleOverrides[i] ?? 0)]?.fills ?? fills;
    const key = JSON.stringify(own);
    const known = found.get(key) ?? { fills: shown(own) as Paint[], count: 0 };
    found.set(key, { ...known, count: known.count + 1 });
    all++;
  }
  if (all === 0) return [{ fills: shown(fills) as Paint[], share: 1 }];
  return [...found.values()]
    .map(({ fills, count }) => ({ fills, share: count / all }))
    .sort((a, b) => b.share - a.share);
}
