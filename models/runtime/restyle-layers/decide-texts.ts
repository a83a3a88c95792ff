import { listElements } from '../layers/list-elements.ts';
import type { Raster } from '../types.ts';
import { shareOf } from '../layers/cell-owners.ts';
import { middleOf } from '../layers/paint-colours.ts';
import { different } from './decide-grounds.ts';
import { heightOf, inkFillsOf } from './decide-inks.ts';
import { decideSegments } from './decide-segments.ts';
import { groundsBefore } from './ground-colours.ts';
import { groupLayers, type SourceMember } from './group-layers.ts';
import { legible } from './legible.ts';
import type { Decision, PatchPaint } from '../layers/patch.ts';
import { groundOfPicture, inkOfPicture } from './picture-colours.ts';
import type { StyledNode } from '../layers/styled-node.ts';

/**
 * What the source's texts become when they stand live on the finished picture: the colour that the picture gives them, readable on what the picture
 * shows around them. root: as readLayers gives it; picture: of the source's aspect. -> texts alone, without those that stay
 */
export function decideTexts(root: StyledNode, source: Raster, picture: Raster): Decision[] {
  const frame = root.absoluteBoundingBox!;
  return groupLayers(listElements(root), root).flatMap((group, i): Decision[] => {
    const { members } = group;
    const { node, element } = members[0] as SourceMember;
    if (node.type !== 'TEXT') return [];
    const old = inkFillsOf(group);
    if (old.length === 0) return [];
    const boxes = members.map((member) => member.element.seen);
    const seen = old.map(([paint]) => inkOfPicture(picture, source, boxes, frame, middleOf(paint!)));
    const own = middleOf(old[0]![0]!);
    const grounds = {
      before: members.flatMap((member) => groundsBefore(member, { source, frame })),
      after: boxes.map((box) => groundOfPicture(picture, source, box, frame, own)),
    };
    const height = heightOf(node);
    const { colour, moved } = legible(seen[0]!, own, grounds, height);
    const main: PatchPaint = { type: 'SOLID', color: colour };
    const tones = seen.slice(1).map((color): PatchPaint => ({ type: 'SOLID', color }));
    const changes = different([
      old.length > 1
        ? { property: 'segments', from: old, to: decideSegments(old, main, grounds, height, tones) }
        : { property: 'fills', from: old[0]!, to: [main] },
    ]);
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
