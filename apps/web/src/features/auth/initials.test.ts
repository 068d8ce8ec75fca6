import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Ana Lima', 'AL'],
  ['ana', 'A'],
  ['Ana Maria de Souza', 'AS'],
  ['  (Zoë)  Ødegård ', 'ZØ'],
  ['𝒳 y', '𝒳Y'],
  ['李 小龍', '李小'],
  ['…', '?'],
  ['', '?'],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
