import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/index.ts';
import { arbitraryFlow } from '../../edits/testing/arbitraryFlow.ts';
import { exampleFiles, exampleFlow } from '../../examples/testing/exampleFlows.ts';
import { hostileFlow } from '../testing/hostile.ts';
import { compilerErrors, runTypeScript } from '../testing/runTypeScript.ts';
import { generateTypeScript } from './generateTypeScript.ts';

function flowWith(children: readonly JsonValue[]): JsonObject {
  return { version: '7.3', screens: [screenWith(children)] };
}

function screenWith(children: readonly JsonValue[]): JsonObject {
  return { id: 'START', title: 'Start', layout: { type: 'SingleColumnLayout', children } };
}

const first = { type: 'TextInput', name: 'first', label: 'Name' };

describe('the module that people read', () => {
  it('has constants for what is referred to, and for nothing else', () => {
    const { code } = generateTypeScript(
      flowWith([first, { ...first, name: 'last' }, { type: 'TextBody', text: "`'Hi ' ${form.first}`" }]),
    );
    expect(code).toContain("const first = TextInput({ name: 'first', label: 'Name' });");
    expect(code).toContain("TextBody({ text: expression(`'Hi ' ${first.ref}`) })");
    expect(code).not.toContain('const last');
  });

  it('keeps inputs and screens with the same name', () => {
    const screen = screenWith([first, first, { type: 'TextBody', text: '${form.first}' }]);
    const twice = { version: '7.3', screens: [screen, screen] };
    const { code } = generateTypeScript(twice);
    expect(runTypeScript([code])).toEqual([twice]);
    expect(compilerErrors([code])).toBe('');
  });

  it('says what has not the types of Flow JSON, and keeps it', () => {
    const flow = flowWith([{ ...first, colour: 'red' }]);
    const { code, notes } = generateTypeScript(flow);
    expect(notes).toEqual([
      { path: ['screens', 0, 'layout', 'children', 0], message: expect.stringContaining('colour') },
    ]);
    expect(code).toContain('// - screens[0].layout.children[0]: ');
    expect(runTypeScript([code])).toEqual([flow]);
    expect(compilerErrors([code])).toBe('');
  });

  it('has types that find mistakes', () => {
    const { code } = generateTypeScript(flowWith([{ ...first, required: true }]));
    expect(compilerErrors([code.replace('required: true', "required: 'yes'")])).toContain('error TS2322');
  });

  it('never throws, and keeps what is no flow', () => {
    const odd: readonly JsonValue[] = [
      null,
      1,
      'x',
      [],
      {},
      { screens: 1 },
      { version: 7.3, screens: [null, 1] },
    ];
    expect(runTypeScript(odd.map((value) => generateTypeScript(value).code))).toEqual(odd);
  });
});

describe('the flow that the module gives', () => {
  it('is the flow, and the module compiles, for every example', () => {
    const flows = exampleFiles.map(exampleFlow);
    const codes = flows.map((flow) => generateTypeScript(flow).code);
    expect(runTypeScript(codes)).toEqual(flows);
    expect(compilerErrors(codes)).toBe('');
  });

  it('is the flow, and the module compiles, for any flow, however broken', () => {
    const anyFlow = fc.oneof(
      arbitraryFlow.map(({ value }) => value),
      hostileFlow,
    );
    fc.assert(
      fc.property(fc.array(anyFlow, { minLength: 30, maxLength: 60 }), (flows) => {
        const codes = flows.map((flow) => generateTypeScript(flow).code);
        expect(runTypeScript(codes)).toEqual(
          flows.map((flow): JsonValue => JSON.parse(JSON.stringify(flow))),
        );
        expect(compilerErrors(codes)).toBe('');
      }),
      { numRuns: 2 },
    );
  });
});
