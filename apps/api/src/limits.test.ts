import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { LIMITS, type Limit } from './limits.ts';
import { openApiDocument } from './openapi.ts';

const page = new URL('../../../docs/limits.md', import.meta.url);
const TABLE = /<!-- limits: begin -->\n[^]*<!-- limits: end -->/;

const TITLES: Readonly<Record<keyof typeof LIMITS, string>> = {
  requests: 'One request',
  load: 'Everybody’s share of a process',
  exchanges: 'Hosted endpoints',
  webhooks: 'Webhooks of Meta',
  work: 'Work that takes long',
  counts: 'How many, and how large',
  outgoing: 'Calls to others',
  database: 'Database',
  kept: 'What is kept',
};

function shown({ most, unit }: Limit): string {
  const number = (value: number) => value.toLocaleString('en-US');
  switch (unit) {
    case 'bytes':
      return most % (1024 * 1024) === 0 ? `${most / (1024 * 1024)} MB` : `${most / 1024} kB`;
    case 'ms':
      if (most % 86_400_000 === 0) return `${number(most / 86_400_000)} days`;
      return most % 1_000 === 0 ? `${number(most / 1_000)} s` : `${number(most)} ms`;
    case 'perMinute':
      return `${number(most)} a minute`;
    case 'perSecond':
      return `${number(most)} a second`;
    case 'characters':
    case 'count':
      return number(most);
  }
}

function table(): string {
  const groups = Object.entries(TITLES).map(([name, title]) => {
    const limits: readonly Limit[] = Object.values(
      Object.entries(LIMITS).find(([key]) => key === name)?.[1] ?? {},
    );
    const rows = limits.map((limit) => `| ${limit.what} | ${shown(limit)} | ${limit.over} |`);
    return `## ${title}\n\n| What | At most | What is over |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `<!-- limits: begin -->\n\n${groups.join('\n')}\n<!-- limits: end -->`;
}

/** `FLOWSMITH_WRITE_DOCS=1` writes the table instead. */
it('are what the page about them says', async () => {
  const text = await readFile(page, 'utf8');
  const wanted = text.replace(TABLE, () => table());
  const isWritten = process.env['FLOWSMITH_WRITE_DOCS'] === '1';
  if (isWritten) await writeFile(page, wanted);
  expect(isWritten ? wanted : text).toBe(wanted);
});

/** Bodies that are checked otherwise, with the reason. */
const EXCUSED = new Set([
  // Measured in bytes, by the service.
  'post /api/flows body.text',
  'put /api/flows/{id} body.text',
]);

it('hold for every text and list in a body', async () => {
  const open = openInputs(JSON.parse(JSON.stringify(await openApiDocument())));
  expect(open.filter((place) => !EXCUSED.has(place))).toEqual([]);
});

it('hold for every page of a list', async () => {
  const { paths }: Document = JSON.parse(JSON.stringify(await openApiDocument()));
  const pages = Object.entries(paths).flatMap(([path, operations]) =>
    Object.values(operations).flatMap(({ parameters = [] }) =>
      parameters
        .filter(({ name }) => name === 'limit')
        .map(({ schema }) => [path, schema.maximum ?? Infinity]),
    ),
  );
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter(([, most]) => Number(most) > LIMITS.requests.page.most)).toEqual([]);
});

interface Schema {
  readonly maximum?: number;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly prefixItems?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Places of texts without a greatest length, and of lists without a greatest number, in what the server takes. */
function openInputs({ paths, components }: Document): string[] {
  const found: string[] = [];
  const walk = (given: Schema, path: string, seen: readonly string[]): void => {
    const name = given.$ref?.split('/').at(-1);
    if (name !== undefined && seen.includes(name)) return;
    const schema = name === undefined ? given : (components.schemas[name] ?? {});
    const next = name === undefined ? seen : [...seen, name];
    const isOf = (type: string) => [schema.type].flat().includes(type);
    const isClosed = schema.enum !== undefined || schema.const !== undefined || schema.format !== undefined;
    if (
      isOf('string') &&
      schema.maxLength === undefined &&
      !isClosed &&
      schema.pattern?.endsWith('$') !== true
    )
      found.push(path);
    if (isOf('array') && schema.maxItems === undefined && schema.prefixItems === undefined) found.push(path);
    for (const each of [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => list ?? []))
      walk(each, path, next);
    if (schema.items !== undefined) walk(schema.items, `${path}[]`, next);
    for (const [key, value] of Object.entries(schema.properties ?? {})) walk(value, `${path}.${key}`, next);
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, `${path}.*`, next);
  };
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { requestBody }] of Object.entries(operations)) {
      for (const { schema } of Object.values(requestBody?.content ?? {}))
        walk(schema, `${method} ${path} body`, []);
    }
  }
  return found;
}
