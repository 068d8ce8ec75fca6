import { isDeepStrictEqual } from 'node:util';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schemas = Readonly<Record<string, Json>>;

const REFERENCE = '#/components/schemas/';
const INPUT = /Input$/;

/**
 * Names each schema of an OpenAPI document once. The type provider writes every registered schema twice, as `Name` for
 * answers and as `NameInput` for requests; unused ones go, and `NameInput` takes the plain name where that is free or
 * means the same.
 * @param document plain data, as the swagger plugin makes it.
 */
export function tidyOpenApi(document: object): object {
  const json: Json = JSON.parse(JSON.stringify(document), leaveOpen);
  const root = asObject(json);
  const paths = root['paths'] ?? {};
  const schemas = asObject(asObject(root['components'])['schemas']);
  const used = reachable(paths, schemas);
  const plainName = (name: string): string => {
    const plain = name.replace(INPUT, '');
    const own = schemas[name];
    const other = schemas[plain];
    const same =
      own !== undefined &&
      other !== undefined &&
      isDeepStrictEqual(renamed(own, strip), renamed(other, strip));
    return INPUT.test(name) && plain in schemas && (!used.has(plain) || same) ? plain : name;
  };
  const kept = [...used]
    .sort()
    .map((name) => [plainName(name), renamed(schemas[name] ?? {}, plainName)] as const);
  return {
    ...root,
    paths: renamed(paths, plainName),
    components: { ...asObject(root['components']), schemas: Object.fromEntries(kept) },
  };
}

/** Answers may gain members later, so no schema says that it has all of them. */
function leaveOpen(key: string, value: Json): Json | undefined {
  return key === 'additionalProperties' && value === false ? undefined : value;
}

const strip = (name: string) => name.replace(INPUT, '');

function reachable(from: Json, schemas: Schemas): ReadonlySet<string> {
  const found = new Set<string>();
  const open = referencesIn(from);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...referencesIn(schemas[name] ?? {}));
  }
  return found;
}

function referencesIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, Json]) =>
    key === '$ref' && typeof item === 'string' ? [item.slice(REFERENCE.length)] : referencesIn(item),
  );
}

function renamed(value: Json, rename: (name: string) => string): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => renamed(item, rename));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === '$ref' && typeof item === 'string'
        ? [key, REFERENCE + rename(item.slice(REFERENCE.length))]
        : [key, renamed(item, rename)],
    ),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function asObject(value: Json | undefined): Schemas {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}
