import type { SceneDocument } from './document.ts';

/**
 * What `figma.skipInvisibleInstanceChildren` puts out of reach: hidden layers inside instances and all that is in them. A hidden instance
 * that lies in no other one is not meant.
 */
export function isSkipped(document: SceneDocument, id: string): boolean {
  const chain = [document.get(id), ...document.ancestors(id)];
  const outermost = chain.map(({ type }) => type).lastIndexOf('INSTANCE');
  return chain.slice(0, Math.max(0, outermost)).some(({ visible }) => !visible);
}
