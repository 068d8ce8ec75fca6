import { RESERVED_SCREEN_ID, SCREEN_ID_PATTERN } from '../../spec/index.ts';
import { refusals } from '../messages.ts';
import type { Refusal } from '../types.ts';

/** Why a screen cannot have an id. The pattern of 7.0 holds for all versions, so that upgrades stay possible. */
export function checkScreenId(id: string, taken: ReadonlySet<string>): Refusal | undefined {
  if (id.trim() === '') return refusals.blankName();
  if (id.toUpperCase() === RESERVED_SCREEN_ID) return refusals.reservedId(id);
  if (!SCREEN_ID_PATTERN.test(id)) return refusals.badScreenId(id);
  return taken.has(id) ? refusals.nameTaken(id) : undefined;
}

/** The first free of `SCREEN_A`, …, `SCREEN_Z`, `SCREEN_AA`, … */
export function freeScreenId(taken: ReadonlySet<string>, stem = 'SCREEN'): string {
  for (let number = 1; ; number++) {
    const id = `${stem}_${letters(number)}`;
    if (!taken.has(id)) return id;
  }
}

/** A free id for the copy of a screen: `DETAILS_COPY`, `DETAILS_COPY_B`, … */
export function copyId(id: string, taken: ReadonlySet<string>): string {
  const stem = `${id.replace(/_COPY(_[A-Z]+)?$/, '')}_COPY`;
  return taken.has(stem) ? freeScreenId(new Set([...taken, `${stem}_A`]), stem) : stem;
}

/** 1 → A, 26 → Z, 27 → AA. */
function letters(number: number): string {
  const rest = (number - 1) % 26;
  const head = Math.floor((number - 1) / 26);
  return (head === 0 ? '' : letters(head)) + String.fromCodePoint(65 + rest);
}
