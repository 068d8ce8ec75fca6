import { Readable } from 'node:stream';
import { messages } from '../../messages.ts';
import { BYTE_ORDER_MARK, csvLine } from '../responses/export/csv.ts';
import type { AuditEvent, AuditExportQuery } from './schema.ts';

/** A file, written while it is sent. */
export interface AuditFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

/** Writes pages of events as a file for spreadsheets (CSV) or programs (JSON, one event a line). */
export function auditFile(
  pages: AsyncIterable<readonly AuditEvent[]>,
  format: AuditExportQuery['format'],
): AuditFile {
  switch (format) {
    case 'csv':
      return { name: 'audit.csv', type: 'text/csv; charset=utf-8', content: Readable.from(csv(pages)) };
    case 'json':
      return {
        name: 'audit.json',
        type: 'application/json; charset=utf-8',
        content: Readable.from(json(pages)),
      };
  }
}

async function* csv(pages: AsyncIterable<readonly AuditEvent[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(messages.audit.columns);
  for await (const page of pages) yield page.map((event) => csvLine(cellsOf(event))).join('');
}

function cellsOf(event: AuditEvent): string[] {
  const { actor, subject } = event;
  return [
    String(event.id),
    event.at,
    actor.name ?? '',
    actor.id ?? '',
    actor.kind,
    event.address ?? '',
    event.userAgent ?? '',
    event.requestId ?? '',
    event.summary,
    event.action,
    event.outcome,
    subject?.name ?? '',
    subject?.kind ?? '',
    subject?.id ?? '',
    Object.keys(event.details).length === 0 ? '' : JSON.stringify(event.details),
    event.hash,
  ];
}

async function* json(pages: AsyncIterable<readonly AuditEvent[]>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const page of pages) {
    let text = '';
    for (const event of page) {
      text += separator + JSON.stringify(event);
      separator = ',\n';
    }
    yield text;
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
