import { expect, test } from 'vitest';
import type { SendField } from '@/api/sending.ts';
import { readTyped, typedText } from './field-values.ts';
import { BLANK, dataErrors, flowMessage, templateMessage, type MessageDraft } from './message-draft.ts';

const field = (name: string, type: string, example?: unknown, required = true): SendField => ({
  name,
  type,
  required,
  example,
  schema: {},
});
const NAME = field('name', 'string', 'Ada');
const SEATS = field('seats', 'number', 2);
const TIMES = field('times', 'array', [{ id: '1', title: 'Noon' }]);
const draft = (changes: Partial<MessageDraft>): MessageDraft => ({
  ...BLANK,
  body: 'Hi',
  cta: 'Book',
  ...changes,
});

test('a new message has no header, no footer and the examples of the data model', () => {
  expect(flowMessage(draft({}), [NAME, SEATS, TIMES])).toEqual({
    kind: 'flow',
    header: null,
    body: 'Hi',
    footer: null,
    cta: 'Book',
    mode: 'published',
    action: { type: 'navigate', data: { name: 'Ada', seats: 2, times: [{ id: '1', title: 'Noon' }] } },
    token: { how: 'generated' },
  });
});

test.each([
  [{ header: 'text', headerText: 'News' } as const, { type: 'text', text: 'News' }],
  [
    { header: 'image', link: 'https://a.example/b.png' } as const,
    { type: 'image', link: 'https://a.example/b.png' },
  ],
  [{ header: 'video', link: 'x', mediaId: '77' } as const, { type: 'video', mediaId: '77' }],
  [
    { header: 'document', mediaId: '77', fileName: 'menu.pdf' } as const,
    { type: 'document', mediaId: '77', fileName: 'menu.pdf' },
  ],
])('header %o', (changes, header) => {
  expect(flowMessage(draft(changes), [])).toMatchObject({ header });
});

test('whoever asks the endpoint sends no data', () => {
  expect(flowMessage(draft({ action: 'data_exchange', screen: 'A' }), [NAME])).toMatchObject({
    action: { type: 'data_exchange' },
  });
});

test('what cannot be read is told and not sent', () => {
  const wrong = draft({ data: { seats: 'two', times: '{}' } });
  expect(Object.keys(dataErrors(wrong, [NAME, SEATS, TIMES]))).toEqual(['seats', 'times']);
  expect(flowMessage(wrong, [NAME, SEATS, TIMES])).toMatchObject({ action: { data: { name: 'Ada' } } });
});

test('columns of a list stand for values of any type', () => {
  expect(readTyped(SEATS, '{{seats}}')).toEqual({ kind: 'value', value: '{{seats}}' });
  expect(readTyped(TIMES, ' {{times}} ')).toEqual({ kind: 'value', value: '{{times}}' });
});

test.each([
  [field('a', 'string'), 'x'],
  [field('a', 'number'), 4.5],
  [field('a', 'boolean'), false],
  [field('a', 'object'), { b: [1] }],
])('%o comes back as it was', (of, value) => {
  expect(readTyped(of, typedText(of, value))).toEqual({ kind: 'value', value });
});

test('what is not needed may be left out', () => {
  expect(readTyped(field('a', 'number', undefined, false), '')).toEqual({ kind: 'nothing' });
  expect(readTyped(field('a', 'number'), '')).toMatchObject({ kind: 'error' });
});

test('variables of a template go by place or by name', () => {
  const filled = draft({ parameters: { 1: 'Ada', city: 'Berlin' } });
  const parts = { name: 'invite', language: 'en_US', variables: ['1', 'city'], flowButton: 1 };
  expect(templateMessage(filled, parts, [])).toMatchObject({
    kind: 'template',
    name: 'invite',
    bodyParameters: [{ value: 'Ada' }, { name: 'city', value: 'Berlin' }],
    buttonIndex: 1,
  });
});
