import type { JsonValue } from '@flowsmith/flow-model';
import type { DrawableType } from '../../types.ts';
import { rememberFile } from '../../media/mediaObject.ts';
import { PICTURES } from '../pictures.ts';
import type { Subject } from '../types.ts';

const PHOTOS: readonly JsonValue[] = [
  { file_name: 'front.jpg', mime_type: 'image/jpeg', id: 'gallery-1' },
  { file_name: 'back.jpg', mime_type: 'image/jpeg', id: 'gallery-2' },
];
const DOCUMENTS: readonly JsonValue[] = [
  { file_name: 'receipt-2026-03.pdf', mime_type: 'application/pdf', id: 'gallery-3' },
  {
    file_name: 'a very long name of a spreadsheet that somebody exported twice.xlsx',
    mime_type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    id: 'gallery-4',
  },
];
// As if they had been chosen in this window.
rememberFile('gallery-1', { picture: `data:image/png;base64,${PICTURES.sea}`, size: 348_160 });
rememberFile('gallery-2', { picture: `data:image/png;base64,${PICTURES.tower}`, size: 2_411_724 });
rememberFile('gallery-3', { size: 87_040 });
rememberFile('gallery-4', { size: 5_872_025 });

const SLIDES: readonly JsonValue[] = [
  { src: PICTURES.sea, 'alt-text': 'A beach' },
  { src: PICTURES.hills, 'alt-text': 'Green hills' },
  { src: PICTURES.tower, 'alt-text': 'A tower' },
];

export const media = {
  PhotoPicker: {
    props: {
      label: 'Photos of the damage',
      description: 'From close and from afar',
      'max-uploaded-photos': 4,
    },
    required: { 'min-uploaded-photos': 1 },
    value: PHOTOS,
    error: 'The number plate cannot be read',
    variants: [
      {
        state: 'camera',
        kind: 'empty',
        props: { label: 'Your meter', 'photo-source': 'camera', 'max-uploaded-photos': 1 },
      },
    ],
  },
  DocumentPicker: {
    props: { label: 'Receipts', description: 'PDF, or photos of them', 'max-uploaded-documents': 3 },
    required: { 'min-uploaded-documents': 1 },
    value: DOCUMENTS,
    error: 'One of them cannot be opened',
  },
  Image: {
    props: { src: PICTURES.hills, 'alt-text': 'Green hills' },
    variants: [
      {
        state: 'cover',
        props: { src: PICTURES.sea, 'alt-text': 'A beach', height: 120, 'scale-type': 'cover' },
      },
      {
        state: 'contain',
        props: { src: PICTURES.tower, 'alt-text': 'A tower', height: 160, 'scale-type': 'contain' },
      },
      {
        state: 'aspect-ratio',
        props: { src: PICTURES.tower, 'alt-text': 'A tower', 'scale-type': 'cover', 'aspect-ratio': 1.6 },
      },
      {
        state: 'own-width',
        props: { src: PICTURES.sea, 'alt-text': 'A beach', width: 160, height: 100, 'scale-type': 'cover' },
      },
      { state: 'high', props: { src: PICTURES.tower, 'alt-text': 'A tower' } },
      { state: 'broken', kind: 'error', props: { src: '@@@', 'alt-text': 'A picture that is not there' } },
    ],
  },
  ImageCarousel: {
    props: { images: SLIDES },
    variants: [
      { state: 'cover', props: { images: SLIDES, 'scale-type': 'cover', 'aspect-ratio': '16:9' } },
      { state: 'one', props: { images: SLIDES.slice(0, 1), 'scale-type': 'cover' } },
    ],
  },
} as const satisfies { readonly [type in DrawableType]?: Subject };
