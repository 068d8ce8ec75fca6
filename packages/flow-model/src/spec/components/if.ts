import type { ComponentSpec } from '../types.ts';

export const ifComponent = {
  type: 'If',
  title: 'If',
  help: 'Shows one of two lists of components, depending on a condition.',
  group: 'logic',
  since: '4.0',
  placement: { screen: '4.0', form: '4.0', branch: '4.0' },
  properties: {
    condition: {
      kind: 'condition',
      title: 'Condition',
      help: 'Must be true or false: a binding, comparisons, or from 6.0 an expression.',
      required: true,
      dynamic: true,
    },
    then: {
      kind: 'components',
      title: 'Then',
      help: 'Shown when the condition is true.',
      required: true,
      minItems: 1,
    },
    else: { kind: 'components', title: 'Else', help: 'Shown when it is not.' },
  },
} as const satisfies ComponentSpec;
