import {
  convertCssVariables,
  createTheme,
  type CSSVariablesResolver,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  type MantineColorsTuple,
  mergeMantineTheme,
} from '@mantine/core'

/** Teal that meets a contrast of 4.5 on the paper of either scheme: shade 8 in light, 3 in dark. */
const ACCENT: MantineColorsTuple = [
  '#e3eff1',
  '#cbe3e8',
  '#a3d2dc',
  '#7cc7d6',
  '#4faabc',
  '#2b8ea1',
  '#1a7b8e',
  '#106878',
  '#0b5c6b',
  '#084652',
]

/** The greys of the dark scheme, from its ink to its paper. */
const DARK: MantineColorsTuple = [
  '#eceae4',
  '#c9ccd3',
  '#a9aeb8',
  '#767d8a',
  '#4d535e',
  '#333842',
  '#23272f',
  '#1c1f25',
  '#14161a',
  '#0e1013',
]

export const FAMILY = '"IBM Plex Sans Arabic", system-ui, "Segoe UI", Tahoma, sans-serif'

/** One look for what Mantine draws and for what the desk draws itself. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  colors: { accent: ACCENT, dark: DARK },
  fontFamily: FAMILY,
  headings: { fontFamily: FAMILY, fontWeight: '600' },
  defaultRadius: 'sm',
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
})

/** The desk's own inks in place of Mantine's greys, whose placeholder and dimmed text is too faint to read. */
const inks: CSSVariablesResolver = (given) => {
  const { variables, light, dark } = defaultCssVariablesResolver(given)
  const own = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--soft)',
    '--mantine-color-placeholder': 'var(--soft)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--tint)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-error': 'var(--wrong)',
  }
  return {
    variables,
    light: { ...light, ...own },
    dark: { ...dark, ...own, '--mantine-primary-color-contrast': '#0c2126' },
  }
}

/** The theme as the text of a style sheet. */
export const themeStyle = (): string => convertCssVariables(inks(mergeMantineTheme(DEFAULT_THEME, theme)), ':root')
