import { describe, expect, it } from 'vitest';
import { answer } from '../testing.ts';
import { chosenOptions, isBlank, senderDetail, senderText } from './answer-words.ts';

describe('who answered', () => {
  it.each([
    [{}, 'Ada', '+4915112345678'],
    [{ senderName: null }, '+4915112345678', ''],
    [{ sender: null, senderUserId: 'DE.1' }, 'Ada', 'DE.1'],
    [{ senderName: null, sender: null, senderUserId: 'DE.1' }, 'DE.1', ''],
    [{ senderName: null, sender: null }, 'Unknown', ''],
  ])('%j is called %s, %s', (members, text, detail) => {
    expect(senderText(answer(members))).toBe(text);
    expect(senderDetail(answer(members))).toBe(detail);
  });
});

describe('chosenOptions', () => {
  const options = [{ id: 'b', title: 'Berlin' }];

  it('finds titles, of one and of several', () => {
    expect(chosenOptions('b', { options })).toEqual([{ id: 'b', title: 'Berlin' }]);
    expect(chosenOptions(['b', 'x'], { options }).map(({ title }) => title)).toEqual(['Berlin', 'x']);
  });

  it('gives nothing for what is no option', () => {
    expect(chosenOptions({ a: 1 }, { options })).toEqual([]);
  });
});

describe('isBlank', () => {
  it.each([
    [undefined, true],
    [null, true],
    ['', true],
    [[], true],
    [false, false],
    [0, false],
  ])('of %j is %s', (value, blank) => {
    expect(isBlank(value)).toBe(blank);
  });
});
