import type { ComponentSpec } from '../types.ts';

export const form = {
  type: 'Form',
  title: 'Form',
  help: 'Holds inputs and gives them initial values and error messages together. Optional from 4.0.',
  group: 'logic',
  since: '2.1',
  placement: { screen: '2.1', form: false, branch: false },
  maxPerScreen: 1,
  maxPerScreenSince: '7.0',
  properties: {
    name: {
      kind: 'name',
      title: 'Name',
      help: 'A name for the Form. Its value cannot be read.',
      required: true,
    },
    'init-values': {
      kind: 'init-values',
      title: 'Initial values',
      help: 'What stands in the inputs when the screen opens, by input name.',
      dynamic: true,
    },
    'error-messages': {
      kind: 'error-messages',
      title: 'Error messages',
      help: 'Texts under inputs, by input name. Normally bound to data that the endpoint fills.',
      dynamic: true,
      advanced: true,
    },
    children: { kind: 'components', title: 'Components', help: 'What stands in the Form.', required: true },
  },
} as const satisfies ComponentSpec;
