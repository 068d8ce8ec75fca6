import { visible } from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const embeddedLink = {
  type: 'EmbeddedLink',
  title: 'Link',
  help: 'A line of text to tap, for a side path such as terms or help.',
  group: 'navigation',
  since: '2.1',
  placement: { screen: '2.1', form: '2.1', branch: '4.0' },
  maxPerScreen: 2,
  properties: {
    text: {
      kind: 'text',
      title: 'Text',
      help: 'What people tap.',
      required: true,
      dynamic: true,
      maxLength: 25,
    },
    'on-click-action': {
      kind: 'action',
      title: 'On tap',
      help: 'Runs when the link is tapped.',
      required: true,
      actions: { navigate: '2.1', data_exchange: '2.1', open_url: '6.0' },
    },
    visible,
  },
} as const satisfies ComponentSpec;
