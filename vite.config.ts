import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { themeStyle } from './src/desk/client/theme.js'

const THEME = 'virtual:theme.css'

/**
 * The variables of the theme as a style sheet. Mantine would write them into a style element of the page, which a strict content
 * security policy forbids.
 */
const theme: Plugin = {
  name: 'isnad-theme',
  resolveId: (id) => (id === THEME ? `\0${THEME}` : undefined),
  load: (id) => (id === `\0${THEME}` ? themeStyle() : undefined),
}

/** The words of either language are fetched beside the scripts that ask for them: nothing is drawn before they are there. */
const words: Plugin = {
  name: 'isnad-words',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' && /\/messages\/(?:ar|en)\.ts$/u.test(chunk.facadeModuleId ?? '')
          ? {
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: true, href: `/${chunk.fileName}` },
              injectTo: 'head' as const,
            }
          : [],
      ),
  },
}

/** The desk's pages: `npm run build:desk` puts them into `dist/desk`, which the server hands out as it is. */
export default defineConfig(({ mode }) => ({
  root: 'src/desk/client',
  plugins: [theme, words, react()],
  define: { __DEV__: JSON.stringify(mode === 'development') },
  build: {
    outDir: '../../../dist/desk',
    emptyOutDir: true,
    manifest: true,
    // The licences of what is built in travel with it.
    license: { fileName: 'licenses.md' },
    target: 'es2023',
    // Nothing is written into the page itself: the policy lets in files of the package alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // A page is one file beside what pages have in common: every further one is asked for only once the one before it was read.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 2 }] } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4780' } },
}))
