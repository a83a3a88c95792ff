import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Browser tests start Chromium and a neural network; on two cores they run one file at a time.
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // The panel answers in milliseconds on a free machine and in seconds on a busy one.
    expect: { poll: { timeout: 20_000 } },
  },
});
