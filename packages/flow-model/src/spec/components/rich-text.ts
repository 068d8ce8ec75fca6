import { visible } from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const richText = {
  type: 'RichText',
  title: 'Rich text',
  help: 'A whole page of formatted text with headings, lists, tables, links and pictures.',
  group: 'text',
  since: '5.1',
  placement: { screen: '5.1', form: false, branch: false },
  maxPerScreen: 1,
  alone: [
    { since: '5.1', beside: [] },
    { since: '6.3', beside: ['Footer'] },
  ],
  properties: {
    text: {
      kind: 'text-or-lines',
      title: 'Text',
      help: 'Markdown: one text or a list of lines.',
      required: true,
      dynamic: true,
    },
    visible,
  },
} as const satisfies ComponentSpec;
