import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of half a minute and more, in which the other worker would wait for the last one of them. */
const LONG = [
  'test/faults/faults.test.ts',
  'test/ui/access/access.test.ts',
  'test/e2e/restyled-layers.test.ts',
  'test/e2e/restyle.test.ts',
  'test/e2e/iterate.test.ts',
  'test/e2e/faults.test.ts',
  'test/gpu/',
  'test/e2e/',
  'test/ui/panel.test.ts',
  'test/runtime/synthesise/large-frames.test.ts',
];

/** The long files first, whatever the last run left in a cache; the others as ever. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((part) => moduleId.includes(`/${part}`));
      return at < 0 ? LONG.length : at;
    };
    const usual = await super.sort(files);
    return usual.sort((a, b) => rank(a) - rank(b));
  }
}
