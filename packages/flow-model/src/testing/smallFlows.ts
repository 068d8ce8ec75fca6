import type { JsonObject, JsonValue } from '../document/index.ts';
import { COMPONENT_TYPES, newComponent, type FlowVersion } from '../spec/index.ts';

/** A small flow for each component and some combinations: a few hundred characters each, so that checking is quick. */
export function smallFlows(): readonly JsonObject[] {
  const single = COMPONENT_TYPES.map((type) =>
    flowOf(VERSION, [newComponent(type, VERSION, { names: new Set(), insideForm: false })]),
  );
  const input = newComponent('TextInput', VERSION, { names: new Set(), insideForm: false });
  return [
    ...single,
    flowOf('5.1', [{ type: 'TextBody', text: '${data.msg}' }]),
    flowOf('7.1', [{ type: 'TextBody', text: "`'Hi ' ${data.msg}`" }]),
    flowOf(VERSION, [{ type: 'If', condition: '${data.ok}', then: [input], else: [] }]),
    flowOf(VERSION, [{ type: 'Switch', value: '${data.msg}', cases: { a: [input], b: [] } }]),
    flowOf(VERSION, [
      {
        type: 'Form',
        name: 'f',
        'init-values': { [textOf(input['name'])]: '${data.msg}' },
        children: [input],
      },
    ]),
    {
      version: VERSION,
      data_api_version: '3.0',
      routing_model: { START: ['END'], END: [] },
      screens: [
        {
          id: 'START',
          title: 'Start',
          layout: {
            type: 'SingleColumnLayout',
            children: [footer('data_exchange', { a: '${screen.END.data.a}' })],
          },
        },
        {
          id: 'END',
          title: 'End',
          terminal: true,
          data: { a: { type: 'string', __example__: 'x' } },
          layout: { type: 'SingleColumnLayout', children: [footer('complete', { a: '${data.a}' })] },
        },
      ],
    },
  ];
}

const VERSION: FlowVersion = '7.3';

function flowOf(version: FlowVersion, children: readonly JsonValue[]): JsonObject {
  return {
    version,
    screens: [
      {
        id: 'START',
        title: 'Start',
        terminal: true,
        data: {
          msg: { type: 'string', __example__: 'x' },
          ok: { type: 'boolean', __example__: true },
          n: { type: 'number', __example__: 2 },
        },
        layout: {
          type: 'SingleColumnLayout',
          children: [...children, footer('complete', { m: '${data.msg}' })],
        },
      },
    ],
  };
}

function footer(name: string, payload: JsonObject): JsonObject {
  return { type: 'Footer', label: 'Go', 'on-click-action': { name, payload } };
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
