import { visible } from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const textBody = {
  type: 'TextBody',
  title: 'Body text',
  help: 'Plain text in the usual size.',
  group: 'text',
  since: '2.1',
  placement: { screen: '2.1', form: '2.1', branch: '4.0' },
  properties: {
    text: {
      kind: 'text-or-lines',
      title: 'Text',
      help: 'The text; several lines as a list from 5.1.',
      required: true,
      dynamic: true,
      maxLength: 4096,
    },
    'font-weight': {
      kind: 'enum',
      title: 'Weight',
      help: 'How the letters are drawn.',
      dynamic: true,
      values: ['bold', 'italic', 'bold_italic', 'normal'],
      default: 'normal',
    },
    strikethrough: {
      kind: 'boolean',
      title: 'Struck through',
      help: 'Draws a line through the text.',
      dynamic: true,
      default: false,
    },
    markdown: {
      kind: 'boolean',
      title: 'Markdown',
      help: 'Reads bold, italic, lists and links in the text.',
      since: '5.1',
      default: false,
    },
    visible,
  },
} as const satisfies ComponentSpec;
