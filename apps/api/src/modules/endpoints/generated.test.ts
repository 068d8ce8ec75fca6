import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  endpointModule,
  generateTypes,
  isEndpointFlow,
  parsePlayKit,
  rulesFor,
  rulesModule,
  runTest,
} from '@flowsmith/flow-model';
import type { EndpointRules, ExchangeHost, JsonValue, PlayKit, RuleData } from '@flowsmith/flow-model';
import { startTestServer, valueAt, type TestServer } from '../../testing/server.ts';
import { startHostedFlow } from './testing/hosted-flow.ts';

const folder = new URL('../../../../../examples/flows/', import.meta.url);
const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const jsonOf = (file: string): JsonValue => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** Names of the example flows that have an endpoint. */
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.play.json'))
  .map((file) => file.replace(/\.play\.json$/, ''))
  .filter((name) => isEndpointFlow(jsonOf(`${name}.json`)));

function kitOf(name: string): PlayKit {
  const parsed = parsePlayKit(jsonOf(`${name}.play.json`));
  if (!parsed.ok) throw new Error(`The kit of ${name} cannot be read`);
  return parsed.kit;
}

describe('endpoints made from the example flows', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('agree with the types of their flows, by the strictest rules of the compiler', async () => {
    const work = await mkdtemp(join(tmpdir(), 'flowsmith-generated-'));
    symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
    writeFileSync(join(work, 'package.json'), '{ "type": "module" }');
    for (const name of names) {
      const flow = jsonOf(`${name}.json`);
      writeFileSync(join(work, `${name}.flow.ts`), generateTypes(flow).code);
      writeFileSync(join(work, `${name}.ts`), endpointModule(flow, { types: `./${name}.flow.ts` }));
      const rules = withAllKinds(rulesFor(flow));
      writeFileSync(join(work, `${name}.rules.ts`), rulesModule(rules, flow, { types: `./${name}.flow.ts` }));
    }
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: 'es2024',
      lib: ['es2024', 'esnext.iterator', 'esnext.array'],
      module: 'nodenext',
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      allowImportingTsExtensions: true,
      erasableSyntaxOnly: true,
      skipLibCheck: true,
      types: ['node'],
    };
    writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const compiler = join(
      dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'lib/tsc.js',
    );
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', work]).catch(
      (failed: { stdout: string }) => failed,
    );
    expect(stdout).toBe('');
    await rm(work, { recursive: true });
  });

  it.each(names)(
    '%s plays its tests with example data, in the isolate, and each answer is one that phones take',
    async (name) => {
      const flow = jsonOf(`${name}.json`);
      const kit = kitOf(name);
      const { api } = await startHostedFlow(server, { flow: Object(flow) });
      const answers: unknown[] = [];
      const host: ExchangeHost = {
        exchange: async (request) => {
          const { body } = await api('POST', '/try', { request });
          answers.push({ status: valueAt(body, 'status'), error: valueAt(body, 'error') });
          const answer = valueAt(body, 'answer');
          return { kind: 'answered', answer: JSON.parse(JSON.stringify(answer ?? {})) };
        },
      };
      const ends: string[] = [];
      for (const test of kit.tests) {
        const steps = test.steps.filter((step) => step.do !== 'answer');
        const { payload, states } = await runTest(flow, kit, { ...test, steps }, { answer: host });
        ends.push(payload === undefined ? (states.at(-1)?.status ?? 'failed') : 'completed');
      }
      expect(answers).toEqual(answers.map(() => ({ status: 200, error: null })));
      expect(ends).toContain('completed');
    },
  );
});

/** The rules with each value from elsewhere once, under conditions of all kinds, before those that are there. */
function withAllKinds(rules: EndpointRules): EndpointRules {
  const from = (data: RuleData): readonly RuleData[] => [
    Object.fromEntries(Object.keys(data).map((key) => [key, { from: 'payload', path: key }])),
    Object.fromEntries(
      Object.keys(data).map((key) => [key, { from: 'source', source: 's', path: `$.${key}` }]),
    ),
  ];
  const special = rules.rules.flatMap((rule) => {
    const { answer } = rule;
    if (answer.kind !== 'screen') return [];
    return from(answer.data).map((data, index) => ({
      ...rule,
      id: `${rule.id}-${index}`,
      when: {
        kind: 'any' as const,
        of: [
          {
            kind: 'test' as const,
            value: {
              from: 'lookup' as const,
              list: 'l',
              column: 'b',
              where: { column: 'a', equals: { from: 'payload' as const, path: 'x' } },
            },
            is: 'equals' as const,
            to: { from: 'constant' as const, value: 'z' },
          },
          {
            kind: 'test' as const,
            value: { from: 'payload' as const, path: 'step' },
            is: 'matches' as const,
            to: { from: 'constant' as const, value: '^a+$' },
          },
        ],
      },
      answer: { ...answer, data },
    }));
  });
  return {
    ...rules,
    rules: [...special, ...rules.rules],
    lists: [{ id: 'l', name: 'Letters', columns: ['a', 'b'], rows: [['x', 'y']] }],
    sources: [
      {
        id: 's',
        name: 'Service',
        method: 'POST',
        url: 'https://api.example.com/',
        headers: [{ name: 'authorization', value: 'Bearer ${secret.TOKEN}' }],
        body: { x: '${payload.x}', token: '${flow_token}' },
      },
    ],
  };
}
