import { mediaSize } from '../common.ts';
import { navigationItemProperties } from '../items.ts';
import type { ComponentSpec } from '../types.ts';

export const navigationList = {
  type: 'NavigationList',
  title: 'Navigation list',
  help: 'A list of things to open; each item leads on.',
  group: 'navigation',
  since: '6.2',
  placement: { screen: '6.2', form: '6.2', branch: false },
  maxPerScreen: 2,
  alone: [{ since: '6.2', beside: ['NavigationList'] }],
  properties: {
    name: { kind: 'name', title: 'Name', help: 'Unique on the screen.', required: true },
    label: { kind: 'text', title: 'Label', help: 'Stands above the list.', dynamic: true, maxLength: 80 },
    description: {
      kind: 'text',
      title: 'Description',
      help: 'A longer line under the label.',
      dynamic: true,
      maxLength: 300,
    },
    'list-items': {
      kind: 'list-items',
      title: 'Items',
      help: 'One to twenty items, or a binding to a list of them.',
      required: true,
      dynamic: true,
      minItems: 1,
      maxItems: 20,
      displayLimit: true,
      properties: navigationItemProperties,
    },
    'media-size': { ...mediaSize, since: '6.2' },
    'on-click-action': {
      kind: 'action',
      title: 'On tap',
      help: 'Runs when any item is tapped. Either the list has an action or each of its items.',
      actions: { navigate: '6.2', data_exchange: '6.2' },
    },
  },
} as const satisfies ComponentSpec;
