import type { Card } from '../../../models/runtime/pack/card.ts';
import type { PipelineParts } from '../../../models/runtime/pipeline.ts';
import type { EngineParts } from '../worker-protocol.ts';

/** An onnxruntime that stands, and the pack's files for it. */
export interface OpenBackend extends Pick<PipelineParts, 'ort' | 'sessionOptions' | 'onDevice' | 'helpers'> {
  card: Card;
  files: Record<string, Uint8Array>;
  /** What serves, in words for the footer; null where the home's own name says it all. */
  name: string | null;
  /** Rejects when the backend is gone for good; never resolves. */
  lost?: Promise<never>;
}

/** Which onnxruntime an engine's script brings. @throws ModelCorrupt, NoBackend, OutOfMemory */
export type OpenBackendOf = (parts: EngineParts) => Promise<OpenBackend>;
