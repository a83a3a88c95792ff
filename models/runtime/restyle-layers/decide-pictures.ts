import { coincides } from '../geometry/box.ts';
import { flattenLayers, type Shape } from '../layers/shape.ts';
import { shareOf } from '../layers/cell-owners.ts';
import type { Cut } from '../pictures/choose-cut.ts';
import { findCut } from './find-cut.ts';
import type { RankedLook } from './choose-look.ts';
import { decideGround, different, styleOf } from './decide-grounds.ts';
import { decideShape } from './decide-shapes.ts';
import type { SourceMember } from './group-layers.ts';
import type { Change, PatchedLayer, PatchPaint } from '../layers/patch.ts';
import { medianColour, pixelsIn } from './picture-colours.ts';
import { pictureReason, reasonOf, type Choice, type Context, type Vote } from './context.ts';
import { keepContrast } from '../image/keep-contrast.ts';
import { hasFill, hasImage, WHITE } from '../layers/paint.ts';
import { paintAt, toColour, toRgb } from '../layers/paint-colours.ts';
import { ICON_HEIGHT } from './legible.ts';
import { paintsOf, type StyledNode } from '../layers/styled-node.ts';

/** What a picture that was given away already counts for the next place. */
const AGAIN = 0.1;
/** WCAG contrast ratio of a placeholder's cross to its ground. */
const CROSS = 1.3;

/**
 * A placeholder of a picture: the image of the exemplar's layer that its cells voted for, each image once as long as there are others, or the part
 * of a bare exemplar that they voted for. The placeholder's cross is hidden then. A picture of the designer's own stays.
 */
export function decidePicture(vote: Vote, context: Context): Choice {
  const { group, ranked, confidence } = vote;
  const [member] = group.members as [SourceMember];
  if (hasImage(member.node)) return { look: null, changes: [], reason: pictureReason(confidence) };
  const used = (candidate: RankedLook): number => AGAIN ** (context.given.get(imageOf(candidate)) ?? 0);
  const { role } = member.element;
  const images = ranked
    .filter(({ look }) => look.style.fills.some(({ type }) => type === 'IMAGE'))
    // A face is no picture of a product.
    .filter(({ look }) => role === 'avatar' || look.role !== 'avatar')
    .sort((a, b) => b.score * used(b) - a.score * used(a));
  const [best] = images;
  if (best) {
    const { look, layer } = best;
    context.given.set(imageOf(best), (context.given.get(imageOf(best)) ?? 0) + 1);
    const { image, root } = context.exemplars[layer.exemplar]!;
    return {
      look,
      reason: reasonOf(best, confidence),
      changes: [...styleOf(group, look, layer, context.frame), ...hideCross(group.members, context)],
      imageColour: medianColour(image, pixelsIn(layer.box, [], root!.absoluteBoundingBox!, image)),
    };
  }
  const cut = findCut(vote, context);
  if (cut === null) {
    const alike = ranked.filter(({ look }) => look.role === role);
    const choice = decideGround({ ...vote, ranked: alike }, context);
    return { ...choice, changes: [...choice.changes, ...fadeCross(group.members, choice, context)] };
  }
  return takeCut(vote, cut, context);
}

/** The part of a bare exemplar that a placeholder's cells voted for. */
function takeCut(vote: Vote, cut: Cut, context: Context): Choice {
  const { group, confidence } = vote;
  const [member] = group.members as [SourceMember];
  const { exemplar, part } = cut;
  const { changes: shape, predicted } = decideShape(vote, context, []);
  const { image } = context.exemplars[exemplar]!;
  const box = {
    x: part.x * image.width,
    y: part.y * image.height,
    width: part.width * image.width,
    height: part.height * image.height,
  };
  const paint: PatchPaint = { type: 'IMAGE', imageHash: null, scaleMode: 'FILL', cut: { exemplar, part } };
  return {
    look: null,
    reason: { ...pictureReason(confidence, predicted), share: cut.share },
    changes: [
      ...different([
        { property: 'fills', from: paintsOf(member.node.fills), to: [paint] },
        { property: 'strokes', from: paintsOf(member.node.strokes), to: [] },
        ...shape,
      ]),
      ...hideCross(group.members, context),
    ],
    imageColour: medianColour(image, pixelsIn(box, [], image, image)),
  };
}

const imageOf = ({ look: { style }, layer }: RankedLook): string => {
  const image = style.fills.find(({ type }) => type === 'IMAGE');
  return image?.type === 'IMAGE' && image.imageHash !== null ? image.imageHash : layer.id;
};

function hideCross(members: readonly SourceMember[], context: Context): Change[] {
  const lines = crossOf(members, context);
  if (lines.length === 0) return [];
  return [
    { property: 'visible', from: true, to: false, layers: lines.map((line) => patched(line, context)) },
  ];
}

/** Where there is no picture to give, the cross stays, in the placeholder's own tone. */
function fadeCross(members: readonly SourceMember[], { changes }: Choice, context: Context): Change[] {
  const lines = crossOf(members, context);
  const fills = changes.find(({ property }) => property === 'fills');
  const paint = fills?.property === 'fills' ? fills.to[0] : undefined;
  if (lines.length === 0 || paint === undefined) return [];
  const { r, g, b } = paintAt(paint, 0.5, 0.5, WHITE);
  const color = toColour(keepContrast(toRgb({ r, g, b }), toRgb({ r, g, b }), CROSS, ICON_HEIGHT));
  const from = paintsOf((lines[0]!.node as StyledNode).strokes);
  const layers = lines.map((line) => patched(line, context));
  return [{ property: 'strokes', from, to: [{ type: 'SOLID', color }], layers }];
}

/** The lines that cross a placeholder. */
function crossOf(members: readonly SourceMember[], { root }: Context): Shape[] {
  const boxes = members.map(({ element }) => element.box);
  return flattenLayers(root).filter(({ node, box }) => {
    const line = node.type === 'LINE' || (node.type === 'VECTOR' && !hasFill(node));
    const diagonal = line && Math.min(box.width, box.height) > 6;
    return diagonal && boxes.some((around) => coincides(around, box));
  });
}

const patched = ({ node, seen }: Shape, { frame }: Context): PatchedLayer => ({
  id: node.id,
  name: node.name,
  part: shareOf(seen, frame),
});
