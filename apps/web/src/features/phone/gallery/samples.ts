import type { ComponentView, JsonObject, JsonValue } from '@flowsmith/flow-model';
import type { DrawableType } from '../types.ts';
import { PICTURES } from './pictures.ts';

/** One state of a component to look at. */
export interface Sample {
  readonly state: string;
  readonly view: ComponentView;
}

type Extra = Partial<Pick<ComponentView, 'value' | 'enabled' | 'error' | 'busy'>>;

const sample = (state: string, type: DrawableType, props: JsonObject, extra: Extra = {}): Sample => ({
  state,
  view: { path: [type, state], type, props: { name: `${type} ${state}`, ...props }, enabled: true, ...extra },
});

const OPTIONS: readonly JsonValue[] = [
  { id: 'a', title: 'TechWave TW14 Pro', description: '£500 • 6.2 inches • 128 GB • 20 MP' },
  {
    id: 'b',
    title: 'Apex Aura',
    description: '£400 • 6.1 inches • 256 GB • 16 MP',
    metadata: 'Sold out',
    enabled: false,
  },
  { id: 'c', title: 'Nova N1', metadata: 'New' },
];
const PLAIN: readonly JsonValue[] = ['Mobile phones', 'eBook readers', 'Cameras'].map((title) => ({
  id: title,
  title,
}));
const PICTURED: readonly JsonValue[] = [
  {
    id: 'sea',
    title: 'By the sea',
    description: 'Two nights with breakfast',
    image: PICTURES.sea,
    'alt-text': 'A beach',
  },
  { id: 'hills', title: 'In the hills', metadata: '€ 240', image: PICTURES.hills, 'alt-text': 'Green hills' },
  { id: 'broken', title: 'Picture that is broken', image: 'not base64!' },
];
const COLOURS: readonly JsonValue[] = [
  { id: 'teal', title: 'Teal', color: '#0F766E' },
  { id: 'amber', title: 'Amber', color: '#F59E0B' },
  { id: 'plum', title: 'Plum', color: '#7E22CE' },
];
const CITIES: readonly JsonValue[] = [
  'Accra',
  'Berlin',
  'Bogotá',
  'Cairo',
  'Delhi',
  'Jakarta',
  'Lagos',
  'Lima',
  'Madrid',
  'Mexico City',
  'Nairobi',
  'São Paulo',
].map((title) => ({ id: title, title }));
const CHIPS: readonly JsonValue[] = [
  'Budget',
  'Camera',
  'Battery life',
  'Large screen',
  'Small enough for a pocket',
].map((title) => ({ id: title, title }));
const RICH = [
  '# Terms of the offer',
  'Valid **until Sunday**, while *stocks* last, ~~no~~ with returns.',
  '## What is included',
  '- A phone',
  '- A charger with a [two year warranty](https://example.com/warranty)',
  '',
  '1. Choose',
  '2. Pay',
  '',
  '| Model | Price |',
  '| --- | --- |',
  '| **Aura** | £400 |',
  '| N1 | £300 |',
  '',
  `![A beach](data:image/png;base64,${PICTURES.sea})`,
];
const LIST: readonly JsonValue[] = [
  {
    id: '1',
    'main-content': {
      title: 'Health cover',
      description: 'From day one',
      metadata: 'Hospital, dentist and glasses for the whole family',
    },
    start: { image: PICTURES.hills },
    end: { title: '£ 20', description: 'a month' },
    badge: 'Popular',
    tags: ['Family', 'Dental'],
  },
  {
    id: '2',
    'main-content': { title: 'Travel cover', metadata: '30 days abroad' },
    start: { image: PICTURES.sea },
    end: { title: '£ 8' },
  },
  { id: '3', 'main-content': { title: 'Pets', description: 'Coming soon' }, enabled: false },
];

