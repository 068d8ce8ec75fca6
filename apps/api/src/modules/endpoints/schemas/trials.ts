import { z } from 'zod';
import { caller, exchangeError, json, logLine, timings } from './exchanges.ts';
import { sourceText } from './sources.ts';

export const tryRequest = z
  .object({
    request: json.describe('Decrypted: version, action, screen, data, flow_token'),
    source: sourceText.optional().describe('To try before it is saved. Default: the saved one.'),
    caller: caller.extract(['phone', 'replay']).default('phone').describe('What the log says of who asked'),
  })
  .meta({ id: 'TryEndpoint' });

export const trySource = z
  .object({
    source: z.record(z.string(), z.unknown()).describe('A data source of a table of rules'),
    payload: json.describe('What the phone would send'),
  })
  .meta({ id: 'TryDataSource' });

export const triedSource = z
  .object({
    request: z.object({ method: z.string(), url: z.string() }).describe('What was asked; secrets are masked'),
    status: z.number().int().nullable().describe('null: nothing came back'),
    milliseconds: z.number(),
    json: z.unknown().describe('The answer; null if it is no JSON'),
    text: z.string().nullable().describe('The beginning of an answer that is no JSON'),
    failure: z.string().nullable(),
    host: z.string().nullable().describe('The host, if it is not on the list of those that may be called'),
  })
  .meta({ id: 'TriedDataSource' });

export const tried = z
  .object({
    status: z.number().int().describe('What the phone would get: 200, 427, 500 …'),
    answer: json.nullable(),
    refused: json.nullable().describe('What the handler answered that a phone would refuse'),
    error: exchangeError.nullable(),
    timings,
    logs: z.array(logLine),
  })
  .meta({ id: 'TriedExchange' });

export type TriedSource = z.output<typeof triedSource>;
export type Tried = z.output<typeof tried>;
