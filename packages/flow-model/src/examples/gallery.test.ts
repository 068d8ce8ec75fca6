import { isJsonObject } from '../document/index.ts';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../document/index.ts';
import { referencesIn, textOf } from '../expressions/index.ts';
import { actionsOf, screensOf, walkComponents } from '../outline/index.ts';
import { components, navigationItemProperties, optionProperties } from '../spec/index.ts';
import type { PropertySpec } from '../spec/index.ts';
import { arrayOr, objectOr, stringsOf } from '../runtime/json.ts';
import { validateDocument } from '../validate/index.ts';
import { exampleDocument, exampleFiles, exampleFlow, exampleIndex } from './testing/exampleFlows.ts';

/** Properties that work the same wherever they stand: showing them once is enough. */
const COMMON = new Set(['visible', 'enabled', 'error-message', 'on-select-action', 'on-unselect-action']);

/** Kept as they were found in the wild; all that is wrong with them is their age. */
const FROZEN = new Set(['customer-satisfaction-survey.json', 'support-request.json']);

const CATEGORIES = [
  'SIGN_UP',
  'SIGN_IN',
  'APPOINTMENT_BOOKING',
  'LEAD_GENERATION',
  'CONTACT_US',
  'CUSTOMER_SUPPORT',
  'SURVEY',
  'OTHER',
];

const newest = exampleFiles.map(exampleFlow).filter((flow) => flow['version'] === '7.3');
const placed = newest.flatMap((flow) =>
  screensOf(flow).flatMap(({ screen, path }) =>
    [...walkComponents(screen, path)].map((entry) => ({ ...entry, screen })),
  ),
);

describe.each(exampleFiles)('%s', (file) => {
  it('can be published', () => {
    const errors = validateDocument(exampleDocument(file)).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(FROZEN.has(file) ? ['INVALID_FLOW_JSON_VERSION'] : []);
  });

  it('gives no lint cause for a warning', () => {
    const warnings = validateDocument(exampleDocument(file)).filter(
      ({ severity, stage }) => severity === 'warning' && stage === 'lint',
    );
    expect(warnings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([]);
  });

  it('is listed in the index', () => {
    const entry = arrayOr(exampleIndex())
      .map(objectOr)
      .find((item) => item['file'] === file);
    expect(entry).toMatchObject({
      name: expect.any(String),
      title: expect.any(String),
      summary: expect.any(String),
    });
    expect(entry?.['needsEndpoint']).toBe(exampleFlow(file)['data_api_version'] !== undefined);
    expect(stringsOf(entry?.['categories']).filter((category) => !CATEGORIES.includes(category))).toEqual([]);
  });
});

describe('the gallery', () => {
  it('has nothing but files that exist, and something for each category', () => {
    const index = arrayOr(exampleIndex()).map(objectOr);
    expect(new Set(index.map(({ file }) => file))).toEqual(new Set(exampleFiles));
    const categories = new Set(index.flatMap((entry) => arrayOr(entry['categories'])));
    expect(categories).toEqual(new Set(CATEGORIES));
  });

  it('has nothing but hints in flows of the newest version', () => {
    const files = exampleFiles.filter((file) => exampleFlow(file)['version'] === '7.3');
    const found = files.flatMap((file) => validateDocument(exampleDocument(file)));
    expect(found.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
  });

  it('shows every component with every property', () => {
    const used = new Set(
      placed.flatMap(({ component, type }) =>
        Object.keys(component).map((property) => `${type}.${property}`),
      ),
    );
    const known = Object.values(components).flatMap(({ type, properties }) =>
      Object.keys(properties).map((property) => (COMMON.has(property) ? property : `${type}.${property}`)),
    );
    const shown = new Set([
      ...used,
      ...[...used].map((property) => property.slice(property.indexOf('.') + 1)),
    ]);
    expect(known.filter((property) => !shown.has(property))).toEqual([]);
  });

  it('shows every key of options and list items', () => {
    const keys = new Set(
      placed.flatMap(({ component, screen }) =>
        [component['data-source'], component['list-items'], ...examples(screen)].flatMap((list) =>
          arrayOr(list)
            .filter(isJsonObject)
            .flatMap((item) => Object.keys(item)),
        ),
      ),
    );
    const known = [...Object.keys(optionProperties), ...Object.keys(navigationItemProperties)];
    expect(known.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('shows every action for every event', () => {
    const used = new Set(
      placed.flatMap(({ component, path }) =>
        actionsOf(component, path).map(({ action, property }) => `${property} ${textOf(action['name'])}`),
      ),
    );
    const possible = Object.values(components).flatMap(({ properties }) =>
      Object.entries<PropertySpec>(properties).flatMap(([property, { actions = {} }]) =>
        Object.keys(actions).map((name) => `${property} ${name}`),
      ),
    );
    expect(possible).toContain('on-click-action navigate');
    expect(possible.filter((use) => !used.has(use))).toEqual([]);
  });

  it('shows every language and kind of reference', () => {
    const references = newest.flatMap((flow) => referencesIn(flow));
    const kinds = new Set(
      references.map(
        ({ language, root, screen }) => `${language} ${screen === undefined ? '' : 'global '}${root}`,
      ),
    );
    expect([...kinds].filter((kind) => !kind.startsWith('literal')).sort()).toEqual([
      'binding data',
      'binding form',
      'binding global data',
      'binding global form',
      'condition data',
      'condition form',
      'condition global form',
      'expression data',
      'expression form',
      'expression global data',
      'expression global form',
    ]);
    const texts = references.filter(({ language }) => language === 'expression').map(({ text }) => text);
    const operators = ['+', '*', '/', '%', '==', '!=', '>', '>=', '&&', '!', "\\'"];
    expect(operators.filter((operator) => !texts.some((text) => text.includes(operator)))).toEqual([]);
  });
});

function examples(screen: JsonObject): readonly (JsonValue | undefined)[] {
  return Object.values(objectOr(screen['data'])).map((field) => objectOr(field)['__example__']);
}
