import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  editDocument,
  invertEdits,
  parseDocument,
  valueAt,
  type FlowDocument,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../document/index.ts';
import { exampleDocument, exampleFiles } from '../examples/testing/exampleFlows.ts';
import { FLOW_VERSIONS } from '../spec/index.ts';
import { footer, footerTo, flowWith, screenOf } from '../validate/testing.ts';
import { validateDocument } from '../validate/validateDocument.ts';
import { upgradeFlow } from './upgradeFlow.ts';

const FIRST: Path = ['screens', 0, 'layout', 'children', 0];

interface Brought {
  readonly value: JsonValue;
  readonly changes: readonly string[];
  readonly losses: readonly string[];
}

function bring(flow: JsonValue, to: string): Brought {
  const doc = parseDocument(JSON.stringify(flow, undefined, 2));
  const result = upgradeFlow(doc, { to });
  if (!result.ok) throw new Error(result.refusal.message);
  return {
    value: editDocument(doc, result.edits).value ?? null,
    changes: result.changes.map(({ text }) => text),
    losses: result.losses.map(({ text }) => text),
  };
}

function errorsOf(doc: FlowDocument): readonly string[] {
  return validateDocument(doc, { lints: 'none' })
    .filter(({ severity, echo }) => severity === 'error' && echo !== true)
    .map(({ message }) => message);
}

describe.each(exampleFiles)('%s', (file) => {
  it('is fit for 7.3 after upgrading, and the way back is exact', () => {
    const doc = exampleDocument(file);
    const result = upgradeFlow(doc, { to: '7.3' });
    const edits = result.ok ? result.edits : [];
    const after = editDocument(doc, edits);
    expect(errorsOf(after)).toEqual([]);
    expect(applyEdits(after.text, invertEdits(doc, edits))).toBe(doc.text);
  });

  it.each(FLOW_VERSIONS)('says what is wrong with it in %s', (to) => {
    const doc = exampleDocument(file);
    const before = new Set(errorsOf(doc));
    const result = upgradeFlow(doc, { to });
    const losses = new Set(result.ok ? result.losses.map(({ text }) => text) : []);
    const fresh = errorsOf(editDocument(doc, result.ok ? result.edits : [])).filter(
      (message) => !before.has(message) && !losses.has(message),
    );
    expect(fresh.filter((message) => !message.includes('frozen'))).toEqual([]);
  });
});

