// First: the program may use it while it is loaded.
import './globals.ts';
import endpoint from 'program';
import { EndpointError } from '@flowsmith/endpoint/define';
import { openMedia } from './media.ts';
import { neverAborts } from './signal.ts';
import type { GuestReply, Question } from '../protocol.ts';

const done = hostDone;
const { parse, stringify } = JSON;

/** Answers one question of the host, both as JSON text (protocol.ts). Never fails. */
export function answer(ask: number, text: string): void {
  const tell = (reply: GuestReply): void => done(ask, stringify(reply));
  const fail = (thrown: unknown): void => tell({ ok: false, error: describe(thrown) });
  const question: Question = parse(text);
  run(question).then((value = null) => {
    try {
      tell({ ok: true, value });
    } catch (thrown) {
      fail(thrown);
    }
  }, fail);
}

async function run(question: Question): Promise<unknown> {
  const services = { signal: neverAborts, openMedia };
  switch (question.operation) {
    case 'answer':
      return endpoint.answer(question.request, services);
    case 'notice':
      return endpoint.notice(question.notice, services);
    case 'recover': {
      const { code, ...options } = question.error;
      return endpoint.recover(new EndpointError(code, options), question.request, services);
    }
    case 'check':
      return typeof endpoint?.answer === 'function';
  }
}

function describe(thrown: unknown): Extract<GuestReply, { ok: false }>['error'] {
  if (thrown instanceof EndpointError) {
    const { name, message, stack = '', code, detail } = thrown;
    return { name, message, stack, code, ...(detail === undefined ? {} : { detail }) };
  }
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), stack: '' };
  return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? '' };
}
