import type { PatchMaterials } from './patch-layers.ts';
import type { LayerPaint, LayerPatch, LayerShadow } from './protocol.ts';

/** Writes one property. @throws what Figma throws, and TypeError for a node type without that property. */
export function patchNode(node: SceneNode, patch: LayerPatch, materials: PatchMaterials): void {
  switch (patch.property) {
    case 'fills':
      having(node, 'fills').fills = patch.value.map((paint) => paintFor(paint, materials));
      return;
    case 'strokes':
      having(node, 'strokes').strokes = patch.value.map((paint) => paintFor(paint, materials));
      return;
    case 'strokeWeight':
      having(node, 'strokeWeight').strokeWeight = patch.value;
      return;
    case 'cornerRadius': {
      const [topLeft, topRight, bottomRight, bottomLeft] = patch.value;
      const box = having(node, 'topLeftRadius');
      Object.assign(box, {
        topLeftRadius: topLeft,
        topRightRadius: topRight,
        bottomRightRadius: bottomRight,
        bottomLeftRadius: bottomLeft,
      });
      return;
    }
    case 'effects': {
      const shaded = having(node, 'effects');
      // Shadows are replaced; a blur is no shadow and stays.
      const others = shaded.effects.filter(({ type }) => type !== 'DROP_SHADOW' && type !== 'INNER_SHADOW');
      shaded.effects = [...patch.value.map(shadowFor), ...others];
      return;
    }
    case 'visible':
      node.visible = patch.value;
  }
}

type Having<Key extends string> = Extract<SceneNode, Record<Key, unknown>>;

/** The node as one that has a property: Figma throws on writing any other. */
function having<Key extends string>(node: SceneNode, key: Key): Having<Key> {
  if (!(key in node)) throw new TypeError(`a ${node.type} layer has no ${key}`);
  return node as Having<Key>;
}

function paintFor(paint: LayerPaint, { pictures, variables }: PatchMaterials): Paint {
  if (paint.type === 'SOLID') {
    const { variable, ...solid } = paint;
    const bound = variable === undefined ? undefined : variables.get(variable);
    return bound === undefined ? solid : figma.variables.setBoundVariableForPaint(solid, 'color', bound);
  }
  if (paint.type !== 'IMAGE') return paint;
  const { picture, ...image } = paint;
  return picture === undefined ? image : { ...image, imageHash: pictures[picture]! };
}

function shadowFor(shadow: LayerShadow): Effect {
  return { ...shadow, visible: true, blendMode: 'NORMAL' };
}
