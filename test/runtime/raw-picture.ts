/**
 * `tsx test/runtime/raw-picture.ts PACK/card.json SOURCE SOURCE_GUIDE|- EXEMPLAR EXEMPLAR_GUIDE|- OUT`: one restyle as models/cli/main.ts runs it, and
 * what `synthesise` drew, as float32 [3, H, W] in [-1, 1] before it becomes bytes. For models/training/tests/test_convert_runtime.py.
 */
import { writeFileSync } from 'node:fs';
import { openBackend } from '../../models/cli/open-backend.ts';
import { readGuide, readSource } from '../../models/cli/read-guide.ts';
import { readImage } from '../../models/cli/read-image.ts';
import { readPack } from '../../models/cli/read-pack.ts';
import type { OrtLike } from '../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';

const [card, sourcePath, sourceGuidePath, exemplarPath, exemplarGuidePath, out] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const pack = await readPack(card);
const { image: source, guide } = await readSource(sourcePath);
const sourceGuide =
  sourceGuidePath === '-' ? guide : await readGuide(sourceGuidePath, 'Source guide', source);
const exemplar = await readImage(exemplarPath, 'Exemplar');
const exemplarGuide =
  exemplarGuidePath === '-' ? undefined : await readGuide(exemplarGuidePath, 'Exemplar guide', exemplar);
const { ort, sessionOptions } = await openBackend('cpu');
let drawn: Float32Array | undefined;
const watched: OrtLike = {
  Tensor: ort.Tensor,
  InferenceSession: {
    async create(...given) {
      const session = await ort.InferenceSession.create(...given);
      const run = session.run.bind(session);
      session.run = async (...feeds) => {
        const outputs = await run(...feeds);
        const image = outputs['image'];
        if (image) drawn = (image.data as Float32Array).slice();
        return outputs;
      };
      return session;
    },
  },
};
const pipeline = createPipeline({ ort: watched, pack, sessionOptions });
await pipeline.restyle({
  source,
  sourceGuide,
  exemplars: [{ image: exemplar, guide: exemplarGuide }],
  settings: { sharpness: pack.card.sharpness, strength: 1 },
});
await pipeline.dispose();
writeFileSync(out, new Uint8Array(drawn!.buffer, drawn!.byteOffset, drawn!.byteLength));
