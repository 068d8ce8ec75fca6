import { visible } from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const textHeading = {
  type: 'TextHeading',
  title: 'Heading',
  help: 'The largest text: what the screen is about.',
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
