import { initValue, inputName, required, visible } from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const optIn = {
  type: 'OptIn',
  title: 'Opt-in',
  help: 'A single tick box, for instance for terms, with an optional link to read more.',
  group: 'choice',
  since: '2.1',
  placement: { screen: '4.0', form: '2.1', branch: '4.0' },
  maxPerScreen: 5,
  input: { valueType: 'boolean' },
  properties: {
    name: inputName,
    label: {
      kind: 'text',
      title: 'Label',
      help: 'What people agree to.',
      required: true,
      dynamic: true,
      maxLength: 120,
    },
    required,
    visible,
    'on-click-action': {
      kind: 'action',
      title: 'Read more',
      help: 'Adds a "Read more" link; runs when it is tapped.',
      actions: { data_exchange: '2.1', navigate: '2.1', open_url: '6.0' },
    },
    'on-select-action': {
      kind: 'action',
      title: 'On tick',
      help: 'Runs when the box is ticked.',
      since: '6.0',
      actions: { update_data: '6.0' },
      advanced: true,
    },
    'on-unselect-action': {
      kind: 'action',
      title: 'On untick',
      help: 'Runs when the tick is taken away.',
      since: '6.0',
      actions: { update_data: '6.0' },
      advanced: true,
    },
    'init-value': initValue,
  },
} as const satisfies ComponentSpec;
