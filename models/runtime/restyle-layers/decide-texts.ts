import { listElements } from '../layers/list-elements.ts';
import type { Raster } from '../types.ts';
import { shareOf } from './cell-owners.ts';
import { middleOf } from './colours.ts';
import { different } from './decide-grounds.ts';
import { heightOf } from './decide-inks.ts';
import { groundsBefore } from './ground-colours.ts';
import { groupLayers, type SourceMember } from './group-layers.ts';
import { legible } from './legible.ts';
import type { Decision } from './patch.ts';
import { groundOfPicture, inkOfPicture } from './picture-colours.ts';
import { paintsOf, type StyledNode } from './styled-node.ts';

/**
 * What the source's texts become when they stand live on the finished picture: the colour that the picture gives them, readable on what the picture
 * shows around them. root: as readLayers gives it; picture: of the source's aspect. -> texts alone, without those that stay
 */
export function decideTexts(root: StyledNode, source: Raster, picture: Raster): Decision[] {
  const frame = root.absoluteBoundingBox!;
  return groupLayers(listElements(root), root).flatMap(({ members }, i): Decision[] => {
    const { node, element } = members[0] as SourceMember;
    const from = paintsOf(node.fills);
    if (node.type !== 'TEXT' || from.length === 0) return [];
    const own = middleOf(from[0]!);
    const ink = inkOfPicture(
      picture,
      source,
      members.map((member) => member.element.seen),
      frame,
      own,
    );
    const grounds = {
      before: members.flatMap((member) => groundsBefore(member, { source, frame })),
      after: members.map((member) => groundOfPicture(picture, source, member.element.seen, frame, own)),
    };
    const { colour, moved } = legible(ink, own, grounds, heightOf(node));
    const changes = different([{ property: 'fills', from, to: [{ type: 'SOLID', color: colour }] }]);
    if (changes.length === 0) return [];
    const layers = members.map((member) => ({
      id: member.node.id,
      name: member.node.name,
      part: shareOf(member.element.seen, frame),
    }));
    const reason = { from: 'picture', share: 0, confidence: 0, ...(moved && { contrast: moved }) } as const;
    return [{ id: `text ${i}`, role: element.role, layers, changes, reason }];
  });
}
