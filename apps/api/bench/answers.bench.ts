import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { summary, type Measurement } from '../../../packages/flow-model/bench/measure.ts';
import { bookingFlow } from '../src/modules/responses/testing/answering-server.ts';
import { apiOf } from './api.ts';
import type { Server } from './hosted.bench.ts';

const ANSWERS = 1_000_000;
const ROUNDS = 15;
const AIM = 200;

/** A flow with a million answers: its table, what is looked for in it, and all of it as a file. */
export async function answersBench(server: Server, databaseUrl: string): Promise<Measurement[]> {
  const api = apiOf(server.url);
  const flow = await api.send('POST', '/flows', { name: 'Tables', text: JSON.stringify(bookingFlow) });
  const id = String(flow['id']);
  await fill(databaseUrl, id);
  const filtered = (...filters: readonly object[]) =>
    `?filters=${encodeURIComponent(JSON.stringify(filters))}`;
  const views = {
    'first page': '',
    'filter, half of them': filtered({ field: 'city', op: 'is', values: ['ber'] }),
    'filter, one of 1,000': filtered({ field: 'table', op: 'is', values: ['777'] }),
    'filter, one of all': filtered({ field: 'guest', op: 'is', values: ['Guest 123456'] }),
    'two filters': filtered(
      { field: 'city', op: 'is', values: ['muc'] },
      { field: 'extras', op: 'is', values: ['cake'] },
    ),
    'search for a word': '?search=guest+123',
    'all of one person': '?sender=4915000000007',
  };
  const measured: Measurement[] = [];
  for (const [name, query] of Object.entries(views)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      await api.send('GET', `/flows/${id}/responses${query}`);
      times.push(performance.now() - start);
    }
    measured.push(summary(`1,000,000 answers: ${name}`, times, { p95: true, aim: AIM }));
  }
  for (const format of ['csv', 'json', 'xlsx']) measured.push(...(await exported(server, id, format)));
  return measured;
}

async function fill(databaseUrl: string, flowId: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  // Indexes are made at once afterwards: that takes a tenth of the time.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = 'responses' and indexname <> 'responses_pkey'`,
  );
  await client.query(`drop index ${indexes.map(({ name }) => name).join(', ')}`);
  await client.query(`set maintenance_work_mem = '256MB'`);
  await client.query(
    `insert into responses (id, flow_id, flow_revision, matched_by, message_id, person, sender, sender_name, at,
       received_at, fields, terms)
     select gen_random_uuid(), $1, 1, 'token', 'wamid.' || n, 'person' || n % 50000,
       (4915000000000 + n % 50000)::text, 'Guest ' || n, moment, moment,
       json_build_object('city', city, 'extras', json_build_array(extra), 'guest', 'Guest ' || n, 'table',
         (n % 1000)::text, 'note', 'A quiet table for the evening, please')::text,
       array_to_tsvector(array['=city', '=city=' || city, '=extras', '=extras=' || extra, '=guest',
         '=guest=Guest ' || n, '=table', '=table=' || n % 1000, 'guest', n::text, 'a', 'quiet', 'table', 'for', 'the',
         'evening', 'please', 'berlin'])
     from (select n, timestamptz '2026-01-01' + n * interval '10 seconds' as moment,
         (array['ber', 'muc'])[1 + n % 2] as city, (array['window', 'cake', 'none'])[1 + n % 3] as extra
       from generate_series(1, ${ANSWERS}) as n) as made`,
    [flowId],
  );
  for (const { definition } of indexes) await client.query(definition);
  await client.query('vacuum analyze responses');
  await client.end();
}

async function exported({ url, pid }: Server, id: string, format: string): Promise<Measurement[]> {
  const before = await residentMegabytes(pid);
  let most = before;
  const start = performance.now();
  const response = await fetch(`${url}/api/flows/${id}/responses/export?format=${format}`);
  let bytes = 0;
  let looked = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes - looked > 1_000_000) {
      looked = bytes;
      most = Math.max(most, await residentMegabytes(pid));
    }
  }
  const seconds = (performance.now() - start) / 1_000;
  if (bytes < ANSWERS) throw new Error('The file is too short');
  return [
    {
      name: `1,000,000 answers as ${format}`,
      value: ANSWERS / seconds,
      unit: '/s',
      atLeast: 50_000,
    },
    { name: `1,000,000 answers as ${format}: more memory`, value: most - before, unit: 'MB', aim: 150 },
  ];
}

/** Where the system tells: Linux. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}
