import type { JsonValue } from '@flowsmith/flow-model';
import type { DrawableType } from '../../types.ts';
import { PICTURES } from '../pictures.ts';
import type { Subject } from '../types.ts';

const titled = (titles: readonly string[]): readonly JsonValue[] =>
  titles.map((title) => ({ id: title, title }));

const SHORTLIST: readonly JsonValue[] = [
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
const PLAIN = titled(['Mobile phones', 'eBook readers', 'Cameras']);
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
  { id: 'Accra', title: 'Accra', description: 'Ghana', metadata: 'GMT' },
  { id: 'Berlin', title: 'Berlin', description: 'Germany', metadata: '+1' },
  ...titled(['Bogotá', 'Cairo', 'Delhi', 'Jakarta', 'Lagos', 'Lima', 'Madrid', 'Mexico City']),
  { id: 'Nairobi', title: 'Nairobi', description: 'Kenya', metadata: '+3' },
  { id: 'São Paulo', title: 'São Paulo', description: 'Opens in May', enabled: false },
];
const CHIPS = titled(['Budget', 'Camera', 'Battery life', 'Large screen', 'Small enough for a pocket']);

export const choices = {
  CheckboxGroup: {
    props: { label: 'What are your preferred brands?', 'data-source': PLAIN },
    value: ['Cameras', 'Mobile phones'],
    error: 'Choose at least one',
    variants: [
      {
        state: 'described',
        props: {
          label: 'Shortlist',
          description: 'Choose up to two',
          'max-selected-items': 2,
          required: true,
          'data-source': SHORTLIST,
        },
        value: ['a'],
      },
      {
        state: 'most-chosen',
        props: { label: 'Choose two', 'max-selected-items': 2, required: true, 'data-source': PLAIN },
        value: ['Cameras', 'Mobile phones'],
      },
      {
        state: 'large-pictures',
        props: { label: 'Where to?', required: true, 'media-size': 'large', 'data-source': PICTURED },
        value: ['sea'],
      },
    ],
  },
  RadioButtonsGroup: {
    props: { label: 'What would you like to buy now?', 'data-source': PLAIN },
    value: 'Mobile phones',
    error: 'Choose one',
    variants: [
      {
        state: 'described',
        props: { label: 'Here are 3 shortlisted phones', required: true, 'data-source': SHORTLIST },
        value: 'a',
      },
      {
        state: 'colours',
        props: { label: 'Colour', required: true, 'data-source': COLOURS },
        value: 'teal',
      },
      {
        state: 'pictures',
        props: { label: 'Where to?', required: true, 'data-source': PICTURED },
        value: 'hills',
      },
    ],
  },
  ChipsSelector: {
    props: { label: 'What matters to you?', description: 'Choose up to three', 'data-source': CHIPS },
    value: ['Camera', 'Budget'],
    error: 'Choose at least one',
    variants: [
      {
        state: 'most-chosen',
        props: { label: 'Choose two', 'max-selected-items': 2, required: true, 'data-source': CHIPS },
        value: ['Camera', 'Budget'],
      },
    ],
  },
  Dropdown: {
    props: { label: 'City', 'data-source': CITIES },
    value: 'Nairobi',
    error: 'Choose a city',
    opens: true,
  },
} as const satisfies { readonly [type in DrawableType]?: Subject };
