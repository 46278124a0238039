import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Fixed zone and locale: a test that needs others sets them itself.
    env: { TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1' },
    reporters: ['default'],
  },
})
