import { enabled } from './common.ts';
import type { PropertySpec, Properties } from './types.ts';

const itemId = {
  kind: 'text',
  title: 'Id',
  help: 'What is sent when this one is chosen. Unique in the list.',
  required: true,
  mayBeBlank: true,
} as const satisfies PropertySpec;

const selectAction = {
  kind: 'action',
  title: 'On select',
  help: 'Runs when people choose this option.',
  since: '6.0',
  actions: { update_data: '6.0' },
  advanced: true,
} as const satisfies PropertySpec;

const unselectAction = {
  kind: 'action',
  title: 'On unselect',
  help: 'Runs when people take this option back.',
  since: '6.0',
  actions: { update_data: '6.0' },
  advanced: true,
} as const satisfies PropertySpec;

/** One option of CheckboxGroup, RadioButtonsGroup and Dropdown. */
export const optionProperties = {
  id: itemId,
  title: {
    kind: 'text',
    title: 'Title',
    help: 'What people read.',
    required: true,
    dynamic: true,
    maxLength: 30,
  },
  description: {
    kind: 'text',
    title: 'Description',
    help: 'A smaller line under the title.',
    dynamic: true,
    maxLength: 300,
  },
  metadata: {
    kind: 'text',
    title: 'Metadata',
    help: 'A short text at the right, such as a price.',
    dynamic: true,
    maxLength: 20,
  },
  enabled,
  image: {
    kind: 'image',
    title: 'Picture',
    help: 'A small picture, base64 without a data: prefix. At most 100 KB (300 KB before 6.0).',
    since: '5.0',
    advanced: true,
  },
  'alt-text': {
    mayBeBlank: true,
    kind: 'text',
    title: 'Alternative text',
    help: 'Says what the picture shows to those who cannot see it.',
    since: '5.0',
    advanced: true,
  },
  color: {
    kind: 'color',
    title: 'Colour',
    help: 'A coloured marker, #RRGGBB. A list has pictures or colours, not both.',
    since: '5.0',
    advanced: true,
  },
  'on-select-action': selectAction,
  'on-unselect-action': unselectAction,
} as const satisfies Properties;

/** One option of ChipsSelector. */
export const chipProperties = {
  id: itemId,
  title: {
    kind: 'text',
    title: 'Title',
    help: 'What people read on the chip.',
    required: true,
    dynamic: true,
    maxLength: 30,
  },
  enabled,
  'on-select-action': selectAction,
  'on-unselect-action': unselectAction,
} as const satisfies Properties;

/** One image of an ImageCarousel. */
export const carouselImageProperties = {
  src: {
    kind: 'image',
    title: 'Picture',
    help: 'The picture, base64 without a data: prefix.',
    required: true,
    dynamic: true,
  },
  'alt-text': {
    mayBeBlank: true,
    kind: 'text',
    title: 'Alternative text',
    help: 'Says what the picture shows to those who cannot see it.',
    required: true,
    dynamic: true,
  },
} as const satisfies Properties;

/** One item of a NavigationList. */
export const navigationItemProperties = {
  id: itemId,
  'main-content': {
    kind: 'object',
    title: 'Content',
    help: 'The texts of the item.',
    required: true,
    properties: {
      title: {
        kind: 'text',
        title: 'Title',
        help: 'The first line.',
        required: true,
        dynamic: true,
        maxLength: 30,
      },
      description: {
        kind: 'text',
        title: 'Description',
        help: 'The second line.',
        dynamic: true,
        maxLength: 20,
      },
      metadata: { kind: 'text', title: 'Metadata', help: 'The third line.', dynamic: true, maxLength: 80 },
    },
  },
  end: {
    kind: 'object',
    title: 'End',
    help: 'One or two short texts at the right. Not with large pictures.',
    properties: {
      title: { kind: 'text', title: 'Title', help: 'The first line.', dynamic: true, maxLength: 10 },
      description: {
        kind: 'text',
        title: 'Description',
        help: 'The second line.',
        dynamic: true,
        maxLength: 10,
      },
      metadata: { kind: 'text', title: 'Metadata', help: 'The third line.', dynamic: true, maxLength: 10 },
    },
  },
  start: {
    kind: 'object',
    title: 'Start',
    help: 'A picture at the left.',
    properties: {
      image: {
        kind: 'image',
        title: 'Picture',
        help: 'Base64 without a data: prefix, at most 100 KB.',
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
    },
  },
  badge: {
    kind: 'text',
    title: 'Badge',
    help: 'A short mark. Only one item of a list may have one.',
    dynamic: true,
    maxLength: 15,
  },
  tags: {
    kind: 'text-list',
    title: 'Tags',
    help: 'Up to three short labels.',
    maxItems: 3,
    displayLimit: true,
    maxLength: 15,
  },
  enabled,
  'on-click-action': {
    kind: 'action',
    title: 'On tap',
    help: 'Runs when people tap the item. Either the list has an action or each of its items.',
    actions: { navigate: '6.2', data_exchange: '6.2' },
  },
} as const satisfies Properties;
