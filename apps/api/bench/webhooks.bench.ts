import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { signBody } from '@flowsmith/crypto';
import type { Measurement } from '../../../packages/flow-model/bench/measure.ts';
import { answerMessage, messagesWebhook } from '../src/modules/responses/testing/answering-server.ts';
import { apiOf } from './api.ts';
import type { Server } from './hosted.bench.ts';

const PER_SECOND = 500;
const SECONDS = 10;
const WARM_UP = 2;
const SECRET = 'secret-of-the-bench';
const WABA = '900100200300400';

/** Signed answers of people, at a steady rate, whatever the server does: how long each waits, and when all are stored. */
export async function webhooksBench({ url }: Server): Promise<Measurement[]> {
  const api = apiOf(url);
  const account = await api.send('POST', '/accounts', {
    name: 'Bench',
    wabaId: WABA,
    baseUrl: url,
    token: 'token',
    appSecret: SECRET,
  });
  const pool = new Pool(url, { connections: 64, pipelining: 1 });
  const send = async (number: number): Promise<number> => {
    const from = `49${151_000_000 + (number % 5_000)}`;
    const fields = { city: 'ber', guests: String(number % 9), note: `Table by the window, number ${number}` };
    const body = JSON.stringify(messagesWebhook(WABA, answerMessage({ token: randomUUID(), from, fields })));
    const start = performance.now();
    const answer = await pool.request({
      method: 'POST',
      path: `/webhooks/${String(account['id'])}`,
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signBody(body, SECRET) },
      body,
    });
    await answer.body.dump();
    if (answer.statusCode !== 200) throw new Error(`The webhook was answered with ${answer.statusCode}`);
    return performance.now() - start;
  };
  await steady(WARM_UP, send);
  const times = await steady(SECONDS, send);
  const ended = performance.now();
  const total = (WARM_UP + SECONDS) * PER_SECOND;
  // Only the first ten thousand are counted exactly.
  const wanted = Math.min(total, 10_000);
  for (;;) {
    const { count } = await api.send('GET', '/responses/count');
    if (Number(count) >= wanted) break;
    if (performance.now() - ended > 120_000) throw new Error(`Only ${String(count)} of ${total} were stored`);
    await wait(100);
  }
  const late = performance.now() - ended;
  await pool.close();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return [
    { name: `webhook accepted, ${PER_SECOND} a second: median`, value: at(0.5), unit: 'ms' },
    { name: `webhook accepted, ${PER_SECOND} a second: 99 of 100`, value: at(0.99), unit: 'ms', aim: 50 },
    { name: 'webhooks: all answers stored after the last was accepted', value: late, unit: 'ms' },
  ];
}

/** Sends at the rate, in order; nobody waits for an answer before sending the next. */
async function steady(seconds: number, send: (number: number) => Promise<number>): Promise<number[]> {
  const start = performance.now();
  const sent: Promise<number>[] = [];
  while (sent.length < seconds * PER_SECOND) {
    const due = Math.min(
      seconds * PER_SECOND,
      Math.floor(((performance.now() - start) / 1_000) * PER_SECOND),
    );
    while (sent.length < due) sent.push(send(sent.length));
    await wait(1);
  }
  return Promise.all(sent);
}
