import { describe, expect, it, vi } from 'vitest';
import { parseDocument, valueAt, type JsonObject, type JsonValue, type Path } from '../document/index.ts';
import {
  componentSpec,
  COMPONENT_TYPES,
  FLOW_VERSIONS,
  isAtLeast,
  isComponentType,
  isRequired,
  type FlowVersion,
  type PropertySpec,
} from '../spec/index.ts';
import { changed } from '../testing/changed.ts';
import { fixedObjects, type FixedObject } from '../testing/fixedObjects.ts';
import { richFlow } from '../testing/richFlow.ts';
import type { Finding } from './finding.ts';
import { validateDocument } from './validateDocument.ts';
import { validateValue } from './validateValue.ts';

/** What every kind of single change to a valid flow must lead to, wherever it is made and whatever the version. */

// Thousands of flows are checked in each test: seconds on an idle machine, more on a busy one.
vi.setConfig({ testTimeout: 120_000 });

const VERSIONS = FLOW_VERSIONS.filter((version) => isAtLeast(version, '5.1'));

interface Site extends FixedObject {
  readonly flow: JsonObject;
  readonly version: FlowVersion;
}

const FLOWS: readonly { readonly version: FlowVersion; readonly flow: JsonObject }[] = VERSIONS.flatMap(
  (version) => [false, true].map((endpoint) => ({ version, flow: richFlow(version, { endpoint }) })),
);
const SITES: readonly Site[] = FLOWS.flatMap(({ version, flow }) =>
  fixedObjects(flow).map((object) => ({ ...object, flow, version })),
);

/** Each property of each object with fixed keys. */
const PROPERTIES: readonly (readonly [Site, string, PropertySpec])[] = SITES.flatMap((site) =>
  [...site.properties].map(([name, spec]) => [site, name, spec] as const),
);

/** Changes that did not lead to what they must; the first few are enough to see why. */
function failures<Item>(
  items: readonly Item[],
  fails: (item: Item) => string | undefined,
): readonly string[] {
  const found: string[] = [];
  for (const item of items) {
    const failure = fails(item);
    if (failure !== undefined) found.push(failure);
    if (found.length === 5) break;
  }
  return found;
}

/** What is found after one change if an error with this code and place is not among it. */
function lacks(
  site: Site,
  path: Path,
  value: JsonValue | undefined,
  code: string,
  at: Path,
): string | undefined {
  const errors = errorsAfter(site, path, value);
  if (errors.some((found) => found.code === code && same(found.path, at))) return undefined;
  return `${site.version} ${path.join('.')} = ${JSON.stringify(value)}: no ${code} at ${at.join('.')}, but ${listed(errors)}`;
}

function errorsAfter({ flow }: Site, path: Path, value: JsonValue | undefined): readonly Finding[] {
  return validateValue(changed(flow, path, value)).filter(({ severity }) => severity === 'error');
}

const listed = (found: readonly Finding[]): string =>
  found.map(({ code, path }) => `${code}@${path.join('.')}`).join(', ') || 'nothing';
const same = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);

