import { expect, it } from 'vitest';
import { parseDocument, type JsonValue } from '../document/index.ts';
import { shownByMetaNow } from './shownByMetaNow.ts';
import { flowWith } from './testing.ts';
import { toMetaErrors } from './toMetaErrors.ts';
import { validateDocument } from './validateDocument.ts';

const shown = (flow: JsonValue) => {
  const { stage, now, later } = shownByMetaNow(validateDocument(parseDocument(JSON.stringify(flow))));
  return { stage, now: now.map(({ code }) => code), later: later.map(({ code }) => code) };
};
const unknownData = { type: 'TextBody', text: '${data.nope}' };
const unknownKey = { type: 'TextBody', text: 'x', colour: 'red' };

it('shows nothing of a flow that can be published, even if it has warnings', () => {
  expect(shown(flowWith([{ type: 'TextHeading', text: 'x'.repeat(99) }]))).toEqual({
    stage: undefined,
    now: [],
    later: [],
  });
});

it('keeps faults of meaning back while there are faults of shape', () => {
  expect(shown(flowWith([unknownKey, unknownData]))).toEqual({
    stage: 'schema',
    now: ['INVALID_PROPERTY_KEY'],
    later: ['INVALID_SCREEN_DYNAMIC_DATA'],
  });
});

it('keeps everything back while the version is wrong', () => {
  expect(shown({ ...flowWith([unknownKey, unknownData]), version: '1.0' })).toEqual({
    stage: 'version',
    now: ['INVALID_FLOW_JSON_VERSION'],
    later: ['INVALID_PROPERTY_KEY', 'INVALID_SCREEN_DYNAMIC_DATA'],
  });
});

it('agrees with what is handed out in the form of Meta', () => {
  const doc = parseDocument(JSON.stringify(flowWith([unknownKey, unknownKey, unknownData])));
  const diagnostics = validateDocument(doc);
  const pointers = toMetaErrors(doc, diagnostics).flatMap(({ pointers: places }) => places ?? []);
  expect(pointers.map(({ path }) => path)).toEqual(
    shownByMetaNow(diagnostics).now.map(({ pointer }) => pointer),
  );
});
