import type { PhoneTheme } from '@/features/phone/index.ts';
import type { Backdrop, Branches, Frame, Product } from './types.ts';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
const percent = (scale: number) => `${Math.round(scale * 100)} %`;

/** Every text of exporting pictures. */
export const messages = {
  title: 'Export pictures',
  noFlow: 'There is nothing to draw yet',
  noFlowHint: 'Add a screen, or mend the JSON first.',

  noId: 'Screen without an id',
  unknown: (type: string) => (type === '' ? 'Not a component' : `Unknown component “${type}”`),
  marks: { start: 'Start', end: 'End' },
  files: { flow: 'Flow', screen: 'screen', screens: 'screens', sheet: 'contact sheet', board: 'board' },

  what: 'What',
  whats: {
    one: 'One screen',
    selected: (number: number) => `The selection (${count(number, 'screen', 'screens')})`,
    all: (number: number) => `All screens (${number.toLocaleString('en')})`,
    board: 'The board with its routes',
  },
  screen: 'Screen',
  numbered: (number: number) => `Screen ${number}`,
  form: 'As',
  forms: {
    zip: { label: 'PNG files in a zip', hint: 'One for each screen, numbered in the order of the flow' },
    sheet: { label: 'Contact sheet (PNG)', hint: 'All in one picture' },
    svg: { label: 'SVG', hint: 'Routes and ids stay sharp at any size' },
    png: { label: 'PNG', hint: 'For chats and documents that take no SVG' },
  },
  scale: 'Size',
  scaleHelp: 'Twice the size is sharp on most screens, three times in print.',
  phone: 'Phone',
  theme: 'Theme',
  platforms: { ios: 'iOS', android: 'Android' },
  themes: { light: 'Light', dark: 'Dark' },
  frame: 'Around the screen',
  frames: {
    phone: 'Phone with bezel',
    screen: 'No bezel',
    sheet: 'Only the sheet, without the chat',
  } satisfies Record<Frame, string>,
  backdrop: 'Background',
  backdrops: (theme: PhoneTheme): Record<Backdrop, string> => ({
    transparent: 'None',
    white: 'White',
    theme: theme === 'light' ? 'Grey' : 'Dark',
  }),
  branches: 'If and Switch',
  branchesOf: {
    example: { label: 'As with the example data', hint: 'What a phone would show' },
    all: { label: 'Every branch', hint: 'In frames that name it, as on the board' },
  } satisfies Record<Branches, { label: string; hint: string }>,

  rtl: 'Right to left',

  previewOf: (product: Product, screens: number) =>
    product === 'screen'
      ? 'Preview of the screen'
      : product === 'board-png' || product === 'board-svg'
        ? 'Preview of the board'
        : `Preview of ${count(screens, 'screen', 'screens')}`,
  drawingPreview: 'Drawing the preview',
  previewFailed: 'There is no preview of this.',
  size: (width: number, height: number) =>
    `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`,
  upTo: (size: string) => `Up to ${size} each`,
  reduced: (scale: number, product: Product) =>
    `Browsers cannot make a picture that large. It is drawn at ${percent(scale)} of its size on the phone.${
      product === 'board-png' ? ' As SVG, every screen keeps its size.' : ''
    }`,

  save: (product: Product) =>
    product === 'zip' ? 'Save the zip' : product === 'board-svg' ? 'Save SVG' : 'Save PNG',
  copy: 'Copy',
  copied: 'Copied',
  cancel: 'Cancel',
  drawing: (done: number, total: number) => `Drawing… ${percent(total === 0 ? 0 : done / total)}`,
  saved: (name: string) => `Saved ${name}`,
  copiedScreen: (id: string) => (id === '' ? 'Copied the picture' : `Copied the picture of ${id}`),
  noScreenSelected: 'Select a screen first.',

  failures: {
    'too-large':
      'Your browser has no room for a picture of this size. Choose a smaller one, or fewer screens.',
    nothing: 'There is no screen to draw.',
    clipboard: 'Your browser does not let this page copy pictures. Save the picture instead.',
    other: (detail: string) => `The picture could not be made: ${detail}. Your flow is as it was.`,
  },

  commands: {
    export: 'Export pictures…',
    copy: 'Copy picture',
    save: 'Save picture…',
    copyScreen: 'Copy the picture of the screen',
  },
} as const;
