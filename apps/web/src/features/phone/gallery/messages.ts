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
  linkTo: (type: string, state: string) => `Link to ${type}, ${state}`,
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
    perScreen: (count: number) => `at most ${count} on a screen`,
    perFlow: (count: number) => `at most ${count} in a flow`,
    alone: (beside: readonly string[]) =>
      beside.length === 0 ? 'alone on its screen' : `alone on its screen, but for ${beside.join(' and ')}`,
    length: (name: string, limit: number) => `${name} ${limit} characters`,
    items: (name: string, least: number, most: number) =>
      least > 0 ? `${name} ${least} to ${most} items` : `${name} up to ${most} items`,
    between: (name: string, least: number, most: number) => `${name} ${least} to ${most}`,
  },
} as const;
