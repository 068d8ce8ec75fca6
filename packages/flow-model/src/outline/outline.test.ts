import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, valueAt, type JsonValue } from '../document/index.ts';
import {
  actionsOf,
  dataModelOf,
  exampleData,
  findScreen,
  inputsOf,
  isEndpointFlow,
  screensOf,
  slotsOf,
  versionOf,
  walkComponents,
} from './index.ts';

const flow = parseDocument(`{
  "version": "7.3", "data_api_version": "3.0",
  "screens": [
    { "id": "A", "data": { "x": { "type": "string", "__example__": "hi" }, "y": { "type": "number" } }, "layout": { "children": [
      { "type": "TextBody", "text": "t" },
      { "type": "Form", "name": "f", "children": [
        { "type": "If", "condition": "true", "then": [
          { "type": "Switch", "value": "v", "cases": { "a": [{ "type": "TextInput", "name": "deep" }], "b": [] } },
          "no component" ] },
        { "type": "Dropdown", "name": "pick", "on-select-action": { "name": "data_exchange" }, "data-source": [
          { "id": "1", "on-select-action": { "name": "update_data" }, "on-unselect-action": "no action" } ] } ] },
      { "type": "NavigationList", "name": "list", "list-items": [{ "id": "i", "on-click-action": { "name": "navigate" } }] },
      { "label": "no type" } ] } },
    7,
    { "id": 5 },
    { "id": "A" }
  ]
}`).value;

describe('outline', () => {
  test('screens, in order, whatever else is in the list', () => {
    expect(screensOf(flow).map(({ id, index, path }) => [id, index, path])).toEqual([
      ['A', 0, ['screens', 0]],
      ['', 2, ['screens', 2]],
      ['A', 3, ['screens', 3]],
    ]);
    expect(findScreen(flow, 'A')?.index).toBe(0);
    expect(findScreen(flow, 'B')).toBeUndefined();
  });

  test('components with their surroundings, outer ones first', () => {
    const [screen] = screensOf(flow);
    const entries = screen === undefined ? [] : walkComponents(screen.screen, screen.path).toArray();
    expect(
      entries.map(({ type, depth, slot, ifDepth, inForm, parent }) => [
        type,
        depth,
        slot,
        ifDepth,
        inForm,
        parent?.type,
      ]),
    ).toEqual([
      ['TextBody', 0, 'children', 0, false, undefined],
      ['Form', 0, 'children', 0, false, undefined],
      ['If', 1, 'children', 0, true, 'Form'],
      ['Switch', 2, 'then', 1, true, 'If'],
      ['TextInput', 3, 'case a', 1, true, 'Switch'],
      ['Dropdown', 1, 'children', 0, true, 'Form'],
      ['NavigationList', 0, 'children', 0, false, undefined],
      ['', 0, 'children', 0, false, undefined],
    ]);
    for (const { component, path } of entries) expect(valueAt(flow, path)).toBe(component);
  });

  test('inputs in every branch', () => {
    const [screen] = screensOf(flow);
    const names =
      screen === undefined
        ? []
        : inputsOf(screen.screen, screen.path).map(({ component }) => component['name']);
    expect(names).toEqual(['deep', 'pick']);
  });

  test('actions of a component and of its items', () => {
    const [screen] = screensOf(flow);
    const entries = screen === undefined ? [] : walkComponents(screen.screen, screen.path).toArray();
    const actions = entries.flatMap(({ component, path }) => actionsOf(component, path));
    expect(actions.map(({ action, property }) => [property, action['name']])).toEqual([
      ['on-select-action', 'data_exchange'],
      ['on-select-action', 'update_data'],
      ['on-click-action', 'navigate'],
    ]);
    for (const { action, path } of actions) expect(valueAt(flow, path)).toBe(action);
  });

  test('an If has both branches, also while one is not written', () => {
    expect(slotsOf({ type: 'If' })).toEqual([
      { label: 'then', path: ['then'], children: [] },
      { label: 'else', path: ['else'], children: [] },
    ]);
    expect(slotsOf({ type: 'TextBody', children: [] })).toEqual([]);
  });

  test('data model, examples, version, endpoint', () => {
    const screen = findScreen(flow, 'A')?.screen ?? {};
    expect(Object.keys(dataModelOf(screen) ?? {})).toEqual(['x', 'y']);
    expect(exampleData(screen)).toEqual({ x: 'hi' });
    expect(versionOf(flow)).toBe('7.3');
    expect(versionOf({ version: '99.1' })).toBeUndefined();
    expect(isEndpointFlow(flow)).toBe(true);
    expect(isEndpointFlow({})).toBe(false);
  });

  test('never throws, whatever the JSON is', () => {
    const words = fc.constantFrom(
      'screens',
      'layout',
      'children',
      'type',
      'Form',
      'If',
      'Switch',
      'cases',
      'then',
      'data',
      'data-source',
      'on-click-action',
      '__proto__',
    );
    const junk = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 8 },
        fc.oneof(words, fc.constantFrom<JsonValue>(null, 1, true)),
        fc.array(tie('value'), { maxLength: 3 }),
        fc
          .array(fc.tuple(words, tie('value')), { maxLength: 6 })
          .map((members) => Object.fromEntries(members)),
      ),
    })).value;
    fc.assert(
      fc.property(
        fc.oneof(
          junk,
          junk.map((screen) => ({ screens: [{ layout: { children: [screen] } }] })),
        ),
        (value) => {
          for (const { screen, path } of screensOf(value)) {
            const found = walkComponents(screen, path)
              .flatMap((entry) => actionsOf(entry.component, entry.path))
              .toArray();
            expect(found.every((entry) => valueAt(value, entry.path) === entry.action)).toBe(true);
            expect(Object.keys(exampleData(screen)).length).toBeLessThanOrEqual(
              Object.keys(dataModelOf(screen) ?? {}).length,
            );
          }
          expect(versionOf(value)).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });
});
