import type { LayerPaint, LayerPatch, LayerShadow } from '../protocol.ts';
import { allWords, samePaints } from './same-paints.ts';

/** What the paints of patches name: images made of the placement's pictures, and variables found in the file. */
export interface PatchMaterials {
  /** Hashes, in the order of the placement's pictures. */
  pictures: readonly string[];
  variables: ReadonlyMap<string, Variable>;
}

/** Writes one property. @throws what Figma throws, and TypeError for a node type without that property. */
export function patchNode(node: SceneNode, patch: LayerPatch, materials: PatchMaterials): void {
  switch (patch.property) {
    case 'fills':
      having(node, 'fills').fills = patch.value.map((paint) => paintFor(paint, materials));
      return;
    case 'segments':
      recolour(having(node, 'getStyledTextSegments'), patch.value, materials);
      return;
    case 'strokes':
      having(node, 'strokes').strokes = patch.value.map((paint) => paintFor(paint, materials));
      return;
    case 'strokeWeight':
      setWeight(node, patch.value);
      return;
    case 'cornerRadius': {
      const [topLeftRadius, topRightRadius, bottomRightRadius, bottomLeftRadius] = patch.value;
      write(having(node, 'topLeftRadius'), {
        topLeftRadius,
        topRightRadius,
        bottomRightRadius,
        bottomLeftRadius,
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

function setWeight(node: SceneNode, weight: number | [number, number, number, number]): void {
  if (typeof weight === 'number') {
    write(having(node, 'strokeWeight'), { strokeWeight: weight });
    return;
  }
  const [strokeTopWeight, strokeRightWeight, strokeBottomWeight, strokeLeftWeight] = weight;
  write(having(node, 'strokeTopWeight'), {
    strokeTopWeight,
    strokeRightWeight,
    strokeBottomWeight,
    strokeLeftWeight,
  });
}

/** Writes lengths; one that a variable gave is its layer's own from then on. */
function write(node: SceneNode, lengths: Partial<Record<VariableBindableNodeField, number>>): void {
  const bound = node.boundVariables ?? {};
  for (const field of Object.keys(lengths) as VariableBindableNodeField[]) {
    if (bound[field] !== undefined) node.setBoundVariable(field, null);
    Object.assign(node, { [field]: lengths[field] });
  }
}

/** Gives each run of a text the colour that its old one becomes; runs of other colours stay, and so do sizes, weights and links. */
function recolour(
  text: Having<'getStyledTextSegments'>,
  colours: Extract<LayerPatch, { property: 'segments' }>['value'],
  materials: PatchMaterials,
): void {
  for (const { start, end, fills } of text.getStyledTextSegments(['fills'])) {
    const words = allWords(fills);
    const colour = words && colours.find(({ from }) => samePaints(words, from));
    if (colour)
      text.setRangeFills(
        start,
        end,
        colour.to.map((paint) => paintFor(paint, materials)),
      );
  }
}

function paintFor(paint: LayerPaint, { pictures, variables }: PatchMaterials): Paint {
  const found = (id: string | undefined): Variable | undefined =>
    id === undefined ? undefined : variables.get(id);
  if (paint.type === 'SOLID') {
    const { variable, ...solid } = paint;
    const bound = found(variable);
    return bound === undefined ? solid : figma.variables.setBoundVariableForPaint(solid, 'color', bound);
  }
  if (paint.type !== 'IMAGE') {
    const gradientStops = paint.gradientStops.map(({ variable, ...stop }): ColorStop => {
      const bound = found(variable);
      const color = bound && figma.variables.createVariableAlias(bound);
      return { ...stop, ...(color && { boundVariables: { color } }) };
    });
    return { ...paint, gradientStops };
  }
  const { picture, ...image } = paint;
  return picture === undefined ? image : { ...image, imageHash: pictures[picture]! };
}

function shadowFor(shadow: LayerShadow): Effect {
  return { ...shadow, visible: true, blendMode: 'NORMAL' };
}
