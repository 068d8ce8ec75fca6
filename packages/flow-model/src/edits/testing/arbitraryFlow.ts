import * as fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { isAtLeast, type FlowVersion } from '../../spec/index.ts';

/** A valid flow, as a value and in one of the ways in which people write JSON. */
export interface WrittenFlow {
  readonly value: JsonObject;
  readonly text: string;
}

const IDS = ['ALPHA', 'BETA', 'GAMMA', 'DELTA'];
const INPUT_NAMES = ['first', 'email', 'day', 'choice', 'agreed', 'note'] as const;
type InputName = (typeof INPUT_NAMES)[number];

/**
 * Valid flows of 4.0 to 7.3: one to four screens in a row with side paths, with or without Form, If, Switch, endpoint,
 * `sensitive`, init values, and with references of every language between them.
 */
export const arbitraryFlow: fc.Arbitrary<WrittenFlow> = fc
  .record({
    version: fc.constantFrom<FlowVersion>('4.0', '5.1', '6.0', '6.3', '7.0', '7.2', '7.3'),
    plans: fc.array(arbitraryPlan(), { minLength: 1, maxLength: 4 }),
    endpoint: fc.boolean(),
    write: fc.constantFrom(
      (value: JsonValue) => JSON.stringify(value),
      (value: JsonValue) => JSON.stringify(value, undefined, 2),
      (value: JsonValue) => `${JSON.stringify(value, undefined, 4)}\n`,
      (value: JsonValue) => JSON.stringify(value, undefined, '\t'),
      (value: JsonValue) => JSON.stringify(value, undefined, 2).replaceAll('\n', '\r\n'),
      (value: JsonValue) => `\n${JSON.stringify(value, undefined, 1).replaceAll('": ', '" : ')}  `,
    ),
  })
  .map(({ version, plans, endpoint, write }) => {
    const value = flowOf(version, plans, endpoint);
    return { value, text: write(value) };
  });

interface Plan {
  readonly inputs: readonly InputName[];
  readonly texts: number;
  readonly form: 'none' | 'plain' | 'written' | 'bound';
  readonly logic: 'none' | 'if' | 'switch' | 'footer';
  readonly link: boolean;
  readonly sensitive: boolean;
  readonly field: boolean;
}

function arbitraryPlan(): fc.Arbitrary<Plan> {
  return fc.record({
    inputs: fc
      .subarray([...INPUT_NAMES])
      .map((names) => (names.every((name) => name === 'agreed') ? [...names, 'first' as const] : names)),
    texts: fc.nat({ max: 3 }),
    form: fc.constantFrom('none', 'plain', 'written', 'bound'),
    logic: fc.constantFrom('none', 'if', 'switch', 'footer'),
    link: fc.boolean(),
    sensitive: fc.boolean(),
    field: fc.boolean(),
  });
}

/** The input of a screen that references name: the first that holds a text. */
function keyOf(plan: Plan | undefined): InputName | '' {
  return plan?.inputs.find((name) => name !== 'agreed') ?? '';
}

function flowOf(version: FlowVersion, plans: readonly Plan[], endpoint: boolean): JsonObject {
  const ids = IDS.slice(0, plans.length);
  const screens = plans.map((plan, index) => screenOf(version, plan, index, plans));
  const model = ids.map((id, index): [string, JsonValue] => {
    const links = plans[index]?.link === true ? ids.slice(index + 2, index + 3) : [];
    return [id, [...ids.slice(index + 1, index + 2), ...links]];
  });
  return {
    version,
    ...(endpoint ? { data_api_version: '3.0', routing_model: Object.fromEntries(model) } : {}),
    screens,
  };
}

function screenOf(version: FlowVersion, plan: Plan, index: number, plans: readonly Plan[]): JsonObject {
  const last = index === plans.length - 1;
  const inputs = plan.inputs.map((name) => inputOf(version, name, plan));
  const footer = footerOf(index, plans);
  const bottom =
    plan.logic === 'footer'
      ? { type: 'If', condition: `\${form.${keyOf(plan)}} == ''`, then: [footer], else: [footer] }
      : footer;
  const body = [
    ...textsOf(version, plan, index, plans),
    ...inFormOrNot(version, plan, inputs, logicOf(plan)),
    ...linkOf(plan, index, plans),
  ];
  const sensitive = plan.inputs.filter((name) => name === 'first' || name === 'note');
  return {
    id: IDS[index] ?? '',
    title: `Screen ${index + 1}`,
    ...(last ? { terminal: true } : {}),
    ...(plan.sensitive && sensitive.length > 0 && isAtLeast(version, '5.1') ? { sensitive } : {}),
    ...(Object.keys(dataOf(plan)).length > 0 ? { data: dataOf(plan) } : {}),
    layout: { type: 'SingleColumnLayout', children: [...body, bottom] },
  };
}

