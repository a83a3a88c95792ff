import { absoluteBox, absoluteTransform, containerOf } from '../graph/boxes.ts';
import { invert, transformBox, type Box } from '../graph/matrix.ts';
import { FITS_CHILDREN, IDENTITY, type SceneNode, type ShadowEffect } from '../graph/types.ts';
import type { RenderContext } from './context.ts';
import { cssColor } from './paint.ts';

/** The filter of a node's shadows and layer blur, or null. Background blur is not drawn. */
export function effectFilter(context: RenderContext, node: SceneNode): string | null {
  const effects = node.effects.filter((effect) => effect.visible && effect.type !== 'BACKGROUND_BLUR');
  if (effects.length === 0) return null;
  const drops = effects.filter((effect) => effect.type === 'DROP_SHADOW') as ShadowEffect[];
  const inners = effects.filter((effect) => effect.type === 'INNER_SHADOW') as ShadowEffect[];
  const blur = effects.find((effect) => effect.type === 'LAYER_BLUR');
  const reach = Math.max(
    ...effects.map((effect) =>
      'offset' in effect
        ? effect.radius * 2 +
          Math.abs(effect.spread ?? 0) +
          Math.abs(effect.offset.x) +
          Math.abs(effect.offset.y)
        : effect.radius * 2,
    ),
  );
  const steps = [
    ...drops.map((shadow, i) => shadowSteps(shadow, `drop${i}`, 'SourceAlpha')),
    ...inners.map((shadow, i) => innerSteps(shadow, `inner${i}`)),
  ].join('');
  const layers = [...drops.map((_, i) => `drop${i}`), 'SourceGraphic', ...inners.map((_, i) => `inner${i}`)];
  const merge = `<feMerge>${layers.map((layer) => `<feMergeNode in="${layer}"/>`).join('')}</feMerge>`;
  const soft = blur ? `<feGaussianBlur stdDeviation="${blur.radius / 2}"/>` : '';
  const box = effectBox(context, node);
  const region = `x="${box.x - reach}" y="${box.y - reach}" width="${box.width + 2 * reach}" height="${box.height + 2 * reach}"`;
  return context.define(
    (id) =>
      `<filter id="${id}" filterUnits="userSpaceOnUse" ${region} color-interpolation-filters="sRGB">${steps}${merge}${soft}</filter>`,
  );
}

/** In the units that the node is drawn in: its own, or its container's for groups, which have none. */
function effectBox({ document }: RenderContext, node: SceneNode): Box {
  if (!FITS_CHILDREN.has(node.type)) return { x: 0, y: 0, width: node.width, height: node.height };
  const container = containerOf(document, node.id);
  const outer = container ? absoluteTransform(document, container.id) : IDENTITY;
  return transformBox(invert(outer), absoluteBox(document, node.id));
}

function shadowSteps(shadow: ShadowEffect, result: string, source: string): string {
  const { r, g, b, a } = shadow.color;
  const spread = shadow.spread
    ? `<feMorphology in="${source}" operator="${shadow.spread > 0 ? 'dilate' : 'erode'}" radius="${Math.abs(shadow.spread)}"/>`
    : '';
  const input = spread ? '' : ` in="${source}"`;
  return (
    `${spread}<feOffset${input} dx="${shadow.offset.x}" dy="${shadow.offset.y}"/><feGaussianBlur stdDeviation="${shadow.radius / 2}"/>` +
    `<feColorMatrix values="0 0 0 0 ${r} 0 0 0 0 ${g} 0 0 0 0 ${b} 0 0 0 ${a} 0" result="${result}"/>`
  );
}

function innerSteps(shadow: ShadowEffect, result: string): string {
  const { color, offset, radius } = shadow;
  return (
    `<feFlood flood-color="${cssColor(color)}" flood-opacity="${color.a}"/><feComposite in2="SourceAlpha" operator="out"/>` +
    `<feOffset dx="${offset.x}" dy="${offset.y}"/><feGaussianBlur stdDeviation="${radius / 2}"/>` +
    `<feComposite in2="SourceAlpha" operator="in" result="${result}"/>`
  );
}
