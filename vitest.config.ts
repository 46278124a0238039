import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A busy machine runs the property tests several times slower; a test that hangs is still ended.
    testTimeout: 60_000,
    // One core fewer is the default: on two cores that leaves one idle while the other works through every file.
    maxWorkers: '100%',
    include: ['test/**/*.test.{ts,tsx}'],
    // Fixed zone and locale: a test that needs others sets them itself.
    env: { TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1' },
    reporters: ['default'],
  },
})
