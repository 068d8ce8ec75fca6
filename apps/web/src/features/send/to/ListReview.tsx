import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { CheckedList } from '@/api/sending.ts';
import { Select } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import type { ColumnChoice } from './column-choice.ts';

const text = messages.list;
/** In place of a column: what stands in the message. */
const FORM = ':form';
const ICON = { size: 15, strokeWidth: 1.5, 'aria-hidden': true } as const;
/** So many columns of the first rows are shown. */
const SHOWN_COLUMNS = 5;

/** What was found in a list: how many can be sent to, which column is what, and the rows with a problem. */
export function ListReview(props: {
  readonly list: CheckedList;
  readonly fields: readonly string[];
  readonly columns: ColumnChoice;
  readonly onColumns: (columns: ColumnChoice) => void;
}) {
  const { list, fields, columns, onColumns } = props;
  const shown = list.columns.slice(0, SHOWN_COLUMNS);
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-1 text-base" role="status">
        <li className="flex items-center gap-1.5 text-ink">
          <CircleCheck {...ICON} className="text-success" />
          {text.counts(list.good, list.rows)}
        </li>
        {list.duplicates > 0 && (
          <li className="pl-5.5 text-sm text-muted">{text.duplicates(list.duplicates)}</li>
        )}
        {list.problemCount > 0 && (
          <li className="flex items-center gap-1.5 text-warning">
            <TriangleAlert {...ICON} />
            {text.problems(list.problemCount)}
          </li>
        )}
      </ul>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={text.recipientColumn}
          value={columns.recipient ?? list.recipientColumn ?? ''}
          placeholder={text.guess}
          onValueChange={(recipient) => onColumns({ ...columns, recipient })}
          options={list.columns.map((column) => ({ value: column, label: column }))}
        />
        {fields.map((field) => (
          <Select
            key={field}
            label={text.field(field)}
            value={columns.data[field] ?? list.data[field] ?? FORM}
            onValueChange={(column) =>
              onColumns({ ...columns, data: withColumn(columns.data, field, column) })
            }
            options={[
              { value: FORM, label: text.fromForm },
              ...list.columns.map((column) => ({ value: column, label: column })),
            ]}
          />
        ))}
      </div>
      {list.problems.length > 0 && (
        <div
          className="max-h-48 overflow-auto rounded-control border border-line bg-raised"
          role="region"
          aria-label={text.problems(list.problemCount)}
          tabIndex={0}
        >
          <table className="w-full border-collapse text-left text-sm">
            <thead className="text-faint">
              <tr className="h-7 [&>th]:font-medium">
                <th className="pl-3">{text.line}</th>
                <th>{text.column}</th>
                <th>{text.problem}</th>
              </tr>
            </thead>
            <tbody>
              {list.problems.map(({ line, column, message }, index) => (
                <tr key={index} className="border-t border-line align-top text-ink [&>td]:py-1">
                  <td className="pr-3 pl-3 tabular-nums">{line}</td>
                  <td className="pr-3">{column ?? ''}</td>
                  <td className="pr-3">{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {list.problemCount > list.problems.length && (
            <p className="border-t border-line px-3 py-1 text-sm text-faint">
              {text.moreProblems(list.problemCount - list.problems.length)}
            </p>
          )}
        </div>
      )}
      {list.problems.length === 0 && list.sample.length > 0 && (
        <div className="overflow-x-auto rounded-control border border-line bg-raised">
          <table className="w-full border-collapse text-left text-sm">
            <thead className="text-faint">
              <tr className="h-7 [&>th]:font-medium">
                {shown.map((column) => (
                  <th key={column} className="px-3">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.sample.slice(0, 3).map((row, index) => (
                <tr key={index} className="border-t border-line text-ink">
                  {shown.map((column) => (
                    <td key={column} className="max-w-40 truncate px-3 py-1">
                      {row[column] ?? ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function withColumn(data: ColumnChoice['data'], field: string, column: string): ColumnChoice['data'] {
  const { [field]: _before, ...others } = data;
  return column === FORM ? others : { ...others, [field]: column };
}
