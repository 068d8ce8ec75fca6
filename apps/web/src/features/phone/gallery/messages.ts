import type { SampleKind } from './types.ts';

/** Texts of the gallery page. */
export const galleryMessages = {
  title: 'Phone gallery',
  about:
    'Every component as WhatsApp draws it, on both platforms, in light and dark. Everything here can be tried.',
  toLibrary: 'Library',
  contents: 'Components',
  screens: 'Whole screens',
  screensAbout: 'Flows as they open over a chat. They can be played.',
  screen: (title: string, platform: string, theme: string) => `${title}, ${platform}, ${theme}`,
  cell: (type: string, state: string, platform: string, theme: string) =>
    `${type}, ${state}, ${platform}, ${theme}`,
  since: (version: string) => `Since ${version}`,
  filters: 'Filters',
  component: 'Component',
  allComponents: 'All components',
  platform: 'Platform',
  platforms: { all: 'iOS and Android', ios: 'iOS', android: 'Android' },
  theme: 'Theme',
  themes: { all: 'Light and dark', light: 'Light', dark: 'Dark' },
  state: 'State',
  allStates: 'All states',
  direction: 'Direction',
  directions: { all: 'Left to right', rtl: 'Right to left' },
  size: 'Text size',
  percent: (size: number) => `${Math.round(size * 100)} %`,
  reset: 'Show all',
  nothing: 'No component has this state.',
  kinds: {
    empty: 'Empty',
    required: 'Required',
    filled: 'Filled',
    error: 'Error',
    disabled: 'Disabled',
    busy: 'Waiting',
    open: 'Open',
    long: 'Long texts',
    rtl: 'Right to left',
    scaled: 'Large text',
  } satisfies { readonly [kind in SampleKind]: string },
  facts: {
    perScreen: (count: number) => `At most ${count} on a screen.`,
    perFlow: (count: number) => `At most ${count} in a flow.`,
    alone: (beside: readonly string[]) =>
      beside.length === 0
        ? 'Stands alone on its screen.'
        : `Stands alone on its screen, but for a ${beside.join(' or ')}.`,
    characters: (limits: string) => `Characters: ${limits}.`,
    items: (limits: string) => `Items: ${limits}.`,
    numbers: (limits: string) => `Numbers: ${limits}.`,
    between: (least: number, most: number) => `${least}–${most}`,
  },
} as const;
