import { enabled, errorMessage, helperText, initValue, inputName, required, visible } from '../common.ts';
import type { ComponentSpec } from '../types.ts';

export const datePicker = {
  type: 'DatePicker',
  title: 'Date picker',
  help: 'One date, chosen in a dialog.',
  group: 'date',
  since: '2.1',
  placement: { screen: '4.0', form: '2.1', branch: '4.0' },
  input: { valueType: 'date' },
  properties: {
    name: inputName,
    label: {
      kind: 'text',
      title: 'Label',
      help: 'Which date is asked for.',
      required: true,
      dynamic: true,
      maxLength: 40,
    },
    'helper-text': helperText,
    required,
    'min-date': {
      kind: 'date',
      title: 'Earliest date',
      help: 'The first date that can be chosen.',
      dynamic: true,
    },
    'max-date': {
      kind: 'date',
      title: 'Latest date',
      help: 'The last date that can be chosen.',
      dynamic: true,
    },
    'unavailable-dates': {
      kind: 'date-list',
      title: 'Unavailable dates',
      help: 'Dates between the two that cannot be chosen.',
      dynamic: true,
      advanced: true,
    },
    enabled,
    visible,
    'on-select-action': {
      kind: 'action',
      title: 'On select',
      help: 'Runs when a date is chosen.',
      actions: { data_exchange: '2.1' },
      advanced: true,
    },
    'init-value': initValue,
    'error-message': { ...errorMessage, maxLength: 80 },
  },
} as const satisfies ComponentSpec;
