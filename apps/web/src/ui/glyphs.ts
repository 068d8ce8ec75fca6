import type { ComponentType } from '@flowsmith/flow-model';

/** How one glyph is drawn on a 16 × 16 grid: outlines of 1.5 px with round ends, and a few filled shapes. */
export interface Glyph {
  readonly stroke: string;
  readonly fill?: string;
}

/**
 * One glyph for each component kind, of one family: a 12 px wide figure inside 2 px of air, rules for text,
 * rounded boxes for what is typed into, a filled accent for the part that matters most.
 */
export const glyphs: Record<ComponentType, Glyph> = {
  TextHeading: { stroke: 'M3.75 2.75v10.5M12.25 2.75v10.5M3.75 8h8.5' },
  TextSubheading: { stroke: 'M4.75 2.5v6.5M11.25 2.5v6.5M4.75 5.75h6.5M2.5 12.75h11' },
  TextBody: { stroke: 'M2.5 4h11M2.5 8h11M2.5 12h6.5' },
  TextCaption: { stroke: 'M5 3.5h6M8 3.5v5.75M2.5 12.5h7.5M12.75 12.5h.01' },
  RichText: { stroke: 'M2.5 4h4.5M2.5 8h11M2.5 12h7.5M11.5 2v4M9.75 3l3.5 2M13.25 3l-3.5 2' },
  TextInput: {
    stroke:
      'M3.5 4.75h9a1.5 1.5 0 0 1 1.5 1.5v3.5a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-3.5a1.5 1.5 0 0 1 1.5-1.5ZM5 7v2',
  },
  TextArea: {
    stroke:
      'M3.5 2.75h9a1.5 1.5 0 0 1 1.5 1.5v7.5a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-7.5a1.5 1.5 0 0 1 1.5-1.5ZM5 6h6M5 8.75h3.25',
  },
  CheckboxGroup: { stroke: 'M2.25 4.5l1.5 1.5 2.75-3M9 4.5h4.75M2.25 11.5l1.5 1.5 2.75-3M9 11.5h4.75' },
  RadioButtonsGroup: {
    stroke:
      'M4.25 2.25a2.25 2.25 0 1 0 0 4.5a2.25 2.25 0 1 0 0-4.5ZM9 4.5h4.75M4.25 9.25a2.25 2.25 0 1 0 0 4.5a2.25 2.25 0 1 0 0-4.5ZM9 11.5h4.75',
    fill: 'M4.25 10.4a1.1 1.1 0 1 0 0 2.2a1.1 1.1 0 1 0 0-2.2Z',
  },
  ChipsSelector: {
    stroke:
      'M4 2.75h3.5a2.25 2.25 0 0 1 0 4.5H4a2.25 2.25 0 0 1 0-4.5ZM12.25 5h1.5M2.25 11h1.5M8.5 8.75H12a2.25 2.25 0 0 1 0 4.5H8.5a2.25 2.25 0 0 1 0-4.5Z',
    fill: 'M8.5 8.75H12a2.25 2.25 0 0 1 0 4.5H8.5a2.25 2.25 0 0 1 0-4.5Z',
  },
  Dropdown: {
    stroke:
      'M3.5 4h9a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-5a1.5 1.5 0 0 1 1.5-1.5ZM8 7.25l1.5 1.5 1.5-1.5M4.75 8h.5',
  },
  OptIn: {
    stroke:
      'M4.5 2.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2ZM5.5 8.25l1.75 1.75 3.25-4',
  },
  DatePicker: {
    stroke:
      'M4 3.5h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H4a1.5 1.5 0 0 1-1.5-1.5V5A1.5 1.5 0 0 1 4 3.5ZM2.5 6.75h11M5.5 2v2.5M10.5 2v2.5',
    fill: 'M8.5 8.75h2.25v2.25H8.5Z',
  },
  CalendarPicker: {
    stroke:
      'M4 3.5h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H4a1.5 1.5 0 0 1-1.5-1.5V5A1.5 1.5 0 0 1 4 3.5ZM5.5 2v2.5M10.5 2v2.5M5.25 7.25h.01M8 7.25h.01M10.75 7.25h.01M5.25 10.25h3',
  },
  PhotoPicker: {
    stroke:
      'M3.5 5h1.6l1.15-1.75h3.5L10.9 5h1.6A1.5 1.5 0 0 1 14 6.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5v-5A1.5 1.5 0 0 1 3.5 5ZM8 6.75a2 2 0 1 0 0 4a2 2 0 1 0 0-4Z',
  },
  DocumentPicker: {
    stroke:
      'M4.5 2h4.75L12.5 5.25v7.25a1.5 1.5 0 0 1-1.5 1.5H5a1.5 1.5 0 0 1-1.5-1.5V3a1 1 0 0 1 1-1ZM9 2.25V5.5h3.25M8 11.5V8M6.5 9.25L8 7.75l1.5 1.5',
  },
  Image: {
    stroke:
      'M3.5 2.75h9a1.5 1.5 0 0 1 1.5 1.5v7.5a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-7.5a1.5 1.5 0 0 1 1.5-1.5ZM2.25 11.5l3.25-3 2.25 2 2.75-3 3.25 3.25',
    fill: 'M5.5 4.75a1 1 0 1 0 0 2a1 1 0 1 0 0-2Z',
  },
  ImageCarousel: {
    stroke:
      'M5.75 3h4.5a1.25 1.25 0 0 1 1.25 1.25v4.5A1.25 1.25 0 0 1 10.25 10h-4.5A1.25 1.25 0 0 1 4.5 8.75v-4.5A1.25 1.25 0 0 1 5.75 3ZM2 4.75v3.5M14 4.75v3.5M5.5 13h.01M8 13h.01M10.5 13h.01',
  },
  NavigationList: {
    stroke: 'M2.5 4.5h6.25M11.25 2.75L13 4.5l-1.75 1.75M2.5 11.5h6.25M11.25 9.75L13 11.5l-1.75 1.75',
  },
  EmbeddedLink: {
    stroke:
      'M7.25 4.9l1.3-1.3a2.7 2.7 0 0 1 3.85 3.85l-1.3 1.3M8.75 11.1l-1.3 1.3A2.7 2.7 0 0 1 3.6 8.55l1.3-1.3M6.4 9.6l3.2-3.2',
  },
  Footer: {
    stroke:
      'M4.5 2h7a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12.5v-9A1.5 1.5 0 0 1 4.5 2Z',
    fill: 'M5.9 9h4.2a.75.75 0 0 1 .75.75v1.35a.75.75 0 0 1-.75.75H5.9a.75.75 0 0 1-.75-.75V9.75A.75.75 0 0 1 5.9 9Z',
  },
  Form: {
    stroke:
      'M3.5 2.5h9A1.25 1.25 0 0 1 13.75 3.75v2A1.25 1.25 0 0 1 12.5 7h-9a1.25 1.25 0 0 1-1.25-1.25v-2A1.25 1.25 0 0 1 3.5 2.5ZM3.5 9h9a1.25 1.25 0 0 1 1.25 1.25v2a1.25 1.25 0 0 1-1.25 1.25h-9a1.25 1.25 0 0 1-1.25-1.25v-2A1.25 1.25 0 0 1 3.5 9Z',
  },
  If: {
    stroke:
      'M8 2l3.25 3.25L8 8.5 4.75 5.25ZM4.75 5.25H3.5A1.25 1.25 0 0 0 2.25 6.5v7M11.25 5.25h1.25a1.25 1.25 0 0 1 1.25 1.25v7',
  },
  Switch: {
    stroke:
      'M2.25 8h11.5M5.25 8V5.25a1.75 1.75 0 0 1 1.75-1.75h6.75M5.25 8v2.75a1.75 1.75 0 0 0 1.75 1.75h6.75',
  },
};

/** Drawn for a component whose type is missing or unknown. */
export const unknownGlyph: Glyph = {
  stroke:
    'M4.5 2.5h1M8 2.5h1M11.5 2.5a2 2 0 0 1 2 2M13.5 7v1M13.5 11.5a2 2 0 0 1-2 2M9 13.5H8M5.5 13.5h-1a2 2 0 0 1-2-2M2.5 9V8M2.5 4.5a2 2 0 0 1 2-2M6.5 6.5a1.5 1.5 0 1 1 2.2 1.3c-.5.27-.7.6-.7 1.2M8 11h.01',
};
