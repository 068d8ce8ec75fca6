import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/index.ts';
import { arbitraryFlow } from '../../edits/testing/arbitraryFlow.ts';
import { exampleFiles, exampleFlow } from '../../examples/testing/exampleFlows.ts';
import { exampleData, screensOf } from '../../outline/index.ts';
import { typeNameOf } from '../code/typescript.ts';
import { hostileFlow } from '../testing/hostile.ts';
import { compilerErrors } from '../testing/runTypeScript.ts';
import { generateTypes } from './generateTypes.ts';

function typesOf(children: readonly JsonValue[], data: JsonObject = {}): string {
  const layout = { type: 'SingleColumnLayout', children };
  const screens = [
    { id: 'START', title: 'Start', data, layout },
    {
      id: 'PHOTOS',
      title: 'Photos',
      layout: {
        type: 'SingleColumnLayout',
        children: [{ type: 'PhotoPicker', name: 'photo', label: 'Photo' }],
      },
    },
  ];
  return generateTypes({ version: '7.3', data_api_version: '3.0', screens }).code;
}

function exchange(payload: JsonObject): JsonObject {
  return { type: 'Footer', label: 'Go', 'on-click-action': { name: 'data_exchange', payload } };
}

describe('types of a flow', () => {
  it.each([
    [{ type: 'TextInput', 'input-type': 'number' }, 'string'],
    [{ type: 'OptIn' }, 'boolean'],
    [{ type: 'CalendarPicker', mode: 'range' }, "{ 'start-date'?: string; 'end-date'?: string }"],
    [{ type: 'Dropdown', 'data-source': '${data.list}' }, 'string'],
    [
      {
        type: 'Dropdown',
        'data-source': [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
      },
      "'a' | 'b'",
    ],
    [
      {
        type: 'CheckboxGroup',
        'data-source': [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
      },
      "('a' | 'b')[]",
    ],
    [{ type: 'DocumentPicker' }, 'UploadedFile[]'],
  ])('give %j the value %s, which may be missing', (input, type) => {
    expect(typesOf([{ ...input, name: 'answer', label: 'Answer' }])).toContain(`  answer?: ${type};`);
  });

  it('know the data of a screen by its definitions, and what examples add or lack', () => {
    const item = { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } };
    const code = typesOf([], {
      count: { type: 'integer', __example__: 1 },
      list: {
        type: 'array',
        items: item,
        __example__: [{ id: 'a', title: 'A', enabled: false }, { id: 'b' }],
      },
      errors: { type: 'object', properties: { day: { type: 'string' } }, __example__: {} },
      anything: { type: 'array', items: true, __example__: [] },
    });
    expect(code).toContain('  count: number;');
    expect(code).toContain('  list: { id: string; title?: string; enabled?: boolean }[];');
    expect(code).toContain('  errors: { day?: string };');
    expect(code).toContain('  anything: unknown[];');
  });

  it('follow what payloads refer to', () => {
    const code = typesOf(
      [
        { type: 'TextInput', name: 'first', label: 'Name' },
        exchange({
          step: 'book',
          first: '${form.first}',
          who: '${data.who.name}',
          photo: '${screen.PHOTOS.form.photo}',
          adult: '`${data.age} > 17`',
          label: "`'Age ' ${data.age}`",
          deep: { list: ['${form.first}', 1] },
        }),
      ],
      {
        who: { type: 'object', properties: { name: { type: 'string' } }, __example__: { name: 'Ana' } },
        age: { type: 'number', __example__: 3 },
      },
    );
    expect(code).toContain(`export interface StartExchange {
  step: 'book';
  first?: string;
  who: string;
  photo?: UploadedFile[];
  adult: boolean;
  label: string;
  deep: { list: (string | 1)[] };
}`);
  });

  it('tell several exchanges of a screen apart, and files for the chat from files for the endpoint', () => {
    const code = typesOf([
      {
        type: 'DatePicker',
        name: 'day',
        label: 'Day',
        'on-select-action': { name: 'data_exchange', payload: { ask: 'day' } },
      },
      exchange({ ask: 'all' }),
      {
        type: 'Footer',
        label: 'End',
        'on-click-action': { name: 'complete', payload: { photo: '${screen.PHOTOS.form.photo}' } },
      },
    ]);
    expect(code).toContain('exchange: StartDayExchange | StartFooterExchange;');
    expect(code).toContain('photo?: ReceivedFile[];\n  flow_token?: string;');
  });

  it('say where answers of the endpoint may lead, for flows that have one', () => {
    const screen = (id: string): JsonObject => ({
      id,
      title: id,
      layout: { type: 'SingleColumnLayout', children: [] },
    });
    const flow = {
      version: '7.3',
      data_api_version: '3.0',
      routing_model: { A: ['B'], B: ['C'], C: [], OTHER: ['C'] },
      screens: ['A', 'B', 'C', 'OTHER'].map(screen),
    };
    const { code } = generateTypes(flow);
    expect(code).toContain("answers: 'A' | 'B';");
    expect(code).toContain("answers: 'A' | 'B' | 'C';");
    expect(code).toContain("answers: 'B' | 'C' | 'OTHER';");
    expect(code).toContain("export interface FlowTypes {\n  screens: Screens;\n  entry: 'A' | 'OTHER';\n}");
    const { data_api_version: _, ...without } = flow;
    expect(generateTypes(without).code).not.toMatch(/answers|FlowTypes/);
  });

  it('fit the example data of every example', () => {
    const codes = exampleFiles.map((file) => {
      const flow = exampleFlow(file);
      const uses = screensOf(flow).flatMap(({ id, screen }) => {
        const data = exampleData(screen);
        return Object.keys(data).length === 0
          ? []
          : [`export const ${id}: ${typeNameOf(id)}Data = ${JSON.stringify(data)};`];
      });
      return [generateTypes(flow).code, ...uses].join('\n');
    });
    expect(compilerErrors(codes)).toBe('');
  });

  it('compile for any flow, however broken', () => {
    const anyFlow = fc.oneof(
      arbitraryFlow.map(({ value }) => value),
      hostileFlow,
    );
    fc.assert(
      fc.property(fc.array(anyFlow, { minLength: 30, maxLength: 60 }), (flows) => {
        expect(compilerErrors(flows.map((flow) => generateTypes(flow).code))).toBe('');
      }),
      { numRuns: 2 },
    );
  });

  it('never throw', () => {
    const odd: readonly JsonValue[] = [null, 1, 'x', [], {}, { screens: [1, {}, { id: 'A' }, { id: 'A' }] }];
    expect(compilerErrors(odd.map((value) => generateTypes(value).code))).toBe('');
  });
});
