import { expect, it } from 'vitest';
import { valueAt } from '@flowsmith/flow-model';
import { boundTexts } from './boundTexts.ts';
import { currentValue } from './currentValue.ts';
import { dotted } from './readableState.ts';

const screen = {
  id: 'A',
  title: '${data.title}',
  data: { title: { type: 'string', __example__: '${data.no}' } },
  layout: {
    type: 'SingleColumnLayout',
    children: [
      { type: 'TextBody', text: '${data.name}', visible: '`${form.age} > 17`' },
      {
        type: 'If',
        condition: '${form.age} > 17',
        then: [{ type: 'TextBody', text: 'Plain' }],
        else: [{ type: 'TextBody', text: '`${form.age' }],
      },
      {
        type: 'Footer',
        label: 'Go',
        'on-click-action': { name: 'complete', payload: { name: '${data.name}', all: ['${form.age}'] } },
      },
    ],
  },
};
const scope = { data: { name: 'Ana', title: 'Hello' }, form: { age: 20 }, screens: {} };

it('lists what is bound on a screen with its place, and what it gives', () => {
  const texts = boundTexts(screen, [], '7.3');
  expect(
    texts.map((bound) => [
      bound.component?.['type'],
      dotted(bound.place),
      bound.language,
      currentValue(bound, scope, '7.3').value,
    ]),
  ).toEqual([
    [undefined, 'title', 'binding', 'Hello'],
    ['TextBody', 'text', 'binding', 'Ana'],
    ['TextBody', 'visible', 'expression', true],
    ['If', 'condition', 'condition', true],
    ['Footer', 'on-click-action.payload.name', 'binding', 'Ana'],
    ['Footer', 'on-click-action.payload.all[0]', 'binding', 20],
  ]);
  for (const { path, text } of texts) expect(valueAt(screen, path)).toBe(text);
});

it('says why a condition cannot be read', () => {
  const broken = { layout: { children: [{ type: 'If', condition: '${form.age} >' }] } };
  const [bound] = boundTexts(broken, [], '7.3');
  expect(bound && currentValue(bound, scope, '7.3').fault).toEqual(expect.any(String));
});
