import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { wrap, type Endpoint } from 'comlink';
import { afterEach, expect, test } from 'vitest';
import { loadPack } from '../../models/runtime/pack/load-pack.ts';
import type { OrtLike } from '../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import type { RestyleInput } from '../../models/runtime/types.ts';
import type { HelperService } from '../../ui/engine/helpers/helper-protocol.ts';
import { remoteOrt } from '../../ui/engine/helpers/remote-ort.ts';
import { serveHelper } from '../../ui/engine/helpers/serve-helper.ts';
import { countedOrt } from '../runtime/counted-ort.ts';
import { fixturePack } from '../runtime/fixture-pack.ts';
import { noise } from '../runtime/rasters.ts';

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

/** onnxruntime-node that gives its outputs in memory which may be handed over, as onnxruntime-web does. */
function overTheWire(ort: OrtLike): OrtLike {
  return {
    ...ort,
    InferenceSession: {
      async create(model, options) {
        const session = await ort.InferenceSession.create(model, options);
        return {
          ...session,
          async run(feeds) {
            const outputs = Object.entries(await session.run(feeds));
            return Object.fromEntries(
              outputs.map(([name, { type, dims, data }]) => [
                name,
                { type, dims, data: (data as Float32Array).slice() },
              ]),
            );
          },
        };
      },
    },
  };
}

/** A helper behind a channel. */
function helper() {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const counted = countedOrt();
  const loaded: number[] = [];
  serveHelper(
    overTheWire(counted.ort),
    (wasm) => void loaded.push(wasm.length),
    port2 as unknown as Endpoint,
  );
  let die: (reason: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => (die = reject));
  died.catch(() => undefined);
  let [failures, watchers] = [0, 0];
  const watch = (): (() => void) => {
    watchers++;
    return () => void watchers--;
  };
  const service = wrap<HelperService>(port1 as unknown as Endpoint);
  return {
    counted,
    loaded,
    service,
    die,
    remote: remoteOrt(service, { died, watch }, () => failures++),
    watchers: () => watchers,
    failures: () => failures,
  };
}

/** Large enough for several blocks of the match. */
const input: RestyleInput = {
  source: noise(160, 128),
  exemplars: [{ image: noise(128, 128) }],
  settings: { sharpness: 100, strength: 1 },
};

function pipelineWith(helpers: () => readonly OrtLike[]) {
  const { card, files } = fixturePack();
  const own = countedOrt();
  return { own, pipeline: createPipeline({ ort: own.ort, pack: loadPack(card, files), helpers }) };
}

test('a helper takes its share, the result is the same, and all sessions are given back', async () => {
  const { counted, remote, failures, watchers } = helper();
  const { own, pipeline } = pipelineWith(() => [remote]);
  const shared = await pipeline.restyle(input);
  const graphs = (runs: typeof own.runs): string[] => [...new Set(runs.map(({ graph }) => graph))].sort();
  // The picture is one tile, which is the engine's own.
  expect(graphs(counted.runs)).toEqual(['encode_source', 'match']);
  expect(graphs(own.runs)).toEqual(['encode_exemplar', 'match', 'synthesise']);
  await pipeline.dispose();
  expect([counted.open.size, own.open.size, failures()]).toEqual([0, 0, 0]);
  // Whether it lives is looked at only while it works.
  expect(watchers()).toBe(0);

  const { pipeline: alone } = pipelineWith(() => []);
  const { image, cells } = await alone.restyle(input);
  expect(cells).not.toBeNull();
  expect(shared).toMatchObject({ image, cells });
});

test('a helper that dies at work is let go, and its work is done', async () => {
  const { counted, remote, die, failures } = helper();
  const { own, pipeline } = pipelineWith(() => [remote]);
  const create = counted.ort.InferenceSession.create;
  // It hears of the second graph and says nothing more.
  let graphs = 0;
  counted.ort.InferenceSession.create = (model, options) => {
    if (++graphs < 2) return create(model, options);
    die(new Error('The worker is gone.'));
    return new Promise(() => undefined);
  };
  const { image } = await pipeline.restyle(input);
  expect(failures()).toBeGreaterThan(0);
  const { pipeline: alone } = pipelineWith(() => []);
  expect(image).toEqual((await alone.restyle(input)).image);
  const asked = counted.created();
  await pipeline.restyle({ ...input, source: noise(96, 128) });
  expect(counted.created()).toBe(asked);
  expect(own.runs.filter(({ graph }) => graph === 'encode_source')).toHaveLength(1);
});

test('a helper that dies between two runs spoils neither the next nor the end', async () => {
  const { counted, remote, die } = helper();
  const { own, pipeline } = pipelineWith(() => [remote]);
  await pipeline.restyle(input);
  const asked = counted.runs.length;
  expect(asked).toBeGreaterThan(0);
  die(new Error('The worker is gone.'));
  // Another exemplar: the graph of the former match is given back.
  const other = { ...input, exemplars: [{ image: noise(96, 128) }] };
  const { image } = await pipeline.restyle(other);
  const { pipeline: alone } = pipelineWith(() => []);
  expect(image).toEqual((await alone.restyle(other)).image);
  expect(counted.runs).toHaveLength(asked);
  await pipeline.dispose();
  expect(own.open.size).toBe(0);
});

test('a helper says what it does not know, and is handed its binary', async () => {
  const { service, loaded } = helper();
  await service.load(new Uint8Array(5));
  expect(loaded).toEqual([5]);
  await expect(service.run(7, {})).rejects.toThrow('The helper has no session 7.');
});
