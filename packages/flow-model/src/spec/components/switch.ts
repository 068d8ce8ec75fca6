import type { ComponentSpec } from '../types.ts';

export const switchComponent = {
  type: 'Switch',
  title: 'Switch',
  help: 'Shows the list of components whose case matches a value.',
  group: 'logic',
  since: '4.0',
  placement: { screen: '4.0', form: '4.0', branch: '4.0' },
  properties: {
    value: {
      kind: 'binding',
      title: 'Value',
      help: 'What is compared with the cases.',
      required: true,
      dynamic: true,
    },
    cases: { kind: 'cases', title: 'Cases', help: 'One list of components for each value.', required: true },
  },
} as const satisfies ComponentSpec;
