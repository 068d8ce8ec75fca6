import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../document/index.ts';
import {
  COMPONENT_TYPES,
  FLOW_VERSIONS,
  isAtLeast,
  mayStandIn,
  newComponent,
  newFlow,
  type FlowVersion,
} from '../spec/index.ts';
import { complete, flowWith, screenOf } from '../validate/testing.ts';
import { flowJsonSchema } from './flow-json-schema.ts';

const ajv = new Ajv({ discriminator: true, strict: false, allErrors: true });
const accepts = (flow: JsonValue, version: FlowVersion = '7.3'): boolean =>
  ajv.validate(flowJsonSchema(version), flow);

it.each(FLOW_VERSIONS)('is a schema for %s', (version) => {
  expect(ajv.validateSchema(flowJsonSchema(version))).toBe(true);
  expect(accepts({ ...newFlow(), version }, version)).toBe(true);
});

describe('accepts', () => {
  const all = COMPONENT_TYPES.flatMap((type) =>
    FLOW_VERSIONS.filter((version) => isAtLeast(version, '4.0') && mayStandIn(type, 'screen', version)).map(
      (version) => [type, version] as const,
    ),
  );

  it.each(all)('%s in %s', (type, version) => {
    const component = newComponent(type, version, { names: new Set(), insideForm: false });
    expect(accepts({ version, screens: [screenOf('ONLY', [component], { terminal: true })] }, version)).toBe(
      true,
    );
  });

  it.each<readonly [string, JsonObject, FlowVersion]>([
    ['a binding', { type: 'TextBody', text: '${data.a.b}', visible: '${screen.OTHER.form.ok}' }, '4.0'],
    ['an expression', { type: 'TextBody', text: "`'Hi ' ${form.a}`", visible: '`!${data.ok}`' }, '6.0'],
    ['lines', { type: 'TextBody', text: ['a', 'b'], markdown: true }, '5.1'],
    ['a bound list', { type: 'Dropdown', name: 'a', label: 'A', 'data-source': '${data.list}' }, '7.3'],
    [
      'a range',
      { type: 'CalendarPicker', name: 'a', mode: 'range', label: { 'start-date': 'From', 'end-date': 'To' } },
      '6.1',
    ],
    [
      'inputs in a Form in any depth',
      {
        type: 'Form',
        name: 'f',
        children: [
          { type: 'If', condition: '${data.ok}', ['then']: [{ type: 'TextInput', name: 'a', label: 'A' }] },
        ],
      },
      '4.0',
    ],
  ])('%s', (_what, component, version) => {
    expect(accepts(flowWith([component], { version }), version)).toBe(true);
  });
});

describe('refuses', () => {
  it.each<readonly [string, JsonObject, FlowVersion]>([
    ['an unknown component', { type: 'Heading', text: 'x' }, '7.3'],
    ['a component of a later version', { type: 'CalendarPicker', name: 'a', label: 'A' }, '6.0'],
    [
      'a property of a later version',
      { type: 'TextInput', name: 'a', label: 'A', 'label-variant': 'large' },
      '6.3',
    ],
    ['an unknown property', { type: 'TextBody', text: 'x', id: 'y' }, '7.3'],
    ['a missing property', { type: 'TextInput', name: 'a' }, '7.3'],
    ['a blank text', { type: 'TextBody', text: '  ' }, '7.3'],
    ['an expression before 6.0', { type: 'TextBody', text: 'x', visible: '`!${data.ok}`' }, '5.1'],
    ['a value of a wrong type', { type: 'TextBody', text: 'x', visible: 'yes' }, '7.3'],
    [
      'an action that may not stand there',
      { type: 'Footer', label: 'x', 'on-click-action': { name: 'update_data', payload: {} } },
      '7.3',
    ],
    [
      'a key that the action does not have',
      { type: 'Footer', label: 'x', 'on-click-action': { ...complete, next: { type: 'screen', name: 'A' } } },
      '7.3',
    ],
    [
      'an initial value inside a Form',
      {
        type: 'Form',
        name: 'f',
        children: [{ type: 'TextInput', name: 'a', label: 'A', 'init-value': 'x' }],
      },
      '7.3',
    ],
    [
      'a Form in a Form',
      { type: 'Form', name: 'f', children: [{ type: 'Form', name: 'g', children: [] }] },
      '7.3',
    ],
    [
      'half of the captions',
      { type: 'Footer', label: 'x', 'left-caption': 'l', 'on-click-action': complete },
      '7.3',
    ],
  ])('%s', (_what, component, version) => {
    expect(accepts(flowWith([component], { version }), version)).toBe(false);
  });

  it('an endpoint without routes, and unknown keys at the root', () => {
    expect(accepts({ ...newFlow(), data_api_version: '3.0' })).toBe(false);
    expect(accepts({ ...newFlow(), name: 'x' })).toBe(false);
    expect(accepts({ ...newFlow(), data_channel_uri: 'https://example.com' })).toBe(false);
  });
});

it('helps while typing: a snippet and words for every component', () => {
  const text = JSON.stringify(flowJsonSchema('7.3'));
  for (const type of COMPONENT_TYPES) expect(text).toContain(`"label":"${type}"`);
  expect(text).toContain('markdownDescription');
});

it('says that a frozen version cannot be published', () => {
  expect(JSON.stringify(flowJsonSchema('4.0'))).toContain('deprecationMessage');
  expect(JSON.stringify(flowJsonSchema('7.3'))).not.toContain('deprecationMessage');
});
