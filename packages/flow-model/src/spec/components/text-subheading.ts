import { visible } from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const textSubheading = {
  type: 'TextSubheading',
  title: 'Subheading',
  help: 'A smaller heading for a part of the screen.',
  group: 'text',
  since: '2.1',
  placement: { screen: '2.1', form: '2.1', branch: '4.0' },
  properties: {
    text: {
      kind: 'text',
      title: 'Text',
      help: 'The text of the line.',
      required: true,
      dynamic: true,
      maxLength: 80,
    },
    visible,
  },
} as const satisfies ComponentSpec;
