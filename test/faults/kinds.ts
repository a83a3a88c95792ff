import { DOCUMENT_FAULTS } from './kinds/document.ts';
import { ENGINE_FAULTS } from './kinds/engine.ts';
import { FIGMA_FAULTS } from './kinds/figma.ts';
import type { Kind } from './kinds/kind.ts';
import { MESSAGE_FAULTS } from './kinds/messages.ts';
import { USER_FAULTS } from './kinds/user.ts';

/** Everything that may go wrong. A new feature adds its faults here. */
export const KINDS: readonly Kind[] = [
  ...ENGINE_FAULTS,
  ...DOCUMENT_FAULTS,
  ...FIGMA_FAULTS,
  ...USER_FAULTS,
  ...MESSAGE_FAULTS,
];
