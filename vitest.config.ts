import { configDefaults, defineConfig } from 'vitest/config';
import { LongFirst } from './test/long-first.ts';

/** Tests that drive a real Chromium. */
const BROWSER_TESTS = [
  'test/e2e/**/*.test.ts',
  'test/gpu/**/*.test.ts',
  'test/host/{fidelity,open-file,page,render}.test.ts',
  'test/data/wireframes.test.ts',
  'test/ui/panel.test.ts',
  'test/ui/report/copy-report.test.ts',
  'test/ui/access/access.test.ts',
];

/** Tests of what training pages are made of: they want the packages of `models/data`, and those that render want Chromium. */
const PAGE_TESTS = ['test/data-pages.test.ts', 'test/data/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // The panel answers in milliseconds on a free machine and in seconds on a busy one.
    expect: { poll: { timeout: 20_000 } },
    // Two files at a time, of either kind: browser tests wait for pictures and timers while a unit test computes. More would share the same two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, ...BROWSER_TESTS, ...PAGE_TESTS],
        },
      },
      { extends: true, test: { name: 'browser', include: BROWSER_TESTS } },
      { extends: true, test: { name: 'pages', include: PAGE_TESTS } },
    ],
  },
});
