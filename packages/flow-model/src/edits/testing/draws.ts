import * as fc from 'fast-check';
import type { JsonValue, Path } from '../../document/types.ts';
import { screensOf, slotsOf } from '../../outline/index.ts';
import { componentsOf } from '../parts/screens.ts';

/** Draws an element of a list by a number from 0 to 1. */
export function pick<Item>(items: readonly Item[], draw: number): Item | undefined {
  return items[Math.min(items.length - 1, Math.floor(draw * items.length))];
}

/** Paths of all components of a flow. */
export function allComponents(value: JsonValue | undefined): readonly Path[] {
  return screensOf(value).flatMap((entry) => componentsOf(entry).map(({ path }) => path));
}

/** Paths of all lists of components of a flow. */
export function allLists(value: JsonValue | undefined): readonly Path[] {
  return screensOf(value).flatMap((entry) => [
    [...entry.path, 'layout', 'children'],
    ...componentsOf(entry).flatMap(({ component, path }) =>
      slotsOf(component).map((slot) => [...path, ...slot.path]),
    ),
  ]);
}

/** Ids of all screens. */
export function ids(value: JsonValue | undefined): readonly string[] {
  return screensOf(value).map(({ id }) => id);
}

/** Numbers from 0 to 1 by which an edit of any flow draws its arguments. */
export type Draws = readonly [number, number, number];

export const draws: fc.Arbitrary<Draws> = fc.tuple(unit(), unit(), unit());

function unit(): fc.Arbitrary<number> {
  return fc.nat({ max: 9999 }).map((number) => number / 10_000);
}
