import { readCard, type Card } from '../../../models/runtime/pack/card.ts';
import { ProblemError } from '../../bridge/problem.ts';
import { withTimeout } from '../../bridge/with-timeout.ts';
import { gunzip } from './gunzip.ts';
import type { EngineParts } from '../worker-protocol.ts';

const PARTS_END = 'parts-end';
/** Milliseconds for the parser to reach the end of the file. */
const PARSE_LIMIT = 60_000;

/** The engine as it lies in dist/ui.html: its script, ORT's binary, one model pack. */
export interface EmbeddedEngine {
  script: string;
  parts: EngineParts;
}

/**
 * Takes the engine out of the inert script blocks that build.mjs wrote behind the panel, and empties them: 10 MB of text.
 * The bytes stay gzipped here, so that a fresh engine can be started after a crash.
 * @throws ModelCorrupt when a block is missing, not base64 or cut off
 */
export async function takeEmbeddedEngine(page: Document, card: Card): Promise<EmbeddedEngine> {
  await withTimeout(parsed(page), PARSE_LIMIT, 'ModelCorrupt', 'The end of this file never came.');
  const script = new TextDecoder().decode(await gunzip(takeBytes(page, 'engine.js')));
  const wasm = takeBytes(page, 'ort.wasm');
  const files: Record<string, Uint8Array> = {};
  for (const block of page.querySelectorAll(`script[data-pack="${card.id}"]`)) {
    const name = block.id.slice(card.id.length + 1);
    files[name] = takeBytes(page, block.id);
  }
  return { script, parts: { wasm, card, files } };
}

/**
 * Reads the card, which lies before the panel's script because the panel needs it at once.
 * @throws ModelCorrupt
 */
export function readEmbeddedCard(page: Document): Card {
  return readCard(JSON.parse(readEmbeddedCardText(page)));
}

/** The whole card.json, what it says to people included. @throws ModelCorrupt */
export function readEmbeddedCardText(page: Document): string {
  const text = page.getElementById('card')?.textContent;
  if (!text) throw new ProblemError('ModelCorrupt', 'The card of the model is missing from this file.');
  return text;
}

/** The origin of the hosted engine that this build may reach (build.mjs --engine-origin); null where it may reach none. */
export function readEngineOrigin(page: Document): string | null {
  return page.getElementById('engine-origin')?.textContent?.trim() || null;
}

function takeBytes(page: Document, id: string): Uint8Array {
  const block = page.getElementById(id);
  const text = block?.textContent ?? '';
  if (block === null || text === '')
    throw new ProblemError('ModelCorrupt', `The part ${id} is missing from this file.`);
  block.remove();
  try {
    return decodeBase64(text);
  } catch (cause) {
    throw new ProblemError('ModelCorrupt', `The part ${id} is not base64: ${String(cause)}`);
  }
}

/** `Uint8Array.fromBase64` where the browser has it (newer than TypeScript's DOM types), else atob. */
export function decodeBase64(text: string): Uint8Array {
  const fromBase64: unknown = Reflect.get(Uint8Array, 'fromBase64');
  if (typeof fromBase64 === 'function') return fromBase64.call(Uint8Array, text) as Uint8Array;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** The build's last line tells when all parts are there; Figma's document.write need not end in an event of its own. */
function parsed(page: Document): Promise<void> {
  if (page.getElementById(PARTS_END) !== null) return Promise.resolve();
  return new Promise((resolve) => page.addEventListener(PARTS_END, () => resolve(), { once: true }));
}
