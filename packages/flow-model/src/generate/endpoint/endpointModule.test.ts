import { stripTypeScriptTypes } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/index.ts';
import { exampleFiles, exampleFlow } from '../../examples/testing/exampleFlows.ts';
import { hostileFlow } from '../testing/hostile.ts';
import { endpointModule } from './endpointModule.ts';

const footer = (payload: JsonObject, label = 'Footer'): JsonObject => ({
  type: label,
  label: 'Go',
  'on-click-action': { name: 'data_exchange', payload },
});
const chooser = (payload: JsonObject): JsonObject => ({
  type: 'Dropdown',
  name: 'day',
  label: 'Day',
  'data-source': '${data.days}',
  'on-select-action': { name: 'data_exchange', payload },
});

/** ONE leads to TWO; ONE has these components, TWO these members. */
function moduleOf(
  children: readonly JsonValue[],
  two: JsonObject = {},
  routes: JsonObject = { ONE: ['TWO'] },
): string {
  const layout = { type: 'SingleColumnLayout', children };
  return endpointModule({
    version: '7.3',
    data_api_version: '3.0',
    routing_model: routes,
    screens: [
      {
        id: 'ONE',
        title: 'One',
        data: { days: { type: 'array', items: { type: 'object' }, __example__: [] } },
        layout,
      },
      {
        id: 'TWO',
        title: 'Two',
        terminal: true,
        layout: { type: 'SingleColumnLayout', children: [] },
        ...two,
      },
    ],
  });
}

describe('the endpoint made from a flow', () => {
  it('opens with the first screen and leads on by the routing model, with example data', () => {
    const data = { sum: { type: 'number', __example__: 12.5 }, 'odd-name': { type: 'string' } };
    const code = moduleOf([footer({ date: '${form.day}' })], { data });
    expect(code).toContain(`init: ({ respond }) => respond('ONE', examples.ONE),`);
    expect(code).toContain(`TWO: { sum: 12.5, 'odd-name': '' },`);
    expect(code).toContain('/** Footer sends date. */');
    expect(code).toContain(`data_exchange: ({ respond }) => respond('TWO', examples.TWO),`);
    expect(code).not.toContain('when');
  });

  it('answers the way back from a screen that asks for it', () => {
    const code = moduleOf([footer({})], { refresh_on_back: true });
    expect(code).toMatch(/TWO: \{[^]*back: \(\{ respond \}\) => respond\('ONE', examples\.ONE\),/);
    expect(code).not.toContain('[object');
  });

  it('tells exchanges of a screen apart by their fixed values', () => {
    const code = moduleOf([
      chooser({ step: 'times', day: '${form.day}' }),
      footer({ step: 'book', day: '${form.day}' }),
    ]);
    expect(code).toContain(`import { defineEndpoint, when } from '@flowsmith/endpoint';`);
    expect(code).toContain(`when({ step: 'times' }, ({ respond }) => respond('ONE', examples.ONE)),`);
    expect(code).toContain(`when({ step: 'book' }, ({ respond }) => respond('TWO')),`);
  });

  it('and else by what only one of them sends', () => {
    const code = moduleOf([
      chooser({ day: '${form.day}' }),
      footer({ day: '${form.day}', time: '${form.time}' }),
    ]);
    expect(code).toContain(
      `{ when: ({ data }) => 'time' in data, handle: ({ respond }) => respond('TWO') },`,
    );
    // What is left is the refresh.
    expect(code).toMatch(/'time' in data,.*\n.*day sends day.*\n +\(\{ respond \}\) => respond\('ONE'/);
  });

  it('stays on the screen for a link beside a footer', () => {
    const code = moduleOf([footer({ step: 'resend' }, 'EmbeddedLink'), footer({ step: 'next' })]);
    expect(code).toContain(`when({ step: 'resend' }, ({ respond }) => respond('ONE', examples.ONE)),`);
  });

  it('ends on a terminal screen and tells the chat what was entered, but no passwords', () => {
    const children = [
      { type: 'TextInput', name: 'mail', label: 'Mail' },
      { type: 'TextInput', name: 'pass', label: 'Password', 'input-type': 'password' },
      { type: 'TextInput', name: 'iban', label: 'IBAN' },
      footer({ mail: '${form.mail}', pass: '${form.pass}', account: '${form.iban}' }),
    ];
    const code = moduleOf([], { sensitive: ['iban'], layout: { type: 'SingleColumnLayout', children } });
    expect(code).toContain('data_exchange: ({ data, complete }) => complete({ mail: data.mail }),');
  });

  it('ends where a screen has the name that means the end', () => {
    const code = moduleOf([footer({ mail: '${form.mail}' })], { id: 'SUCCESS' }, { ONE: ['SUCCESS'] });
    expect(code).toContain('complete({ mail: data.mail })');
  });

  it('goes back to the screen before, with fresh data', () => {
    const code = moduleOf([footer({})], { refresh_on_back: true });
    expect(code).toContain(`back: ({ respond }) => respond('ONE', examples.ONE),`);
  });

  it('leads nowhere where only the phone goes', () => {
    const navigate = {
      type: 'EmbeddedLink',
      text: 'x',
      'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'TWO' } },
    };
    const code = moduleOf([navigate, footer({ mail: '${form.mail}' })]);
    expect(code).toContain('complete({ mail: data.mail })');
  });

  it('takes the types from where it is told', () => {
    expect(
      endpointModule(exampleFlow('dentist-appointment.json'), { types: './dentist.types.ts' }),
    ).toContain(`import type { FlowTypes } from './dentist.types.ts';`);
  });

  it.each(exampleFiles)('can be read for %s', (file) => {
    expect(() => stripTypeScriptTypes(endpointModule(exampleFlow(file)))).not.toThrow();
  });

  it('can be read for any flow, whatever its names and texts hold', () => {
    fc.assert(
      fc.property(hostileFlow, (flow) => {
        stripTypeScriptTypes(endpointModule(flow));
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        stripTypeScriptTypes(endpointModule(JSON.parse(JSON.stringify(value))));
      }),
      { numRuns: 40 },
    );
  });
});