describe('upwards', () => {
  it('takes the address of the endpoint out and says what to do with it', () => {
    const flow = { ...flowWith([], { version: '2.1' }), data_channel_uri: 'https://x.example' };
    const { value, losses } = bring(flow, '3.0');
    expect(valueAt(value, ['data_channel_uri'])).toBeUndefined();
    expect(losses.join()).toContain('https://x.example');
  });

  it('gives groups a label', () => {
    const group = { type: 'RadioButtonsGroup', name: 'fav_colour', 'data-source': [{ id: 'a', title: 'A' }] };
    const flow = flowWith([{ type: 'Form', name: 'f', children: [group] }], { version: '3.1' });
    expect(valueAt(bring(flow, '4.0').value, [...FIRST, 'children', 0, 'label'])).toBe('Fav colour');
  });

  it('writes dates as days, in components, Forms and examples', () => {
    const picker = {
      type: 'DatePicker',
      name: 'd',
      label: 'D',
      'min-date': '1767225600000',
      'max-date': '${data.last}',
    };
    const flow = flowWith(
      [{ type: 'Form', name: 'f', 'init-values': { d: '1769904000000' }, children: [picker] }],
      { version: '4.0', data: { last: { type: 'string', __example__: '1798675200000' } } },
    );
    const { value } = bring(flow, '5.0');
    expect(valueAt(value, [...FIRST, 'children', 0, 'min-date'])).toBe('2026-01-01');
    expect(valueAt(value, [...FIRST, 'init-values', 'd'])).toBe('2026-02-01');
    expect(valueAt(value, ['screens', 0, 'data', 'last', '__example__'])).toBe('2026-12-31');
  });

  it('removes blank texts', () => {
    const flow = flowWith([{ type: 'TextInput', name: 'a', label: 'A', 'helper-text': ' ' }], {
      version: '5.0',
    });
    const { value, changes } = bring(flow, '7.3');
    expect(valueAt(value, [...FIRST, 'helper-text'])).toBeUndefined();
    expect(changes.join()).toContain('helper-text');
  });

  it('warns of actions that run by themselves', () => {
    const action = { name: 'data_exchange', payload: {} };
    const radio = {
      type: 'Dropdown',
      name: 'r',
      label: 'R',
      'data-source': [{ id: 'a', title: 'A' }],
      'on-select-action': action,
    };
    const flow = flowWith([radio], {
      version: '5.0',
      flow: { data_api_version: '3.0', routing_model: { ONLY: [] } },
    });
    expect(bring(flow, '6.2').losses.join()).toContain('when the screen opens');
    expect(bring(flow, '7.3').losses).toEqual([]);
  });

  it('renames screens whose ids were only allowed by accident', () => {
    const flow = {
      version: '6.3',
      screens: [screenOf('A', [footerTo('B,C')]), screenOf('B,C', [footer], { terminal: true })],
    };
    const { value } = bring(flow, '7.0');
    expect(valueAt(value, ['screens', 1, 'id'])).toBe('B_C');
    expect(valueAt(value, [...FIRST, 'on-click-action', 'next', 'name'])).toBe('B_C');
  });

  it('hands over what 7.3 wants to be handed over', () => {
    const flow = {
      version: '7.2',
      screens: [
        screenOf('A', [{ type: 'TextInput', name: 'who', label: 'Who' }, footerTo('B')]),
        screenOf('B', [footer], { terminal: true, data: { who: { type: 'string', __example__: 'Ana' } } }),
      ],
    };
    const at: Path = ['screens', 0, 'layout', 'children', 1, 'on-click-action', 'payload'];
    expect(valueAt(bring(flow, '7.3').value, at)).toEqual({ who: '${form.who}' });
  });
});

describe('downwards', () => {
  const data: JsonObject = { n: { type: 'number', __example__: 1 } };

  it('replaces what has an older likeness', () => {
    const chips = {
      type: 'ChipsSelector',
      name: 'c',
      label: 'C',
      'data-source': [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
    };
    const { value, changes } = bring(flowWith([chips]), '6.2');
    expect(valueAt(value, [...FIRST, 'type'])).toBe('CheckboxGroup');
    expect(changes.join()).toContain('CheckboxGroup');
  });

  it('removes what is too new and says so', () => {
    const carousel = { type: 'ImageCarousel', images: [{ src: 'aaaa', 'alt-text': 'x' }] };
    const input = { type: 'TextInput', name: 'a', label: 'A', 'label-variant': 'large' };
    const { value, losses } = bring(flowWith([carousel, input]), '6.3');
    expect(valueAt(value, [...FIRST, 'type'])).toBe('TextInput');
    expect(valueAt(value, [...FIRST, 'label-variant'])).toBeUndefined();
    expect(losses).toHaveLength(2);
  });

  it('writes conditions without back-ticks where that means the same', () => {
    const condition = { type: 'If', condition: '`${data.n} > 5`', then: [{ type: 'TextBody', text: 'x' }] };
    expect(valueAt(bring(flowWith([condition], { data }), '5.1').value, [...FIRST, 'condition'])).toBe(
      '${data.n} > 5',
    );
  });

  it('names expressions that nobody works out any more', () => {
    const { losses } = bring(flowWith([{ type: 'TextBody', text: "`'x ' ${data.n}`" }], { data }), '5.1');
    expect(losses.join()).toContain('“text”');
  });
});

it('refuses versions that do not exist and texts that are no JSON', () => {
  expect(upgradeFlow(parseDocument('{}'), { to: '9.9' }).ok).toBe(false);
  expect(upgradeFlow(parseDocument('{'), { to: '7.3' }).ok).toBe(false);
});

it('changes nothing when the flow is in that version already', () => {
  const doc = parseDocument(JSON.stringify(flowWith([])));
  expect(upgradeFlow(doc, { to: '7.3' })).toEqual({ ok: true, edits: [], changes: [], losses: [] });
});