/** The states shown for each component. A type missing here does not compile. */
export const samples: { readonly [type in DrawableType]: readonly Sample[] } = {
  TextHeading: [
    sample('plain', 'TextHeading', { text: 'Let’s find the perfect phone offer for you' }),
    sample('right to left', 'TextHeading', { text: 'مرحبا بكم في متجرنا' }),
  ],
  TextSubheading: [sample('plain', 'TextSubheading', { text: 'What do you use the mobile phone for?' })],
  TextBody: [
    sample('plain', 'TextBody', {
      text: 'Pitch in with a short answer: it helps us to find the offer that suits you best.',
    }),
    sample('bold', 'TextBody', { text: 'Only three left', 'font-weight': 'bold' }),
    sample('bold italic, struck', 'TextBody', {
      text: 'Was £600',
      'font-weight': 'bold_italic',
      strikethrough: true,
    }),
    sample('markdown', 'TextBody', {
      markdown: true,
      text: ['Read the **whole** [guide](https://example.com).', '- One', '- *Two*'],
    }),
  ],
  TextCaption: [
    sample('plain', 'TextCaption', { text: '£500 • 6.2 inches • 128 GB • 20 MP' }),
    sample('italic', 'TextCaption', { text: 'Prices include tax', 'font-weight': 'italic' }),
  ],
  RichText: [sample('document', 'RichText', { text: RICH })],
  TextInput: [
    sample('empty', 'TextInput', { label: 'Full name', required: true }),
    sample('help', 'TextInput', {
      label: 'Order number',
      required: true,
      'helper-text': 'You find it in our e-mail',
      'max-chars': 12,
    }),
    sample(
      'filled',
      'TextInput',
      { label: 'E-mail', 'input-type': 'email', required: true, 'max-chars': 40 },
      { value: 'john.doe@gmail.com' },
    ),
    sample(
      'wrong',
      'TextInput',
      { label: 'E-mail', 'input-type': 'email', required: true },
      { value: 'john.doe', error: 'Enter an e-mail address' },
    ),
    sample(
      'password',
      'TextInput',
      { label: 'Password', 'input-type': 'password', required: true },
      { value: 'secret-word' },
    ),
    sample(
      'disabled',
      'TextInput',
      { label: 'Customer number', required: true },
      { value: '2291', enabled: false },
    ),
    sample('large label', 'TextInput', {
      label: 'How did you hear about our shop in the old town?',
      'label-variant': 'large',
    }),
  ],
  TextArea: [
    sample('empty', 'TextArea', {
      label: 'Your message',
      required: true,
      'helper-text': 'A few words will do',
    }),
    sample(
      'filled',
      'TextArea',
      { label: 'Comment', 'max-length': 200 },
      { value: 'The screen is cracked in the lower left corner.\nIt still works.' },
    ),
  ],
  CheckboxGroup: [
    sample(
      'plain',
      'CheckboxGroup',
      { label: 'Preferred brands', required: true, 'data-source': PLAIN },
      { value: ['Cameras', 'Mobile phones'] },
    ),
    sample(
      'described',
      'CheckboxGroup',
      {
        label: 'Shortlist',
        description: 'Choose up to two',
        'max-selected-items': 2,
        'data-source': OPTIONS,
      },
      { value: ['a'] },
    ),
    sample(
      'pictures',
      'CheckboxGroup',
      { label: 'Where to?', required: true, 'media-size': 'large', 'data-source': PICTURED },
      { error: 'Choose at least one' },
    ),
  ],
  RadioButtonsGroup: [
    sample(
      'plain',
      'RadioButtonsGroup',
      { label: 'What would you like to buy now?', required: true, 'data-source': PLAIN },
      { value: 'Mobile phones' },
    ),
    sample(
      'described',
      'RadioButtonsGroup',
      { label: 'Here are 3 shortlisted phones', required: true, 'data-source': OPTIONS },
      { value: 'a' },
    ),
    sample(
      'colours',
      'RadioButtonsGroup',
      { label: 'Colour', required: true, 'data-source': COLOURS },
      { value: 'teal' },
    ),
    sample('pictures', 'RadioButtonsGroup', { label: 'Where to?', required: true, 'data-source': PICTURED }),
    sample(
      'disabled',
      'RadioButtonsGroup',
      { label: 'Not now', required: true, 'data-source': PLAIN },
      { value: 'Cameras', enabled: false },
    ),
  ],
  ChipsSelector: [
    sample(
      'some chosen',
      'ChipsSelector',
      {
        label: 'What matters to you?',
        description: 'Choose up to three',
        'max-selected-items': 3,
        required: true,
        'data-source': CHIPS,
      },
      { value: ['Camera', 'Budget'] },
    ),
  ],
  Dropdown: [
    sample('empty', 'Dropdown', { label: 'City', required: true, 'data-source': CITIES }),
    sample(
      'chosen',
      'Dropdown',
      { label: 'City', required: true, 'data-source': CITIES },
      { value: 'Nairobi' },
    ),
    sample(
      'wrong',
      'Dropdown',
      { label: 'City', required: true, 'data-source': PLAIN },
      { error: 'Choose a city' },
    ),
    sample(
      'disabled',
      'Dropdown',
      { label: 'City', required: true, 'data-source': PLAIN },
      { enabled: false },
    ),
  ],
  OptIn: [
    sample('required', 'OptIn', {
      label: 'Subscribe to our newsletter',
      required: true,
      'on-click-action': { name: 'navigate' },
    }),
    sample('optional, ticked', 'OptIn', { label: 'Stay logged in' }, { value: true }),
  ],
  DatePicker: [
    sample('empty', 'DatePicker', {
      label: 'Day of arrival',
      required: true,
      'helper-text': 'We are closed on holidays',
    }),
    sample('chosen', 'DatePicker', { label: 'Birthday' }, { value: '1991-04-23' }),
  ],
  CalendarPicker: [
    sample('single', 'CalendarPicker', {
      label: 'Appointment',
      required: true,
      'include-days': ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    }),
    sample(
      'range',
      'CalendarPicker',
      {
        mode: 'range',
        title: 'Your stay',
        description: 'Two to ten nights',
        'min-days': 2,
        'max-days': 10,
        label: { 'start-date': 'Arrival', 'end-date': 'Departure' },
        required: { 'start-date': true, 'end-date': true },
      },
      { value: { 'start-date': '2026-03-12', 'end-date': '2026-03-17' } },
    ),
  ],
  PhotoPicker: [
    sample('empty', 'PhotoPicker', {
      label: 'Photos of the damage',
      description: 'From close and from afar',
      'min-uploaded-photos': 1,
      'max-uploaded-photos': 4,
    }),
  ],
  DocumentPicker: [
    sample('empty', 'DocumentPicker', { label: 'Your contract', 'max-uploaded-documents': 1 }),
    sample(
      'with a file',
      'DocumentPicker',
      { label: 'Receipts', 'min-uploaded-documents': 1, 'max-uploaded-documents': 3 },
      { value: [{ file_name: 'receipt-2026-03.pdf', mime_type: 'application/pdf', id: '1' }] },
    ),
  ],
  Image: [
    sample('own ratio', 'Image', { src: PICTURES.hills, 'alt-text': 'Green hills' }),
    sample('cover, 120 high', 'Image', { src: PICTURES.sea, height: 120, 'scale-type': 'cover' }),
    sample('broken', 'Image', { src: '@@@' }),
  ],
  ImageCarousel: [
    sample('three', 'ImageCarousel', {
      images: [
        { src: PICTURES.sea, 'alt-text': 'A beach' },
        { src: PICTURES.hills, 'alt-text': 'Green hills' },
        { src: PICTURES.sea, 'alt-text': 'The beach again' },
      ],
      'scale-type': 'cover',
    }),
  ],
  NavigationList: [
    sample('full', 'NavigationList', {
      label: 'Insurances',
      description: 'Tap one to see what it covers',
      'list-items': LIST,
    }),
    sample('large pictures', 'NavigationList', { 'media-size': 'large', 'list-items': LIST.slice(0, 2) }),
  ],
  EmbeddedLink: [sample('plain', 'EmbeddedLink', { text: 'Don’t have an account?' })],
  Footer: [
    sample('active', 'Footer', { label: 'Continue' }),
    sample('disabled', 'Footer', { label: 'Continue' }, { enabled: false }),
    sample('captions', 'Footer', {
      label: 'Place order',
      'left-caption': '3 items',
      'right-caption': '£ 1,200',
    }),
    sample('busy', 'Footer', { label: 'Place order', 'center-caption': 'Step 2 of 3' }, { busy: true }),
  ],
};
