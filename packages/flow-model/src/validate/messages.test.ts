import { expect, it } from 'vitest';
import { parseDocument, valueAt, type JsonObject, type JsonValue } from '../document/index.ts';
import { diagnose, flowWith, footer, footerTo, screenOf } from './testing.ts';
import { validateDocument } from './validateDocument.ts';

/** What problems say beside their place: what was most likely meant, and where else to look. */

const data: JsonObject = { email: { type: 'string', __example__: 'a@example.com' } };
const input: JsonObject = { type: 'TextInput', name: 'email', label: 'E-mail' };
const update = (payload: JsonObject): JsonObject => ({
  type: 'OptIn',
  name: 'ok',
  label: 'OK',
  'on-select-action': { name: 'update_data', payload },
});
const twoScreens = (payload: JsonObject, next = 'THANKS'): JsonValue => ({
  version: '7.3',
  screens: [
    screenOf('SIGN_UP', [footerTo(next, payload)]),
    screenOf('THANKS', [footer], { terminal: true, data }),
  ],
});
const routed = (routing_model: JsonObject): JsonValue => ({
  version: '7.3',
  data_api_version: '3.0',
  routing_model,
  screens: [screenOf('SIGN_UP', [footerTo('THANKS')]), screenOf('THANKS', [footer], { terminal: true })],
});

it.each<readonly [string, JsonValue, string]>([
  ['a data field', flowWith([{ type: 'TextBody', text: '${data.emial}' }], { data }), 'email'],
  [
    'a field in an expression',
    flowWith([{ type: 'TextBody', text: "`'Hi ' ${data.emial}`" }], { data }),
    'email',
  ],
  [
    'an input in a condition',
    flowWith([
      input,
      { type: 'If', condition: "${form.emai} == 'x'", ['then']: [{ type: 'TextBody', text: 'x' }] },
    ]),
    'email',
  ],
  ['an input', flowWith([input, { type: 'TextBody', text: '${form.mail}' }]), 'email'],
  ['a screen that is read', flowWith([{ type: 'TextBody', text: '${screen.ONLI.data.x}' }]), 'ONLY'],
  ['a screen to go to', twoScreens({}, 'THANSK'), 'THANKS'],
  ['a screen of the routing model', routed({ SIGN_UP: ['THANKS'], THANKS: [], SIGNUP: [] }), 'SIGN_UP'],
  ['a field of the next screen', twoScreens({ e_mail: 'x' }), 'email'],
  ['a field to change', flowWith([update({ emails: 'x' })], { data }), 'email'],
  ['a component', flowWith([{ ...input, type: 'TextIput' }]), 'TextInput'],
  ['a property', flowWith([{ ...input, helpertext: 'x' }]), 'helper-text'],
  ['a value', flowWith([{ ...input, 'input-type': 'e-mail' }]), 'email'],
  [
    'an action',
    {
      version: '7.3',
      screens: [
        screenOf('A', [{ ...footer, 'on-click-action': { name: 'completed', payload: {} } }], {
          terminal: true,
        }),
      ],
    },
    'complete',
  ],
  ['a type of data', flowWith([], { data: { a: { type: 'strng', __example__: 'x' } } }), 'string'],
  ['a sensitive field', flowWith([input], { screen: { sensitive: ['e-mail'] } }), 'email'],
  [
    'an initial value',
    flowWith([{ type: 'Form', name: 'f', 'init-values': { Email: 'x' }, children: [input] }]),
    'email',
  ],
])('%s is suggested', (_what, flow, meant) => {
  expect(diagnose(flow).map(({ hint }) => hint)).toContain(`Did you mean “${meant}”?`);
});

const relatedTo = (flow: JsonValue, code: string): readonly string[] => {
  const doc = parseDocument(JSON.stringify(flow, undefined, 2));
  return validateDocument(doc)
    .filter((found) => found.code === code && found.echo !== true)
    .flatMap(({ related = [] }) =>
      related.map(({ path, range: { offset, length } }) => {
        expect(valueAt(doc.value, path)).toBeDefined();
        return `${path.join('.')}: ${doc.text.slice(offset, offset + length)}`;
      }),
    );
};

it.each<readonly [string, JsonValue, string, readonly string[]]>([
  [
    'the other component of the same name',
    flowWith([input, input]),
    'DUPLICATE_FORM_COMPONENT_NAMES',
    ['screens.0.layout.children.1.name: "email"', 'screens.0.layout.children.0.name: "email"'],
  ],
  [
    'the other screen of the same id',
    { version: '7.3', screens: [screenOf('A', []), screenOf('A', [])] },
    'DUPLICATE_SCREEN_IDS',
    ['screens.0.id: "A"'],
  ],
  [
    'the data of the next screen',
    twoScreens({ no: 1 }),
    'INVALID_NAVIGATE_ACTION_PAYLOAD',
    ['screens.1.data: "data"', 'screens.1.data: "data"'],
  ],
  [
    'the field that a payload does not fit',
    twoScreens({ email: 5 }),
    'INVALID_NAVIGATE_ACTION_STATIC_DATA',
    ['screens.1.data.email: "string"'],
  ],
  [
    'the routes that lack one',
    routed({ SIGN_UP: [], THANKS: ['SIGN_UP'] }),
    'INVALID_ROUTING_MODEL',
    ['routing_model.SIGN_UP: []'],
  ],
  [
    'the other limit',
    flowWith([{ ...input, 'min-chars': 5, 'max-chars': 4 }]),
    'MIN_VALUE_GREATER_THAN_MAX',
    ['screens.0.layout.children.0.max-chars: 4'],
  ],
])('%s is pointed to', (_what, flow, code, places) => {
  expect(relatedTo(flow, code)).toEqual(places);
});
