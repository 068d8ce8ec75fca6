import type { ReactNode } from 'react';
import type { FlowResponse, ResponseColumn } from '@/api/responses.ts';
import { fullTime } from '@/app/relative-time.ts';
import { FieldText } from '../common/FieldText.tsx';
import { listMessages as messages } from './messages.ts';

/** A column of the table. */
export interface TableColumn {
  readonly key: string;
  readonly title: string;
  /** Name of the field, where it is not the title. */
  readonly name?: string;
  /** Width in CSS: at least so many pixels, and its part of the room that is left. */
  readonly width: string;
  readonly end?: boolean;
  readonly cell: (row: FlowResponse) => ReactNode;
}

/** Columns after the person: time, flow or fields, version. @param fields absent: answers to several flows */
export function tableColumns(fields: readonly ResponseColumn[] | undefined): readonly TableColumn[] {
  return [AT, ...(fields === undefined ? [FLOW, SUMMARY] : fields.map(fieldColumn)), VERSION];
}

const AT: TableColumn = {
  key: '@at',
  title: messages.at,
  width: '132px',
  cell: ({ at }) => (
    <time dateTime={at} title={fullTime(at)} className="text-muted">
      {timeText(at)}
    </time>
  ),
};

const FLOW: TableColumn = {
  key: '@flow',
  title: messages.flow,
  width: 'minmax(140px, 1fr)',
  cell: ({ flow }) =>
    flow === null ? (
      <span className="text-warning">{messages.unknownFlow}</span>
    ) : (
      <span className="block truncate" title={flow.name}>
        {flow.name}
      </span>
    ),
};

const SUMMARY: TableColumn = {
  key: '@summary',
  title: messages.summary,
  width: 'minmax(240px, 3fr)',
  cell: ({ shown, fields, broken }) => {
    if (broken) return <span className="text-warning">{messages.broken}</span>;
    const parts = Object.entries(shown).filter(([name, text]) => text !== '' && name in fields);
    return (
      <span className="block truncate" title={parts.map(([name, text]) => `${name}: ${text}`).join('\n')}>
        {parts.map(([name, text], index) => (
          <span key={name}>
            {index > 0 && <span className="text-faint"> · </span>}
            <span className="text-faint">{name} </span>
            {text}
          </span>
        ))}
      </span>
    );
  },
};

const VERSION: TableColumn = {
  key: '@version',
  title: messages.version,
  width: '72px',
  end: true,
  cell: ({ version }) => <span className="text-muted">{version ?? '–'}</span>,
};

const WIDTHS: Readonly<Record<ResponseColumn['kind'], string>> = {
  text: 'minmax(140px, 2fr)',
  number: 'minmax(88px, 1fr)',
  boolean: 'minmax(88px, 1fr)',
  option: 'minmax(150px, 2fr)',
  options: 'minmax(160px, 2fr)',
  date: 'minmax(108px, 1fr)',
  dates: 'minmax(176px, 1fr)',
  media: 'minmax(130px, 1fr)',
  other: 'minmax(140px, 2fr)',
};

function fieldColumn(column: ResponseColumn): TableColumn {
  return {
    key: column.name,
    title: column.label,
    ...(column.label === column.name ? {} : { name: column.name }),
    width: WIDTHS[column.kind],
    end: column.kind === 'number',
    cell: (row) =>
      row.broken ? (
        <span className="text-warning">{messages.broken}</span>
      ) : (
        <FieldText row={row} column={column} />
      ),
  };
}

/** Today the time is enough; before, the day counts as well. */
function timeText(at: string): string {
  const date = new Date(at);
  const now = new Date();
  if (date.toDateString() === now.toDateString()) return clock.format(date);
  return (date.getFullYear() === now.getFullYear() ? day : dayOfYear).format(date);
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
