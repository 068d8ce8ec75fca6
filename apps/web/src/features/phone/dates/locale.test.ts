import { describe, expect, it } from 'vitest';
import { readDateOrder, readFirstWeekday } from './locale.ts';

describe('dates of a place', () => {
  it.each([
    ['en-US', ['month', 'day', 'year']],
    ['en-GB', ['day', 'month', 'year']],
    ['de', ['day', 'month', 'year']],
    ['ja', ['year', 'month', 'day']],
  ])('%s writes %j', (locale, order) => {
    expect(readDateOrder(locale)).toEqual(order);
  });

  it.each([
    ['en-US', 0],
    ['de-DE', 1],
    ['ar-EG', 6],
  ])('weeks of %s begin on weekday %i', (locale, day) => {
    expect(readFirstWeekday(locale)).toBe(day);
  });
});
