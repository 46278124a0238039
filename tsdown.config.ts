import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    'index': 'src/index.ts',
    'text/index': 'src/text/index.ts',
    'dates': 'src/dates.ts',
    'store/index': 'src/store/index.ts',
    'lang/ar/index': 'src/lang/ar/index.ts',
    'cli/main': 'src/cli/main.ts',
    'cli/reuse-worker': 'src/cli/reuse-worker.ts',
    'cli/trace-worker': 'src/cli/trace-worker.ts',
    'cli/case-worker': 'src/cli/case-worker.ts',
  },
  format: 'esm',
  // Neutral: the library must not lean on Node; the command line's imports of it are left as they are.
  platform: 'neutral',
  deps: { neverBundle: [/^node:/] },
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  // The desk's pages are built beside it, by Vite.
  clean: ['dist/**', '!dist/desk', '!dist/desk/**'],
})
