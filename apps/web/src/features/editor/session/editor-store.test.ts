import { setProperty, type FlowDocument } from '@flowsmith/flow-model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditorStore } from './editor-store.ts';
import { selectedPaths } from './selection.ts';

const TEXT = `{
  "version": "7.3",
  "screens": [
    { "id": "A", "title": "One", "layout": { "type": "SingleColumnLayout", "children": [
      { "type": "TextBody", "text": "Hello" },
      { "type": "TextBody", "text": "World" }
    ] } }
  ]
}`;
const FIRST = ['screens', 0, 'layout', 'children', 0];

function open(text = TEXT) {
  let clock = 0;
  const store = createEditorStore(
    { flowId: 'f', name: 'Flow', text, layout: {}, revision: 1 },
    () => (clock += 10_000),
  );
  return { store, state: () => store.getState() };
}

const setText = (text: string) => (doc: FlowDocument) =>
  setProperty(doc, { path: [...FIRST, 'text'], value: text });

describe('createEditorStore', () => {
  it('undoes edits of board and JSON in one order, back to the very bytes', () => {
    const { state } = open();
    state().run('Change text', setText('Hi'), { origin: 'inspector' });
    const at = state().doc.text.indexOf('"One"') + 1;
    state().typeText([{ offset: at, length: 3, text: 'First' }]);
    expect(state().doc.value).toMatchObject({ screens: [{ title: 'First' }] });
    state().undo();
    expect(state().doc.value).toMatchObject({
      screens: [{ title: 'One', layout: { children: [{ text: 'Hi' }, {}] } }],
    });
    state().undo();
    expect(state().doc.text).toBe(TEXT);
    state().redo();
    state().redo();
    expect(state().doc.value).toMatchObject({
      screens: [{ title: 'First', layout: { children: [{ text: 'Hi' }, {}] } }],
    });
  });

  it('keeps the last readable flow and refuses edits while the text is broken', () => {
    const { state } = open();
    state().typeText([{ offset: 0, length: 1, text: '' }]);
    expect(state().doc.wellFormed).toBe(false);
    expect(state().doc.good?.value).toMatchObject({ version: '7.3' });
    expect(state().run('Change text', setText('Hi'))).toBe(false);
    expect(state().refusal.text).not.toBe('');
    state().undo();
    expect(state().doc.text).toBe(TEXT);
  });

  it('keeps what is selected through edits made elsewhere', () => {
    const { state } = open();
    state().selectPaths([['screens', 0, 'layout', 'children', 1]]);
    const at = state().doc.text.indexOf('{ "type": "TextBody", "text": "Hello" }');
    state().typeText([{ offset: at, length: 0, text: '{ "type": "TextCaption", "text": "New" },\n      ' }]);
    expect(selectedPaths(state().doc, state().selection)).toEqual([['screens', 0, 'layout', 'children', 2]]);
  });

  it('lets go of what was deleted, and finds it again on undo', () => {
    const { state } = open();
    state().selectPaths([FIRST]);
    const start = state().doc.text.indexOf('{ "type": "TextBody", "text": "Hello" },');
    state().typeText([
      { offset: start, length: '{ "type": "TextBody", "text": "Hello" },'.length, text: '' },
    ]);
    expect(state().selection).toEqual({ kind: 'none' });
    state().undo();
    expect(selectedPaths(state().doc, state().selection)).toEqual([FIRST]);
  });

  it('moves screens on the board as a step of its own and leaves the text alone', () => {
    const { state } = open();
    state().moveScreens({ A: { x: 5, y: 6 } });
    expect(state().layout).toEqual({ A: { x: 5, y: 6 } });
    expect(state().doc.text).toBe(TEXT);
    expect(state().save.kind).toBe('unsaved');
    state().undo();
    expect(state().layout).toEqual({});
  });

  it('says why an edit was refused and changes nothing', () => {
    const { state } = open();
    const made = state().run('Impossible', () => ({
      ok: false,
      refusal: { code: 'not-allowed-here', message: 'Not here' },
    }));
    expect(made).toBe(false);
    expect(state().refusal).toMatchObject({ text: 'Not here' });
    expect(state().past).toEqual([]);
  });

  it('gives the very bytes back, whatever was typed and edited', () => {
    const typing = fc.record({ at: fc.nat(400), remove: fc.nat(5), text: fc.string({ maxLength: 4 }) });
    const action = fc.oneof(
      typing.map((edit) => ({ kind: 'type' as const, ...edit })),
      fc.string({ maxLength: 6 }).map((text) => ({ kind: 'set' as const, text })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const { state } = open();
        for (const each of actions) {
          if (each.kind === 'set') state().run('Set', setText(each.text));
          else {
            const { length } = state().doc.text;
            const offset = each.at % (length + 1);
            state().typeText([{ offset, length: Math.min(each.remove, length - offset), text: each.text }]);
          }
        }
        const after = state().doc.text;
        while (state().past.length > 0) state().undo();
        expect(state().doc.text).toBe(TEXT);
        while (state().future.length > 0) state().redo();
        expect(state().doc.text).toBe(after);
      }),
    );
  });
});
