import { parseArgs } from 'node:util';
import { answersBench } from '../apps/api/bench/answers.bench.ts';
import { floodBench } from '../apps/api/bench/flood.bench.ts';
import { hostedBench, type Server } from '../apps/api/bench/hosted.bench.ts';
import { webhooksBench } from '../apps/api/bench/webhooks.bench.ts';
import { startTestPostgres } from '../apps/api/src/testing/postgres.ts';
import { chromium, type Browser } from '@playwright/test';
import { editingBench } from '../apps/web/bench/editing.bench.ts';
import type { BenchFlow } from '../apps/web/bench/flows.ts';
import { openingBench } from '../apps/web/bench/opening.bench.ts';
import { phoneBench } from '../apps/web/bench/phone.bench.ts';
import { sizeBench } from '../apps/web/bench/size.bench.ts';
import { chromiumArguments, chromiumPath } from '../e2e/support/chromium.ts';
import { endpointBench } from '../packages/endpoint/bench/endpoint.bench.ts';
import { BENCH_SIZES, benchFlow } from '../packages/flow-model/bench/benchFlow.ts';
import { documentBench } from '../packages/flow-model/bench/document.bench.ts';
import { editsBench } from '../packages/flow-model/bench/edits.bench.ts';
import type { Measurement } from '../packages/flow-model/bench/measure.ts';
import { runtimeBench } from '../packages/flow-model/bench/runtime.bench.ts';
import { validationComparisonBench } from '../packages/flow-model/bench/validation-comparison.bench.ts';
import { validationBench } from '../packages/flow-model/bench/validation.bench.ts';
import { run } from './run.ts';
import { startTemporaryServer } from './server.ts';

/** Parts that need no browser, and parts that drive the built product in a real browser. */
const MODEL_PARTS: Readonly<Record<string, () => Measurement[] | Promise<Measurement[]>>> = {
  document: documentBench,
  validation: validationBench,
  edits: editsBench,
  comparison: validationComparisonBench,
  runtime: runtimeBench,
  endpoint: endpointBench,
  hosted: () => onEmbedded(hostedBench),
  flood: () => onEmbedded(floodBench),
  webhooks: () => onPostgres(webhooksBench),
  answers: () => onPostgres(answersBench),
};
type WebBench = (browser: Browser, url: string, flow: BenchFlow) => Promise<readonly Measurement[]>;
const WEB_PARTS: Readonly<Record<string, WebBench>> = {
  editing: editingBench,
  opening: openingBench,
  phone: phoneBench,
  size: sizeBench,
};

/** Largest p95 of an interaction, in milliseconds: one frame, and what still feels at once. */
const INTERACTION_AIMS = { typical: 16, large: 50 } as const;

/**
 * `npm run bench`: how fast the product is, beside what it aims at. `-- --only editing` runs one part; `--url` measures a
 * server that runs already instead of building and starting one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, url: { type: 'string' } } });
  const known = [...Object.keys(WEB_PARTS), ...Object.keys(MODEL_PARTS)];
  if (values.only !== undefined && !known.includes(values.only)) {
    console.error(`There is no part ${values.only}. Parts: ${known.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const wanted = (name: string): boolean => values.only === undefined || values.only === name;
  const measurements: Measurement[] = [];
  const webParts = Object.entries(WEB_PARTS).filter(([name]) => wanted(name));
  if (webParts.length > 0) measurements.push(...(await measureWeb(webParts, values.url)));
  for (const [name, measure] of Object.entries(MODEL_PARTS)) {
    if (wanted(name)) measurements.push(...(await measure()));
  }
  print(measurements);
}

type ServerBench = (server: Server, databaseUrl: string) => Promise<Measurement[]>;

/** On a PostgreSQL server, as several people use it. */
async function onPostgres(bench: ServerBench): Promise<Measurement[]> {
  const database = await startTestPostgres();
  const server = await startTemporaryServer(database.url);
  try {
    return await bench(server, database.url);
  } finally {
    await server.stop();
    await database.stop();
  }
}

/** On the embedded database, as one person uses it. */
async function onEmbedded(bench: (server: Server) => Promise<Measurement[]>): Promise<Measurement[]> {
  const server = await startTemporaryServer();
  try {
    return await bench(server);
  } finally {
    await server.stop();
  }
}

async function measureWeb(
  parts: readonly (readonly [name: string, bench: WebBench])[],
  url: string | undefined,
): Promise<readonly Measurement[]> {
  if (url === undefined && (await run('turbo', ['run', 'build', '--output-logs=errors-only'])) !== 0)
    throw new Error('The build failed');
  const server = url === undefined ? await startTemporaryServer() : { url, stop: () => Promise.resolve() };
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [...chromiumArguments],
  });
  try {
    const measurements: Measurement[] = [];
    for (const [name, bench] of parts) {
      for (const flow of flowsFor(name)) {
        console.error(`Measuring ${name} with the ${flow.name} flow …`);
        measurements.push(...(await bench(browser, server.url, flow)));
      }
    }
    return measurements;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** What is loaded does not depend on the flow, and the phone is to be fast on large screens; everything else is measured with both. */
function flowsFor(part: string): readonly BenchFlow[] {
  const flows = BENCH_SIZES.map(({ name, screens, components }) => ({
    name,
    text: benchFlow(screens, components),
    interactionAim: INTERACTION_AIMS[name],
  }));
  if (part === 'size') return flows.filter(({ name }) => name === 'typical');
  return part === 'phone' ? flows.filter(({ name }) => name === 'large') : flows;
}

/** One table: what, how much (and p95 where single slow ones count), the aim, and whether it is met. */
function print(measurements: readonly Measurement[]): void {
  const rows = measurements.map(({ name, value, unit, p95, aim, atLeast }) => [
    name,
    figure(value, unit),
    p95 === undefined ? '' : figure(p95, unit),
    ...(aim !== undefined
      ? [`≤ ${aim} ${unit}`, (p95 ?? value) <= aim ? '✓' : '✗']
      : atLeast !== undefined
        ? [`≥ ${atLeast} ${unit}`, value >= atLeast ? '✓' : '✗']
        : ['', '']),
  ]);
  const table = [['', 'median', 'p95', 'aim', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const [name = '', median = '', p95 = '', aim = '', verdict = ''] of table) {
    const [first = 0, second = 0, third = 0, fourth = 0] = widths;
    console.log(
      `${name.padEnd(first)}  ${median.padStart(second)}  ${p95.padStart(third)}  ${aim.padEnd(fourth)}  ${verdict}`,
    );
  }
}

function figure(value: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}

await main();
