import { visible } from '../common.ts';
import { carouselImageProperties } from '../items.ts';
import type { ComponentSpec } from '../types.ts';

export const imageCarousel = {
  type: 'ImageCarousel',
  title: 'Image carousel',
  help: 'One to three pictures to swipe through.',
  group: 'media',
  since: '7.1',
  placement: { screen: '7.1', form: '7.1', branch: false },
  maxPerScreen: 2,
  maxPerFlow: 3,
  properties: {
    images: {
      kind: 'images',
      title: 'Pictures',
      help: 'One to three pictures, or a binding to a list of them.',
      required: true,
      dynamic: true,
      minItems: 1,
      maxItems: 3,
      properties: carouselImageProperties,
    },
    'aspect-ratio': {
      kind: 'enum',
      title: 'Aspect ratio',
      help: 'Width to height.',
      values: ['4:3', '16:9'],
      default: '4:3',
    },
    'scale-type': {
      kind: 'enum',
      title: 'Scaling',
      help: 'contain shows whole pictures, cover fills the space.',
      values: ['contain', 'cover'],
      default: 'contain',
    },
    visible,
  },
} as const satisfies ComponentSpec;
