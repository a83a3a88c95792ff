import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { afterAll, expect, test } from 'vitest';
import { GRAPH_FILES } from '../../../models/runtime/pack/card.ts';
import { openGraph } from '../../../models/runtime/ort/graph.ts';
import type { OrtLike } from '../../../models/runtime/ort/ort.ts';
import { readOnnx } from '../../../models/runtime/ort/read-onnx.ts';

const folder = mkdtempSync(join(tmpdir(), 'int8-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../models/packs/wireframe/${file}`, import.meta.url)));
const dequantised = (model: Uint8Array): number =>
  readOnnx(model).nodes.filter(({ op }) => op === 'DequantizeLinear').length;

test.each(GRAPH_FILES)('%s is mostly int8 in its file, and folded when it is loaded', async (file) => {
  const model = read(file);
  expect(dequantised(model)).toBeGreaterThan(10);
  const loaded = join(folder, file);
  const options = { logSeverityLevel: 3, optimizedModelFilePath: loaded };
  const graph = await openGraph(ort as unknown as OrtLike, file, model, options);
  await graph.release();
  expect(dequantised(new Uint8Array(readFileSync(loaded)))).toBe(0);
  // As float32: four bytes where the file has one or two.
  expect(readFileSync(loaded).length).toBeGreaterThan(2.5 * model.length);
});
