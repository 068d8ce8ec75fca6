import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPointer, parsePointer, type Path } from './index.ts';
import { key } from './testing/jsonText.ts';

describe('pointers', () => {
  test.each<[string, Path]>([
    ['', []],
    ['version', ['version']],
    ['screens[0].layout.children[1].type', ['screens', 0, 'layout', 'children', 1, 'type']],
    [
      "screens[0].layout.children[3]['on-select-action'].name",
      ['screens', 0, 'layout', 'children', 3, 'on-select-action', 'name'],
    ],
    ["cases['it\\'s']", ['cases', "it's"]],
    ["['10']", ['10']],
  ])('%s', (pointer, path) => {
    expect(formatPointer(path)).toBe(pointer);
    expect(parsePointer(pointer)).toEqual(path);
  });

  test('say every path', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.nat())), (path) => {
        expect(parsePointer(formatPointer(path))).toEqual(path);
      }),
    );
  });

  test.each<[string, Path]>([
    [
      'screens[0].layout.children[5].on-click-action.name',
      ['screens', 0, 'layout', 'children', 5, 'on-click-action', 'name'],
    ],
    [' screens [ 0 ] . layout . children [1] ', ['screens', 0, 'layout', 'children', 1]],
    ['screens[0]["on-click-action"]', ['screens', 0, 'on-click-action']],
    ["screens[0].['data']['top']", ['screens', 0, 'data', 'top']],
    ['screens[0][init-value]', ['screens', 0, 'init-value']],
    ['.screens', ['screens']],
  ])('are read tolerantly: %s', (pointer, path) => {
    expect(parsePointer(pointer)).toEqual(path);
  });

  test.each(['screens[', 'screens]', 'a..b', "a['b"])('that are none are refused: %s', (pointer) => {
    expect(parsePointer(pointer)).toBeUndefined();
  });
});
