import { WHITE, type Colour } from '../layers/paint.ts';
import { paintedAt } from '../layers/paint-colours.ts';
import type { SourceMember } from './group-layers.ts';
import type { Grounds } from './legible.ts';
import type { PatchPaint } from '../layers/patch.ts';
import { medianColour, pixelsIn } from './picture-colours.ts';
import type { Choice, Context } from './context.ts';
import { paintsOf } from '../layers/styled-node.ts';

/** Where along a layer its ground is looked at, shares of its width. */
const PLACES = [0.1, 0.5, 0.9];

/** The colours below a layer before and after, at three places: every ground under it is painted, from the page up. */
export function groundColours(member: SourceMember, context: Context): Grounds {
  const choiceOf = (ground: SourceMember): Choice | undefined =>
    context.choices.get(context.groupOf.get(ground)!);
  const after = below(
    member,
    (ground) => fillsAfter(ground, choiceOf(ground)),
    (ground) => choiceOf(ground)?.imageColour ?? imageColour(ground, context),
  );
  return { before: groundsBefore(member, context), after };
}

/** The colours below a layer in the source. */
export function groundsBefore(member: SourceMember, context: Pick<Context, 'source' | 'frame'>): Colour[] {
  return below(
    member,
    ({ node }) => paintsOf(node.fills),
    (ground) => imageColour(ground, context),
  );
}

function below(
  { element: { box }, ground }: SourceMember,
  paints: (ground: SourceMember) => PatchPaint[],
  image: (ground: SourceMember) => Colour,
): Colour[] {
  const chain: SourceMember[] = [];
  for (let link = ground; link !== null; link = link.ground) chain.unshift(link);
  return PLACES.map((share) => {
    const [x, y] = [box.x + share * box.width, box.y + box.height / 2];
    return chain.reduce<Colour>(
      (colour, link) => paintedAt(paints(link), link.element.box, x, y, colour, image(link)),
      WHITE,
    );
  });
}

function fillsAfter({ node }: SourceMember, choice: Choice | undefined): PatchPaint[] {
  const change = choice?.changes.find(({ property }) => property === 'fills');
  return change ? (change.to as PatchPaint[]) : paintsOf(node.fills);
}

/** From afar; white where there is no image, which is then not asked for. */
function imageColour(
  { node, element }: SourceMember,
  { source, frame }: Pick<Context, 'source' | 'frame'>,
): Colour {
  if (!paintsOf(node.fills).some(({ type }) => type === 'IMAGE')) return WHITE;
  return medianColour(source, pixelsIn(element.seen, [], frame, source));
}