function dataOf(plan: Plan): JsonObject {
  return {
    ...(plan.field ? { who: { type: 'string', __example__: 'Ana' } } : {}),
    ...(plan.form === 'bound'
      ? {
          start: {
            type: 'object',
            properties: { first: { type: 'string' } },
            __example__: { first: 'Ana' },
          },
        }
      : {}),
  };
}

function footerOf(index: number, plans: readonly Plan[]): JsonObject {
  const plan = plans[index];
  const name = keyOf(plan);
  const action =
    index === plans.length - 1
      ? { name: 'complete', payload: { answer: `\${form.${name}}` } }
      : navigate(index, index + 1, plans);
  return { type: 'Footer', label: 'Continue', 'on-click-action': action };
}

function navigate(from: number, to: number, plans: readonly Plan[]): JsonObject {
  const target = plans[to];
  const source = plans[from]?.inputs.includes('first') === true ? '${form.first}' : 'Somebody';
  return {
    name: 'navigate',
    next: { type: 'screen', name: IDS[to] ?? '' },
    payload: {
      ...(target?.field === true ? { who: source } : {}),
      ...(target?.form === 'bound' ? { start: { first: source } } : {}),
    },
  };
}

function textsOf(
  version: FlowVersion,
  plan: Plan,
  index: number,
  plans: readonly Plan[],
): readonly JsonObject[] {
  const before = index > 0 ? keyOf(plans[index - 1]) : '';
  const texts = [
    plan.field ? '${data.who}' : 'Welcome',
    before === '' ? 'Hello' : `\${screen.${IDS[index - 1] ?? ''}.form.${before}}`,
    isAtLeast(version, '6.0') ? `\`'You said ' \${form.${keyOf(plan)}} '.'\`` : 'Thank you',
  ];
  return texts.slice(0, plan.texts).map((text) => ({ type: 'TextBody', text }));
}

function logicOf(plan: Plan): readonly JsonObject[] {
  const text = { type: 'TextCaption', text: 'Only sometimes' };
  const name = keyOf(plan);
  switch (plan.logic) {
    case 'if':
      return [
        {
          type: 'If',
          condition: `\${form.${name}} != ''`,
          then: [text, { type: 'TextBody', text: 'Then' }],
          else: [text],
        },
      ];
    case 'switch':
      return [{ type: 'Switch', value: `\${form.${name}}`, cases: { a: [text], b: [] } }];
    case 'none':
    case 'footer':
      return [];
  }
}

function linkOf(plan: Plan, index: number, plans: readonly Plan[]): readonly JsonObject[] {
  if (!plan.link || index + 2 >= plans.length) return [];
  return [{ type: 'EmbeddedLink', text: 'Skip', 'on-click-action': navigate(index, index + 2, plans) }];
}

function inFormOrNot(
  version: FlowVersion,
  plan: Plan,
  inputs: readonly JsonObject[],
  logic: readonly JsonObject[],
): readonly JsonObject[] {
  const children = [...inputs, ...logic];
  switch (plan.form) {
    case 'none':
      return children;
    case 'plain':
      return [{ type: 'Form', name: 'form', children }];
    case 'written':
      return [
        {
          type: 'Form',
          name: 'form',
          'init-values': { [keyOf(plan)]: startValue(version, keyOf(plan)) },
          children,
        },
      ];
    case 'bound':
      return [{ type: 'Form', name: 'form', 'init-values': '${data.start}', children }];
  }
}

function inputOf(version: FlowVersion, name: InputName, plan: Plan): JsonObject {
  const start = plan.form === 'none' && plan.texts > 1 ? { 'init-value': startValue(version, name) } : {};
  switch (name) {
    case 'first':
    case 'email':
      return { type: 'TextInput', name, label: 'Text', required: true, ...start };
    case 'note':
      return { type: 'TextArea', name, label: 'Note', ...start };
    case 'day':
      return { type: 'DatePicker', name, label: 'Day' };
    case 'agreed':
      return { type: 'OptIn', name, label: 'I agree', ...start };
    case 'choice':
      return {
        type: 'RadioButtonsGroup',
        name,
        label: 'Choice',
        'data-source': [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
        ...start,
      };
  }
}

function startValue(version: FlowVersion, name: InputName | ''): JsonValue {
  switch (name) {
    case 'agreed':
      return true;
    case 'choice':
      return 'a';
    case 'day':
      return isAtLeast(version, '5.0') ? '2026-01-01' : '1767225600000';
    case 'first':
    case 'email':
    case 'note':
    case '':
      return 'x';
  }
}
