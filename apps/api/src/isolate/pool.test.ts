import { afterAll, beforeAll, expect, test } from 'vitest';
import { startIsolatePool, type CallHost, type IsolatePool } from './pool.ts';
import { compileProgram, ProgramError, type Program } from './programs.ts';
import type { Question } from './protocol.ts';

/** An endpoint whose only screen does this. */
function programThat(body: string): Program {
  return compileProgram(`
    import { defineEndpoint } from '@flowsmith/endpoint';
    import { store, secret } from '@flowsmith/endpoint/platform';
    let requests = 0;
    export default defineEndpoint({
      screens: { A: { data_exchange: async ({ data, respond }: any) => { requests += 1; ${body} } } },
    });`);
}

const polite = programThat(`return respond('B', { requests });`);

const question: Question = {
  operation: 'answer',
  request: {
    version: '3.0',
    action: 'data_exchange',
    screen: 'A',
    data: { email: 'a@b.c' },
    flowToken: 't',
    tokenSignature: undefined,
  },
};

const lonely: CallHost = {
  operation: () => Promise.reject(new Error('Nothing is out here')),
  log: () => undefined,
};

let pool: IsolatePool;

beforeAll(async () => {
  pool = await startIsolatePool({ threads: 2 });
});

afterAll(() => pool.close());

function ask(program: Program, host: CallHost = lonely, milliseconds = 10_000) {
  return pool.ask(program, question, host, AbortSignal.timeout(milliseconds));
}

test('runs TypeScript that defines an endpoint, and keeps it warm', async () => {
  const program = programThat(`return respond('B', { email: data.email as string, requests });`);
  const first = await ask(program);
  expect(first).toEqual({
    ok: true,
    value: { kind: 'screen', screen: 'B', data: { email: 'a@b.c', requests: 1 } },
  });
});

test('lends the outside by text only: operations and lines of the log', async () => {
  const program = programThat(`
    console.info('asked by', { email: data.email });
    return respond('B', { secret: await secret('KEY'), seen: await store.get('seen') });`);
  const asked: string[] = [];
  const lines: string[] = [];
  const reply = await ask(program, {
    operation: (name, text) => {
      asked.push(`${name} ${text}`);
      return Promise.resolve(name === 'secret' ? '"hush"' : '{"found":true,"value":[1]}');
    },
    log: (level, text) => lines.push(`${level}: ${text}`),
  });
  expect(reply).toMatchObject({ ok: true, value: { data: { secret: 'hush', seen: [1] } } });
  expect(asked).toEqual(['secret {"name":"KEY"}', 'store-get {"key":"seen"}']);
  expect(lines).toEqual(['info: asked by {"email":"a@b.c"}']);
});

test('a flood of lines does not reach the host', async () => {
  const program = programThat(`for (let i = 0; i < 3_000; i++) console.log(i); return respond('B', {});`);
  let lines = 0;
  await ask(program, { ...lonely, log: () => void (lines += 1) });
  expect(lines).toBeLessThanOrEqual(500);
  await ask(program, { ...lonely, log: () => void (lines += 1) });
  expect(lines).toBeGreaterThan(500);
});

test('what the outside refuses can be caught inside', async () => {
  const program = programThat(`
    const told = await store.get('x').catch((error: Error) => error.message);
    return respond('B', { told });`);
  expect(await ask(program)).toMatchObject({ ok: true, value: { data: { told: 'Nothing is out here' } } });
});

test.each([
  ['throws', `throw new TypeError('oops');`, { name: 'TypeError', message: 'oops' }],
  [
    'recurses for ever',
    `const again = (): number => again() + 1; return again();`,
    { message: 'stack overflow' },
  ],
  ['answers nothing', `return undefined;`, { code: 'no-answer' }],
])('tells of a handler that %s', async (_, body, error) => {
  expect(await ask(programThat(body))).toMatchObject({ ok: false, error });
});

