/** One size on onnxruntime-node, one thread, in a process of its own. */
import * as ort from 'onnxruntime-node';
import { FRUGAL } from '../../models/cli/open-backend.ts';
import { readPack } from '../../models/cli/read-pack.ts';
import type { OrtLike } from '../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import { answer, argumentOf } from './in-child.ts';
import { measure, type Measured } from './measure.ts';

export interface Case {
  width: number;
  height: number;
  runs: number;
}

export interface CaseResult extends Measured {
  /** Bytes. */
  peak: number;
}

const { width, height, runs } = argumentOf<Case>();
const pack = await readPack('wireframe');
const before = process.memoryUsage().rss;
const pipeline = createPipeline({
  ort: ort as unknown as OrtLike,
  pack,
  sessionOptions: { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3, ...FRUGAL },
});
const measured = await measure(
  async (input) => (await pipeline.restyle(input)).milliseconds,
  width,
  height,
  runs,
);
await pipeline.dispose();
const result: CaseResult = { ...measured, peak: process.resourceUsage().maxRSS * 1024 - before };
answer(result);