it.each(FLOWS.map(({ version, flow }) => [version, flow] as const))(
  'the flow of %s is valid',
  (_version, flow) => {
    expect(validateValue(flow).filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);

describe('anywhere', () => {
  it('an unknown key is one', () => {
    expect(
      failures(SITES, (site) => {
        const path = [...site.path, 'zz'];
        return lacks(site, path, 'x', 'INVALID_PROPERTY_KEY', path);
      }),
    ).toEqual([]);
  });

  it('what is required may not be missing', () => {
    const required = PROPERTIES.filter(([{ version }, , spec]) => isRequired(spec.required, version));
    expect(
      failures(required, ([site, name]) =>
        name === 'version'
          ? lacks(site, ['version'], undefined, 'MISSING_FLOW_JSON_VERSION', [])
          : lacks(site, [...site.path, name], undefined, 'MISSING_REQUIRED_PROPERTY', site.path),
      ),
    ).toEqual([]);
    expect(required.length).toBeGreaterThan(500);
  });

  it('null is never a value', () => {
    const available = PROPERTIES.filter(
      ([{ version }, name, spec]) => name !== 'version' && isAvailable(spec, version),
    );
    expect(
      failures(available, ([site, name]) => {
        const path = [...site.path, name];
        return lacks(site, path, null, 'INVALID_PROPERTY_TYPE', path);
      }),
    ).toEqual([]);
  });

  it('a word that is not on the list is none of it', () => {
    const enums = PROPERTIES.filter(
      ([site, name, spec]) =>
        spec.kind === 'enum' &&
        site.kind !== 'layout' &&
        name !== 'data_api_version' &&
        isAvailable(spec, site.version),
    );
    expect(
      failures(enums, ([site, name]) => {
        const path = [...site.path, name];
        return lacks(site, path, 'zz', 'INVALID_ENUM_VALUE', path);
      }),
    ).toEqual([]);
  });

  it('blank is no text', () => {
    const texts = PROPERTIES.filter(
      ([site, , spec]) =>
        (spec.kind === 'text' || spec.kind === 'name' || spec.kind === 'text-or-lines') &&
        spec.mayBeBlank !== true &&
        isAvailable(spec, site.version),
    );
    expect(
      failures(texts, ([site, name]) => {
        const path = [...site.path, name];
        return lacks(site, path, ' \t', 'PATTERN_MISMATCH', path);
      }),
    ).toEqual([]);
  });

  it('a long text is a matter for phones, not for Meta', () => {
    const limited = PROPERTIES.filter(
      ([site, , spec]) =>
        spec.kind === 'text' &&
        spec.maxLength !== undefined &&
        spec.rangeObject !== true &&
        isAvailable(spec, site.version),
    );
    expect(
      failures(limited, ([site, name]) => {
        const path = [...site.path, name];
        const found = validateValue(changed(site.flow, path, 'x'.repeat(5000))).filter((one) =>
          same(one.path, path),
        );
        return found.every(({ severity }) => severity === 'warning') && found.length > 0
          ? undefined
          : `${path.join('.')}: ${listed(found)}`;
      }),
    ).toEqual([]);
  });

  it('a number stays within its limits', () => {
    const limited = PROPERTIES.filter(
      ([, , spec]) =>
        (spec.minimum !== undefined || spec.maximum !== undefined) && spec.displayLimit !== true,
    );
    expect(
      failures(limited, ([site, name, { minimum, maximum }]) => {
        const path = [...site.path, name];
        const low =
          minimum === undefined ? undefined : lacks(site, path, minimum - 1, 'MINIMUM_VALUE_REQUIRED', path);
        const high =
          maximum === undefined ? undefined : lacks(site, path, maximum + 1, 'MAXIMUM_VALUE_REQUIRED', path);
        return low ?? high;
      }),
    ).toEqual([]);
    expect(limited.length).toBeGreaterThan(40);
  });

  it('a binding leads somewhere, but Meta does not look in 7.1', () => {
    const bound = PROPERTIES.filter(
      ([site, , spec]) =>
        spec.dynamic === true && isAvailable(spec, site.version) && spec.kind !== 'condition',
    );
    expect(
      failures(bound, ([site, name]) => {
        const path = [...site.path, name];
        const url = name === 'url';
        const found = validateValue(changed(site.flow, path, '${data.zz}')).filter(
          (one) => same(one.path, path) && one.echo !== true,
        );
        const code = url ? 'INVALID_ON_CLICK_ACTION_PAYLOAD' : 'INVALID_SCREEN_DYNAMIC_DATA';
        const severity = site.version === '7.1' ? 'warning' : 'error';
        return found.some((one) => one.code === code && one.severity === severity)
          ? undefined
          : `${site.version} ${path.join('.')}: ${listed(found)}`;
      }),
    ).toEqual([]);
    expect(bound.length).toBeGreaterThan(1000);
  });

  it('what never changes is not bound', () => {
    const fixed = PROPERTIES.filter(
      ([site, , spec]) =>
        spec.dynamic !== true &&
        (spec.kind === 'enum' || spec.kind === 'boolean' || spec.kind === 'integer') &&
        isAvailable(spec, site.version),
    );
    expect(
      failures(fixed, ([site, name]) => {
        const path = [...site.path, name];
        const errors = errorsAfter(site, path, '${data.open}');
        return errors.some((found) => same(found.path, path)) ? undefined : `${path.join('.')} may be bound`;
      }),
    ).toEqual([]);
  });
});

describe('a component', () => {
  const components = SITES.filter(({ kind }) => kind === 'component');

  it('has no property before its version', () => {
    const early = components.flatMap((site) => {
      const { type } = site.object;
      if (!isComponentType(type)) return [];
      return Object.entries(componentSpec(type).properties).flatMap(([name, { since }]) =>
        since !== undefined && !isAtLeast(site.version, since) ? [[site, name] as const] : [],
      );
    });
    expect(
      failures(early, ([site, name]) => {
        const path = [...site.path, name];
        return lacks(site, path, 'x', 'INVALID_PROPERTY_KEY', path);
      }),
    ).toEqual([]);
    expect(early.length).toBeGreaterThan(20);
  });

  it('has a type that exists', () => {
    expect(
      failures(components, (site) => {
        const path = [...site.path, 'type'];
        return (
          lacks(site, path, 'TextInpt', 'INVALID_PROPERTY_VALUE', path) ??
          lacks(site, path, undefined, 'MISSING_REQUIRED_TYPE_PROPERTY', site.path)
        );
      }),
    ).toEqual([]);
  });

  it('does not stand on a screen before its version', () => {
    const early = FLOWS.flatMap(({ version, flow }) =>
      COMPONENT_TYPES.filter((type) => !isAtLeast(version, componentSpec(type).since)).map(
        (type) => [version, flow, type] as const,
      ),
    );
    expect(
      failures(early, ([version, flow, type]) => {
        const path = ['screens', 0, 'layout', 'children', 0];
        const errors = validateValue(changed(flow, path, { type })).filter(
          ({ severity }) => severity === 'error',
        );
        return errors.some(
          ({ code, path: at }) => code === 'ONE_OF_SCHEMA_VALIDATION_FAILED' && same(at, path),
        )
          ? undefined
          : `${type} in ${version}: ${listed(errors)}`;
      }),
    ).toEqual([]);
    expect(early.length).toBeGreaterThan(10);
  });

  it('shares its name with no other of the screen', () => {
    const inputs = components.filter(
      ({ object, insideForm }) =>
        isComponentType(object['type']) && componentSpec(object['type']).input !== undefined && !insideForm,
    );
    expect(
      failures(inputs, (site) => {
        const list = valueAt(site.flow, site.path.slice(0, -1));
        if (!Array.isArray(list)) return 'no list';
        const errors = errorsAfter(site, site.path.slice(0, -1), [...list, site.object]);
        return errors.some(
          ({ code, path }) => code === 'DUPLICATE_FORM_COMPONENT_NAMES' && same(path, [...site.path, 'name']),
        )
          ? undefined
          : `${JSON.stringify(site.object['name'])}: ${listed(errors)}`;
      }),
    ).toEqual([]);
  });
});

describe('any change at all', () => {
  const VALUES: readonly (JsonValue | undefined)[] = [
    undefined,
    null,
    0,
    -1.5,
    true,
    '',
    'x',
    '${form.zz}',
    '${screen.END.data.zz}',
    "`${data.most} + 'x'`",
    [],
    [null],
    {},
    { type: 'If' },
    [{ type: 'Form', children: [{ type: 'Switch', cases: { a: 5 } }] }],
  ];
  const changes = PROPERTIES.filter((_item, index) => index % 83 === 0).flatMap(([site, name]) =>
    VALUES.map((value) => [site, [...site.path, name] as Path, value] as const),
  );

  it('is told with a path that exists, or whose parent does', () => {
    expect(
      failures(changes, ([site, path, value]) => {
        const flow = changed(site.flow, path, value);
        const lost = validateValue(flow).find(
          (found) =>
            valueAt(flow, found.path) === undefined && valueAt(flow, found.path.slice(0, -1)) === undefined,
        );
        return lost === undefined
          ? undefined
          : `${path.join('.')} = ${JSON.stringify(value)}: ${listed([lost])}`;
      }),
    ).toEqual([]);
  });

  it('is told the same of a flow that is partly known already and of one that is new', () => {
    expect(
      failures(changes, ([site, path, value]) => {
        const flow = changed(site.flow, path, value);
        const fresh: JsonValue = JSON.parse(JSON.stringify(flow));
        const known = listed(validateValue(flow));
        const anew = listed(validateValue(fresh));
        return known === anew
          ? undefined
          : `${path.join('.')} = ${JSON.stringify(value)}: ${known} or ${anew}`;
      }),
    ).toEqual([]);
  });

  it('is underlined inside the text', () => {
    const some = changes.filter((_item, index) => index % 5 === 0);
    expect(
      failures(some, ([site, path, value]) => {
        const text = JSON.stringify(changed(site.flow, path, value), undefined, 2);
        const outside = validateDocument(parseDocument(text)).find(
          ({ range: { offset, length } }) => offset < 0 || length < 0 || offset + length > text.length,
        );
        return outside === undefined ? undefined : `${outside.code} ${JSON.stringify(outside.range)}`;
      }),
    ).toEqual([]);
  });
});

function isAvailable({ since, until }: PropertySpec, version: FlowVersion): boolean {
  return (
    (since === undefined || isAtLeast(version, since)) && (until === undefined || !isAtLeast(version, until))
  );
}
