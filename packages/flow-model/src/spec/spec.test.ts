import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorsOf, footer, screenOf } from '../validate/testing.ts';
import {
  actionSpecs,
  availableIn,
  compareVersions,
  components,
  COMPONENT_TYPES,
  FLOW_VERSIONS,
  isAtLeast,
  isAvailable,
  isComponentType,
  isKnownVersion,
  LATEST_VERSION,
  mayStandIn,
  newComponent,
  newFlow,
  newScreen,
  propertiesOf,
  versionTable,
  type Component,
  type ComponentOf,
  type Flow,
  type PropertySpec,
} from './index.ts';

const versions = fc.constantFrom(...FLOW_VERSIONS);

describe('versions', () => {
  it('are ordered as they came', () => {
    expect([...FLOW_VERSIONS].sort(compareVersions)).toEqual([...FLOW_VERSIONS]);
    fc.assert(fc.property(versions, versions, (a, b) => isAtLeast(a, b) === compareVersions(a, b) >= 0));
  });

  it('all have a row in the table', () => {
    expect(versionTable.map(({ version }) => version)).toEqual([...FLOW_VERSIONS]);
  });

  it('know themselves', () => {
    expect(isKnownVersion('7.3')).toBe(true);
    for (const value of ['7.4', '7', 7.3, undefined, 'toString']) expect(isKnownVersion(value)).toBe(false);
  });
});

describe('components', () => {
  it.each(COMPONENT_TYPES)('%s is described under its own name, with words for everything', (type) => {
    const spec = components[type];
    expect(spec.type).toBe(type);
    const properties = Object.values<PropertySpec>(spec.properties);
    expect(properties.filter(({ title, help }) => title === '' || help === '')).toEqual([]);
    const badDefaults = properties.filter(
      ({ values, default: initial }) =>
        values !== undefined && initial !== undefined && !values.some((value) => value === initial),
    );
    expect(badDefaults).toEqual([]);
  });

  it.each(COMPONENT_TYPES)('%s has a name exactly if it holds a value or is named', (type) => {
    const spec = components[type];
    expect('name' in spec.properties).toBe('input' in spec || type === 'Form' || type === 'NavigationList');
  });

  it('are told from other words', () => {
    expect(isComponentType('TextBody')).toBe(true);
    for (const value of ['Text', 'toString', '', 1, null]) expect(isComponentType(value)).toBe(false);
  });

  it.each([
    ['TextBody', 'markdown', '5.0', false],
    ['TextBody', 'markdown', '5.1', true],
    ['TextInput', 'pattern', '6.1', false],
    ['TextInput', 'pattern', '6.2', true],
    ['ChipsSelector', 'on-select-action', '7.0', false],
    ['ChipsSelector', 'on-select-action', '7.1', true],
    ['CheckboxGroup', 'description', '3.1', false],
  ] as const)('%s has %s in %s: %s', (type, name, version, expected) => {
    expect(propertiesOf(type, version).has(name)).toBe(expected);
  });

  it('never lose a property in a newer version', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMPONENT_TYPES), versions, versions, (type, a, b) => {
        const [older, newer] = compareVersions(a, b) <= 0 ? [a, b] : [b, a];
        for (const name of propertiesOf(type, older).keys())
          expect(propertiesOf(type, newer).has(name)).toBe(true);
      }),
    );
  });
});

describe('new components', () => {
  const places = COMPONENT_TYPES.flatMap((type) =>
    FLOW_VERSIONS.filter((version) => isAtLeast(version, '5.1') && mayStandIn(type, 'screen', version)).map(
      (version) => [type, version] as const,
    ),
  );

  it.each(places)('%s is valid in %s', (type, version) => {
    // References to data that only the author can declare are the exception, before expressions came in 6.0.
    const data = {
      show: { type: 'boolean', __example__: true },
      value: { type: 'string', __example__: 'first' },
    };
    const fresh = newComponent(type, version, {
      names: new Set(['text']),
      insideForm: false,
      nextScreen: 'END',
      terminal: false,
    });
    const lone = type === 'RichText' || type === 'NavigationList';
    const first =
      type === 'Footer' || lone
        ? [fresh]
        : [
            fresh,
            {
              type: 'Footer',
              label: 'Go',
              'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'END' }, payload: {} },
            },
          ];
    const start = screenOf('START', first, { data });
    const link = screenOf('LINK', [
      {
        type: 'EmbeddedLink',
        text: 'x',
        'on-click-action': {
          name: 'navigate',
          next: { type: 'screen', name: 'START' },
          payload: { show: true, value: 'x' },
        },
      },
      {
        type: 'Footer',
        label: 'Go',
        'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'END' }, payload: {} },
      },
    ]);
    expect(
      errorsOf({ version, screens: [link, start, screenOf('END', [footer], { terminal: true })] }),
    ).toEqual([]);
  });

  it('take names that are free', () => {
    expect(
      newComponent('TextInput', '7.3', { names: new Set(['text', 'text_2']), insideForm: false })['name'],
    ).toBe('text_3');
  });
});

it('a new flow and a new screen are valid', () => {
  expect(errorsOf(newFlow())).toEqual([]);
  expect(
    errorsOf({
      version: LATEST_VERSION,
      screens: [
        {
          ...newScreen('START', 'Start'),
          terminal: true,
          layout: { type: 'SingleColumnLayout', children: [footer] },
        },
      ],
    }),
  ).toEqual([]);
});

it('gates hold from their version on', () => {
  expect(isAvailable({ since: '6.0' }, '5.1')).toBe(false);
  expect(isAvailable({ until: '3.0' }, '3.0')).toBe(false);
  expect(isAvailable({ until: '3.0' }, '2.1')).toBe(true);
  expect([...availableIn(actionSpecs.navigate.properties, '2.1').keys()]).toEqual(['next', 'payload']);
});

it('types follow from the data', () => {
  expectTypeOf<ComponentOf<'TextInput'>['input-type']>().extract<'email'>().toEqualTypeOf<'email'>();
  expectTypeOf<ComponentOf<'Footer'>['label']>().toBeString();
  expectTypeOf<Extract<Component, { type: 'OptIn' }>['name']>().toBeString();
  expectTypeOf<Flow['screens'][number]['id']>().toBeString();
});
