import {
  enabled,
  errorMessage,
  helperText,
  initValue,
  inputName,
  labelVariant,
  required,
  visible,
} from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const textArea = {
  type: 'TextArea',
  title: 'Text area',
  help: 'Several lines of text: a message, an address, a comment.',
  group: 'input',
  since: '2.1',
  placement: { screen: '4.0', form: '2.1', branch: '4.0' },
  input: { valueType: 'string' },
  properties: {
    name: inputName,
    label: {
      kind: 'text',
      title: 'Label',
      help: 'What is asked, in a word or two.',
      required: true,
      dynamic: true,
      maxLength: 20,
    },
    'label-variant': labelVariant,
    required,
    'max-length': {
      kind: 'number',
      title: 'Longest answer',
      help: 'Greatest number of characters; 600 if left out.',
      dynamic: true,
      default: 600,
    },
    'helper-text': helperText,
    enabled,
    visible,
    'init-value': initValue,
    'error-message': errorMessage,
  },
} as const satisfies ComponentSpec;
