import type { Card } from '../../pack/card.ts';
import { FACE_CLASSES } from './face-edges.ts';
import { legendOf, type Legend } from './legend.ts';

/** The classes that a model reads off masks; empty for a model that reads none. The face edge model's are CelebA-HQ's. */
export function maskClasses({ channels, palette }: Pick<Card, 'channels' | 'palette'>): Legend {
  if (!channels.includes('edge:parts')) return legendOf({ channels, ...(palette && { palette }) });
  return legendOf({ channels: FACE_CLASSES.map((name) => `label:${name}`) });
}

/** Whether a model asks for the mask of an exemplar beside its picture. */
export function needsExemplarMask(card: Pick<Card, 'channels' | 'palette' | 'exemplarCondition'>): boolean {
  return card.exemplarCondition && maskClasses(card).length > 0;
}
