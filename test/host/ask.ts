import { SceneDocument } from '../../host/graph/document.ts';
import { openNodeHost, type NodeHost } from '../../host/node-host.ts';

export const turn = (milliseconds = 20): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

/** A document with one empty page. */
export function emptyDocument(): SceneDocument {
  const document = new SceneDocument('Test');
  document.create('PAGE', '0:0').name = 'Page 1';
  return document;
}

export interface Asking extends NodeHost {
  /** Runs the body of an async function in the sandbox; answers what it returned, or `Name: message` of what it threw. */
  ask(body: string): Promise<unknown>;
}

/** A stand-in without a browser for tests that put questions to `figma`. */
export async function openAsking(
  document = emptyDocument(),
  ...rest: [rasterise?: Parameters<typeof openNodeHost>[1], instead?: Parameters<typeof openNodeHost>[2]]
): Promise<Asking> {
  const host = await openNodeHost(document, ...rest);
  const ask = async (body: string): Promise<unknown> => {
    host.logs.length = 0;
    host.run(`(async () => { 'use strict';
      try { const value = await (async () => {${body}\n})(); console.log(JSON.stringify({ value })); }
      catch (error) { console.log(JSON.stringify({ value: typeof error === 'string' ? 'thrown: ' + error : error.name + ': ' + error.message })); } })();`);
    for (let i = 0; i < 50 && host.logs.length === 0; i++) await turn(4);
    return (JSON.parse(host.logs.at(-1)?.text ?? '{}') as { value?: unknown }).value;
  };
  return { ...host, ask };
}
