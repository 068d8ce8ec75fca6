import { expect, test } from 'vitest';
import { parseDocument } from '../document/index.ts';
import { prepareValidation } from './prepareValidation.ts';
import { validateDocument } from './validateDocument.ts';

const FLOW = JSON.stringify({
  version: '7.3',
  screens: [
    { id: 'A', title: 'A', layout: { type: 'SingleColumnLayout', children: [{ type: 'TextBody' }] } },
    {
      id: 'B',
      title: 'B',
      terminal: true,
      layout: { type: 'SingleColumnLayout', children: [{ type: 'TextBody', text: '${screen.A.form.x}' }] },
    },
  ],
});

test('validating ahead takes one step for each screen and finds nothing else than validating at once', () => {
  const doc = parseDocument(FLOW);
  expect([...prepareValidation(doc)]).toHaveLength(2);
  expect(validateDocument(doc)).toEqual(validateDocument(parseDocument(FLOW)));
});

test('text that is no flow takes no steps', () => {
  expect([...prepareValidation(parseDocument('{"screens": 1}'))]).toHaveLength(0);
  expect([...prepareValidation(parseDocument('{'))]).toHaveLength(0);
});
