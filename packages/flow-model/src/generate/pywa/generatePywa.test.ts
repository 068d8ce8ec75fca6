import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/index.ts';
import { arbitraryFlow } from '../../edits/testing/arbitraryFlow.ts';
import { exampleFiles, exampleFlow } from '../../examples/testing/exampleFlows.ts';
import { hostileFlow } from '../testing/hostile.ts';
import { generatePywa } from './generatePywa.ts';
import { hasPython, runPython } from './testing/runPython.ts';

/** A flow of one screen with these components. */
function flowWith(children: readonly JsonValue[], screen: JsonObject = {}): JsonObject {
  return {
    version: '7.3',
    screens: [{ id: 'START', title: 'Start', ...screen, layout: { type: 'SingleColumnLayout', children } }],
  };
}

function codeOf(children: readonly JsonValue[], screen: JsonObject = {}): string {
  return generatePywa(flowWith(children, screen)).code;
}

const first = { type: 'TextInput', name: 'first', label: 'Name', 'input-type': 'text' };

describe('the Python that people read', () => {
  it('imports pywa’s types and assigns the flow', () => {
    expect(codeOf([])).toContain('from pywa.types.flows import *\n\nflow = FlowJSON(');
  });

  it('gives a variable to what is referred to, and to nothing else', () => {
    const code = codeOf([
      first,
      { type: 'TextArea', name: 'note', label: 'Note' },
      { type: 'TextBody', text: '${form.first}' },
    ]);
    expect(code).toContain('first := TextInput(');
    expect(code).toContain('TextBody(text=first.ref)');
    expect(code).not.toContain('note :=');
  });

  it('writes enums, leaves presets out, and says None for what pywa would add', () => {
    const code = codeOf([
      first,
      { type: 'Image', src: 'eA==' },
      { type: 'Footer', label: 'Go', 'on-click-action': { name: 'complete' } },
    ]);
    expect(code).toContain('input_type=InputType.TEXT');
    expect(code).toContain('Image(src="eA==", aspect_ratio=None)');
    expect(code).toContain('CompleteAction(payload=None)');
    expect(code).not.toContain('SingleColumnLayout');
  });

  it('writes data with an inferable type as ScreenData, other data as a dictionary', () => {
    const inferable = { who: { type: 'string', __example__: 'Ana' } };
    expect(codeOf([{ type: 'TextBody', text: '${data.who}' }], { data: inferable })).toContain(
      'who := ScreenData(key="who", example="Ana")',
    );
    const empty = { list: { type: 'array', items: { type: 'string' }, __example__: [] } };
    const code = codeOf([{ type: 'TextBody', text: '${data.list}' }], { data: empty });
    expect(code).toContain('"__example__": []');
    expect(code).toContain('ScreenDataRef("list")');
  });

  it('updates data by its variable', () => {
    const data = { open: { type: 'boolean', __example__: false } };
    const action = { name: 'update_data', payload: { open: true } };
    const code = codeOf([{ type: 'OptIn', name: 'more', label: 'More', 'on-select-action': action }], {
      data,
    });
    expect(code).toContain('payload=[start_open.update(True)]');
  });

  it('refers to other screens with a slash, and by name to what comes later', () => {
    const screen = (id: string, children: readonly JsonValue[]) => ({
      id,
      title: id,
      layout: { type: 'SingleColumnLayout', children },
    });
    const { code } = generatePywa({
      version: '7.3',
      screens: [
        screen('A', [first, { type: 'TextBody', text: '${screen.B.form.second}' }]),
        screen('B', [
          { ...first, name: 'second' },
          { type: 'TextBody', text: '${screen.A.form.first}' },
        ]),
      ],
    });
    expect(code).toContain('TextBody(text=a / first.ref)');
    expect(code).toContain('ComponentRef("second", screen="B")');
  });

  it.each([
    ['${form.first}', 'first.ref'],
    ["(${form.first} == 'x')", 'first.ref == "x"'],
    ['!${form.first}', '~first.ref'],
    ["(${form.first} == 'x') && (${form.first} != 'y')", "f\"({first.ref} == 'x') && ({first.ref} != 'y')\""],
    ["((${form.first} == 'x') && (${form.first} != 'y'))", '(first.ref == "x") & (first.ref != "y")'],
    ["${form.first} == 'x'", 'f"{first.ref} == \'x\'"'],
  ])('writes the condition %s as %s', (condition, python) => {
    expect(codeOf([first, { type: 'If', condition, then: [] }])).toContain(`condition=${python}`);
  });

  it.each([
    ["`'Hi ' ${form.first}`", 'f"`\'Hi \' {first.ref}`"'],
    ["` 'Hi ' ${form.first} '!' `", 'FlowStr("Hi {first}!", first=first.ref)'],
    ['`(${form.first} + 1)`', 'FlowStr("{value}", value=first.ref + 1)'],
    ['`(${form.first} > 1)`', 'first.ref > 1'],
    ['`(1 < ${form.first})`', 'f"`(1 < {first.ref})`"'],
  ])('writes the expression %s as %s', (text, python) => {
    expect(codeOf([first, { type: 'TextBody', text }])).toContain(`text=${python}`);
  });

  it('says what pywa has no words for, and keeps it', () => {
    const { code, notes } = generatePywa(
      flowWith([{ type: 'Dropdown', name: 'a', label: 'A', 'data-source': [], 'error-message': 'x' }]),
    );
    expect(code).toContain('"error-message": "x"');
    expect(code).toContain("# - screens[0].layout.children[0]['error-message']: ");
    expect(notes).toEqual([
      {
        path: ['screens', 0, 'layout', 'children', 0, 'error-message'],
        message: expect.stringContaining('Dropdown'),
      },
    ]);
  });

  it('says what cannot be kept', () => {
    const { notes } = generatePywa({ ...flowWith([]), extra: 1 });
    expect(notes).toEqual([{ path: ['extra'], message: expect.stringContaining('LEFT OUT') }]);
  });

  it.each(['1.9', 'new'])('says that pywa refuses version %s', (version) => {
    expect(generatePywa({ ...flowWith([]), version }).notes).toEqual([
      { path: ['version'], message: expect.stringContaining('refuses') },
    ]);
  });

  it.each([[null], [1], ['x'], [[]], [{}], [{ screens: 1 }], [{ version: 7.3, screens: [null, 1] }]])(
    'never throws: %j',
    (value) => {
      expect(generatePywa(value).notes).not.toEqual([]);
    },
  );
});

// Evaluated against a stand-in for pywa with pywa's documented behaviour, since pywa itself need not be installed.
describe.skipIf(!hasPython)('the flow that the Python gives (skipped where there is no python3)', () => {
  it('is the flow, for every example', () => {
    const flows = exampleFiles.map(exampleFlow);
    expect(runPython(flows.map((flow) => generatePywa(flow).code))).toEqual(flows.map((flow) => ({ flow })));
  });

  it('is the flow, for any flow', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFlow, { minLength: 30, maxLength: 60 }), (written) => {
        const answers = runPython(written.map(({ value }) => generatePywa(value).code));
        expect(answers).toEqual(written.map(({ value }) => ({ flow: value })));
      }),
      { numRuns: 4 },
    );
  });

  it('is the flow, however broken the flow is', () => {
    fc.assert(
      fc.property(fc.array(hostileFlow, { minLength: 30, maxLength: 60 }), (flows) => {
        const answers = runPython(flows.map((flow) => generatePywa(flow).code));
        expect(answers).toEqual(flows.map((flow) => ({ flow })));
      }),
      { numRuns: 4 },
    );
  });
});
