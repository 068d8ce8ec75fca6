import { describe, expect, it } from 'vitest';
import { editDocument, parseDocument } from '../document/index.ts';
import { pasteScreens } from './pasteScreens.ts';

const screen = (id: string) => ({ id, title: id, layout: { type: 'SingleColumnLayout', children: [] } });

function paste(text: string, screens: Parameters<typeof pasteScreens>[1]['screens']) {
  const doc = parseDocument(text);
  const result = pasteScreens(doc, { screens });
  if (!result.ok) throw new Error(result.refusal.message);
  return { value: editDocument(doc, result.edits).value, select: result.select };
}

describe('pasteScreens', () => {
  it('puts screens at the end, enters them in the routing model and selects them', () => {
    const { value, select } = paste(JSON.stringify({ routing_model: { A: [] }, screens: [screen('A')] }), [
      screen('B'),
      screen('C'),
    ]);
    expect(value).toEqual({
      routing_model: { A: [], B: [], C: [] },
      screens: [screen('A'), screen('B'), screen('C')],
    });
    expect(select).toEqual([
      ['screens', 1],
      ['screens', 2],
    ]);
  });

  it('gives a free id where the id is taken or missing', () => {
    const { value } = paste(JSON.stringify({ screens: [screen('A')] }), [screen('A'), { title: 'No id' }]);
    expect(value).toMatchObject({ screens: [{ id: 'A' }, { id: 'A_COPY' }, { id: 'SCREEN_A' }] });
  });

  it('refuses more than a flow can hold', () => {
    const full = { screens: Array.from({ length: 100 }, () => screen('A')) };
    const result = pasteScreens(parseDocument(JSON.stringify(full)), { screens: [screen('B')] });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'too-many-screens' } });
  });
});
