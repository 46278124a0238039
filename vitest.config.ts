import { defineConfig } from 'vitest/config'

/** What starts processes, threads, servers or databases, or sets the environment: each file has a process of its own. */
const ALONE = ['test/cli/**', 'test/desk/**', 'test/export/**', 'test/package/**', 'test/store/**']
const FILES = 'test/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    // A busy machine runs the property tests several times slower; a test that hangs is still ended.
    testTimeout: 60_000,
    // One core fewer is the default: on two cores that leaves one idle while the other works through every file.
    maxWorkers: '100%',
    // Fixed zone and locale: a test that needs others sets them itself.
    env: { TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1' },
    reporters: ['default'],
    projects: [
      // The long files first: at the end no core waits for the other.
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE.map((folder) => `${folder}/*.test.{ts,tsx}`),
          sequence: { groupOrder: 0 },
        },
      },
      // Plain functions: lexicon, registry and gazetteer are read once for all files of a worker.
      {
        extends: true,
        test: { name: 'functions', include: [FILES], exclude: ALONE, isolate: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
