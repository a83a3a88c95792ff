import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that drive a real Chromium. */
const BROWSER_TESTS = [
  'test/e2e/**/*.test.ts',
  'test/gpu/**/*.test.ts',
  'test/host/{fidelity,open-file,page,render}.test.ts',
  'test/ui/panel.test.ts',
  'test/ui/report/copy-report.test.ts',
  'test/ui/access/access.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // The panel answers in milliseconds on a free machine and in seconds on a busy one.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, ...BROWSER_TESTS],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER_TESTS,
          // Each starts Chromium and a neural network; on two cores they run one file at a time.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
