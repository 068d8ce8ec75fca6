import type { JsonValue } from '@flowsmith/flow-model';
import type { DrawableType } from '../../types.ts';
import { PICTURES } from '../pictures.ts';
import type { Subject } from '../types.ts';

const COVERS: readonly JsonValue[] = [
  {
    id: '1',
    'main-content': {
      title: 'Health cover',
      description: 'From day one',
      metadata: 'Hospital, dentist and glasses for the whole family',
    },
    start: { image: PICTURES.hills, 'alt-text': 'Green hills' },
    end: { title: '£ 20', description: 'a month' },
    badge: 'Popular',
    tags: ['Family', 'Dental'],
  },
  {
    id: '2',
    'main-content': { title: 'Travel cover', metadata: '30 days abroad' },
    start: { image: PICTURES.sea, 'alt-text': 'A beach' },
    end: { title: '£ 8', metadata: 'a trip' },
  },
  {
    id: '3',
    'main-content': { title: 'Pets', description: 'Coming soon' },
    start: { image: 'not base64!' },
    enabled: false,
  },
];

export const navigation = {
  NavigationList: {
    props: { label: 'Insurances', description: 'Tap one to see what it covers', 'list-items': COVERS },
    busy: true,
    variants: [
      { state: 'large-pictures', props: { 'media-size': 'large', 'list-items': COVERS.slice(0, 2) } },
      {
        state: 'texts-only',
        props: {
          'list-items': ['Opening hours', 'Prices', 'How to find us'].map((title) => ({
            id: title,
            'main-content': { title },
          })),
        },
      },
    ],
  },
  EmbeddedLink: { props: { text: 'Don’t have an account?' }, busy: true },
  Footer: {
    props: { label: 'Continue' },
    busy: true,
    variants: [
      {
        state: 'two-captions',
        props: { label: 'Place order', 'left-caption': '3 items', 'right-caption': '£ 1,200' },
      },
      { state: 'centre-caption', props: { label: 'Place order', 'center-caption': 'Step 2 of 3' } },
      {
        state: 'long-captions',
        kind: 'long',
        props: {
          label: 'Place the order and pay on delivery',
          'left-caption': 'Donaudampfschiff-Fahrkarten',
          'right-caption': 'Llanfairpwllgwyngyll',
        },
      },
    ],
  },
} as const satisfies { readonly [type in DrawableType]?: Subject };
