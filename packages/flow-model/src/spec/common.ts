import type { PropertySpec } from './types.ts';

/** Properties that many components share word for word. */

export const visible = {
  kind: 'boolean',
  title: 'Visible',
  help: 'Whether the component is drawn. A hidden input is not checked, and keeps its value.',
  dynamic: true,
  default: true,
} as const satisfies PropertySpec;

export const enabled = {
  kind: 'boolean',
  title: 'Enabled',
  help: 'Whether people can change or press it. What a disabled input holds is still sent.',
  dynamic: true,
  default: true,
} as const satisfies PropertySpec;

export const required = {
  kind: 'boolean',
  title: 'Required',
  help: 'The screen can only be left by its button once this is filled in.',
  dynamic: true,
  default: false,
} as const satisfies PropertySpec;

export const inputName = {
  kind: 'name',
  title: 'Name',
  help: 'The key of the answer. Unique on the screen; other properties read the answer with ${form.name}.',
  required: true,
} as const satisfies PropertySpec;

export const errorMessage = {
  kind: 'error-message',
  title: 'Error message',
  help: 'Text under the field that marks it as wrong until people change it. Normally bound to data that the endpoint fills. Inside a Form use the error-messages of the Form.',
  dynamic: true,
  since: '4.0',
  outsideFormOnly: true,
  advanced: true,
} as const satisfies PropertySpec;

export const initValue = {
  kind: 'init-value',
  title: 'Initial value',
  help: 'What stands in the field when the screen opens. Inside a Form use the init-values of the Form.',
  dynamic: true,
  since: '4.0',
  outsideFormOnly: true,
} as const satisfies PropertySpec;

export const onUnselect = {
  kind: 'action',
  title: 'On unselect',
  help: 'Runs when people take an option back.',
  since: '6.0',
  actions: { update_data: '6.0' },
  advanced: true,
} as const satisfies PropertySpec;

export const mediaSize = {
  kind: 'enum',
  title: 'Media size',
  help: 'How large the pictures of the options are drawn.',
  dynamic: true,
  since: '5.0',
  values: ['regular', 'large'],
  default: 'regular',
  advanced: true,
} as const satisfies PropertySpec;

export const helperText = {
  kind: 'text',
  title: 'Helper text',
  help: 'A line under the field that says what is expected.',
  dynamic: true,
  maxLength: 80,
} as const satisfies PropertySpec;

export const labelVariant = {
  kind: 'enum',
  title: 'Label variant',
  help: 'large draws the label bigger and lets it take several lines.',
  since: '7.0',
  values: ['large'],
  advanced: true,
} as const satisfies PropertySpec;
