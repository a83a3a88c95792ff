import type { Rectangle } from '@figma/rest-api-spec';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { nodesOf, without } from '../../models/data/mess/edit-tree.ts';
import { round } from './box-geometry.ts';

/** Width and height of texts, px, by their words and type. */
export type Inks = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

const typeOf = ({ style = {} }: RestNode): string =>
  JSON.stringify(
    without(
      style,
      'textAutoResize',
      'textAlignHorizontal',
      'textAlignVertical',
      'lineHeightPx',
      'lineHeightUnit',
    ),
  );

/** Of a clean tree: its texts' boxes are as large as their words. */
export const inksOf = (tree: RestNode): Inks =>
  new Map(
    nodesOf(tree)
      .filter(({ type }) => type === 'TEXT')
      .flatMap((node) =>
        keysOf(node, node.characters ?? '').map((key) => [key, node.absoluteBoundingBox] as const),
      ),
  );

/** The same words can be wrapped otherwise in another place: a text's own size first. */
const keysOf = (node: RestNode, words: string): readonly [string, string] => [
  `${node.id} ${words}`,
  `${words} ${typeOf(node)}`,
];

const inkOf = (inks: Inks, node: RestNode, words: string): ReturnType<Inks['get']> => {
  const [own, any] = keysOf(node, words);
  return inks.get(own) ?? inks.get(any);
};

/** Where the words of a text stand: a line each where its breaks are written, else the whole. */
export function textItems(node: RestNode, inks: Inks): { key: string; box: Rectangle }[] {
  const { characters = '', style = {}, absoluteBoundingBox: box } = node;
  const lines = characters.split('\n');
  const whole = inkOf(inks, node, characters);
  const pitch = style.lineHeightPx ?? box.height;
  const height = whole?.height ?? lines.length * pitch;
  const top =
    box.y + { TOP: 0, CENTER: 0.5, BOTTOM: 1 }[style.textAlignVertical ?? 'TOP'] * (box.height - height);
  const across = style.textAlignHorizontal ?? 'LEFT';
  const share = { LEFT: 0, JUSTIFIED: 0, CENTER: 0.5, RIGHT: 1 }[across];
  const overrides = JSON.stringify([node.characterStyleOverrides, node.styleOverrideTable]);
  const middles =
    lines.length > 1 ? lines.map((_, at) => top + (at + 0.5) * (height / lines.length)) : [top + height / 2];
  return lines.map((line, at) => {
    const ink = lines.length > 1 ? inkOf(inks, node, line) : whole;
    const x = ink ? box.x + share * (box.width - ink.width) : box.x + share * box.width;
    const middle = middles[at] ?? top;
    const wraps =
      ink && lines.length === 1 && ink.height >= 1.6 * pitch ? `${across} ${box.width} ${pitch}` : '';
    const seen = {
      x: ink ? x : box.x,
      y: middle - (ink?.height ?? pitch) / 2,
      width: ink?.width ?? box.width,
      height: ink?.height ?? pitch,
    };
    return {
      key: `text ${line} ${typeOf(node)} ${round(x)} ${round(middle)} ${ink ? '' : across} ${wraps} ${overrides}`,
      box: seen,
    };
  });
}