test.each([
  ['loops', 'for (;;) {}', 'cpu-limit'],
  ['loops and catches everything', 'for (;;) { try { for (;;) {} } catch {} }', 'cpu-limit'],
  ['makes jobs without end', 'for (;;) await null;', 'cpu-limit'],
  [
    'takes all memory for promises',
    'const keep: unknown[] = []; for (;;) keep.push(Promise.resolve().then(() => keep));',
    '(memory|cpu)-limit',
  ],
  ['matches an expensive pattern', `return /^(a+)+$/.test('a'.repeat(60) + 'b');`, 'cpu-limit'],
  [
    'keeps the engine busy',
    `const big = Array(8).fill('x'.repeat(1 << 18)); for (;;) JSON.stringify(big);`,
    'cpu-limit',
  ],
  [
    'takes all memory in small pieces',
    'const all: unknown[] = []; for (;;) all.push(new Array(1000).fill(1));',
    'memory-limit',
  ],
  [
    'takes all memory in big pieces',
    `const all: unknown[] = []; for (;;) all.push(new Uint8Array(1 << 20));`,
    'memory-limit',
  ],
])('ends a handler that %s, and nobody else notices', async (_, body, code) => {
  const neighbour = ask(polite);
  await expect(ask(programThat(body))).rejects.toMatchObject({
    name: 'IsolateError',
    code: expect.stringMatching(`^${code}$`),
  });
  expect(await neighbour).toMatchObject({ ok: true });
  expect(await ask(polite)).toMatchObject({ ok: true });
});

test('a handler that never answers is given up when the time is over', async () => {
  const program = programThat('return requests === 1 ? new Promise(() => {}) : respond("B", {});');
  await expect(ask(program, lonely, 300)).rejects.toMatchObject({ name: 'TimeoutError' });
  // A fresh isolate, which counts anew, takes the next request.
  await expect(ask(program, lonely, 300)).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(await ask(polite)).toMatchObject({ ok: true });
});

test.each([
  ['process', 'typeof process'],
  ['require', 'typeof require'],
  [
    'the host behind constructors',
    `(() => {}).constructor.constructor('return typeof process + typeof require')()`,
  ],
  ['the host behind a function of its own', `typeof (fetch as any).constructor('return this')().process`],
  ['timers', 'typeof setTimeout'],
  ['workers', 'typeof Worker'],
])('has no way to %s', async (_, expression) => {
  const reply = await ask(programThat(`return respond('B', { found: ${expression} });`));
  expect(reply).toMatchObject({
    ok: true,
    value: { data: { found: expect.stringMatching(/^(undefined)+$/) } },
  });
});

test('what one program does to shared objects stays with it', async () => {
  const vandal = programThat(`
    (Object.prototype as any).polluted = true;
    JSON.stringify = () => { throw new Error('broken'); };
    Promise.prototype.then = () => { throw new Error('broken'); };
    return respond('B', {});`);
  await Promise.allSettled([ask(vandal, lonely, 500), ask(vandal, lonely, 500)]);
  expect(
    await ask(programThat(`return respond('B', { polluted: typeof ({} as any).polluted });`)),
  ).toMatchObject({
    ok: true,
    value: { data: { polluted: 'undefined' } },
  });
});

test('a module may not call the outside while it is loaded', async () => {
  const program = compileProgram(`
    import { defineEndpoint } from '@flowsmith/endpoint';
    const early = await fetch('https://example.com').catch((error) => error.message);
    export default defineEndpoint({ screens: { A: { data_exchange: ({ respond }) => respond('B', { early }) } } });`);
  expect(await ask(program)).toMatchObject({
    value: { data: { early: expect.stringContaining('while it is loaded') } },
  });
});

test.each([
  ['a syntax that is no TypeScript', 'export default {'],
  ['TypeScript that makes code', 'enum A { B } export default A;'],
])('refuses %s before it is run', (_, source) => {
  expect(() => compileProgram(source)).toThrow(ProgramError);
});

test('says that a program imports what is not there', async () => {
  const program = compileProgram(`import fs from 'node:fs'; export default fs;`);
  await expect(ask(program)).rejects.toMatchObject({
    code: 'load-failed',
    message: expect.stringContaining('node:fs'),
  });
});
