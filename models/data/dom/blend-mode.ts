import type { BlendMode } from '@figma/rest-api-spec';

/** Figma's name for what `mix-blend-mode` says; null for the usual way. */
export function blendModeOf({ mixBlendMode }: CSSStyleDeclaration): BlendMode | null {
  if (mixBlendMode === 'normal') return null;
  if (mixBlendMode === 'plus-lighter') return 'LINEAR_DODGE';
  return mixBlendMode.toUpperCase().replace('-', '_') as BlendMode;
}
