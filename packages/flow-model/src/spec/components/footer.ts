import { enabled } from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const footer = {
  type: 'Footer',
  title: 'Footer',
  help: 'The button at the bottom of the screen. It wakes up when every input is valid.',
  group: 'navigation',
  since: '2.1',
  placement: { screen: '2.1', form: '2.1', branch: '4.0' },
  maxPerScreen: 1,
  properties: {
    label: {
      kind: 'text',
      title: 'Label',
      help: 'What happens next, in a few words.',
      required: true,
      dynamic: true,
      maxLength: 35,
    },
    'on-click-action': {
      kind: 'action',
      title: 'On tap',
      help: 'Runs when the button is pressed.',
      required: true,
      actions: { navigate: '2.1', data_exchange: '2.1', complete: '2.1' },
    },
    'left-caption': {
      kind: 'text',
      title: 'Left caption',
      help: 'A short text above the button; only together with the right one.',
      dynamic: true,
      maxLength: 15,
      requires: ['right-caption'],
      advanced: true,
    },
    'center-caption': {
      kind: 'text',
      title: 'Centre caption',
      help: 'A short text above the button, instead of left and right.',
      dynamic: true,
      maxLength: 15,
      excludes: ['left-caption', 'right-caption'],
      advanced: true,
    },
    'right-caption': {
      kind: 'text',
      title: 'Right caption',
      help: 'A short text above the button; only together with the left one.',
      dynamic: true,
      maxLength: 15,
      requires: ['left-caption'],
      advanced: true,
    },
    enabled,
  },
} as const satisfies ComponentSpec;
