import { visible } from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const image = {
  type: 'Image',
  title: 'Image',
  help: 'One picture.',
  group: 'media',
  since: '2.1',
  placement: { screen: '2.1', form: '2.1', branch: '4.0' },
  maxPerScreen: 3,
  properties: {
    src: {
      kind: 'image',
      title: 'Picture',
      help: 'JPEG or PNG as base64 without a data: prefix; best under 300 KB.',
      required: true,
      dynamic: true,
    },
    'alt-text': {
      mayBeBlank: true,
      kind: 'text',
      title: 'Alternative text',
      help: 'Says what the picture shows to those who cannot see it.',
      dynamic: true,
    },
    width: {
      kind: 'integer',
      title: 'Width',
      help: 'Width in points.',
      dynamic: true,
      minimum: 1,
      displayLimit: true,
    },
    height: {
      kind: 'integer',
      title: 'Height',
      help: 'Height in points.',
      dynamic: true,
      minimum: 1,
      displayLimit: true,
    },
    'scale-type': {
      kind: 'enum',
      title: 'Scaling',
      help: 'contain shows the whole picture, cover fills the space.',
      dynamic: true,
      values: ['contain', 'cover'],
      default: 'contain',
    },
    'aspect-ratio': {
      kind: 'number',
      title: 'Aspect ratio',
      help: 'Width divided by height.',
      dynamic: true,
      default: 1,
    },
    visible,
  },
} as const satisfies ComponentSpec;
