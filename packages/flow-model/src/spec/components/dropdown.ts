import { enabled, errorMessage, initValue, inputName, onUnselect, required, visible } from '../common.ts';
import { optionProperties } from '../items.ts';
import type { ComponentSpec } from '../types.ts';

export const dropdown = {
  type: 'Dropdown',
  title: 'Dropdown',
  help: 'One choice from a long list that opens on tap.',
  group: 'choice',
  since: '2.1',
  placement: { screen: '4.0', form: '2.1', branch: '4.0' },
  input: { valueType: 'string' },
  properties: {
    name: inputName,
    label: {
      kind: 'text',
      title: 'Label',
      help: 'What is asked.',
      required: true,
      dynamic: true,
      maxLength: 20,
    },
    'data-source': {
      kind: 'options',
      title: 'Options',
      help: 'What can be chosen: up to 200 options (100 with pictures), or a binding to such a list.',
      required: true,
      dynamic: true,
      minItems: 1,
      maxItems: 200,
      displayLimit: true,
      properties: optionProperties,
    },
    required,
    enabled,
    visible,
    'on-select-action': {
      kind: 'action',
      title: 'On select',
      help: 'Runs when people choose an option.',
      actions: { data_exchange: '2.1', update_data: '6.0' },
      advanced: true,
    },
    'on-unselect-action': onUnselect,
    'init-value': initValue,
    'error-message': errorMessage,
  },
} as const satisfies ComponentSpec;
