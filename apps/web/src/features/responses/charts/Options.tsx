import { useState } from 'react';
import type { ResponseStats } from '@/api/responses.ts';
import { Button } from '@/ui/index.ts';
import { listMessages } from '../list/messages.ts';
import { ChartCard } from './ChartCard.tsx';
import { shareText } from './funnel-rows.ts';
import { chartMessages } from './messages.ts';
import { ShareBar } from './ShareBar.tsx';

const text = chartMessages.options;
type Field = ResponseStats['fields'][number];
/** Options of a field that are shown at first. */
const FEW = 8;

/** How often each option was chosen, field by field. */
export function Options({ stats: { fields, countedOptionsOf } }: { readonly stats: ResponseStats }) {
  return (
    <ChartCard title={text.title} about={fields.length === 0 ? text.none : text.about(countedOptionsOf)}>
      {fields.length > 0 && (
        <div className="grid grid-cols-1 gap-x-8 gap-y-5 @[760px]:grid-cols-2">
          {fields.map((field) => (
            <FieldOptions key={field.name} field={field} />
          ))}
        </div>
      )}
    </ChartCard>
  );
}

function FieldOptions({ field }: { readonly field: Field }) {
  const [all, setAll] = useState(false);
  const { label, name, answered, options } = inWords(field);
  const shown = all ? options : options.slice(0, FEW);
  const chosen = options.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="min-w-0">
      <table className="w-full table-fixed text-base">
        <caption className="pb-1 text-left">
          <span className="font-semibold text-ink">{label}</span>
          {label !== name && <span className="ml-1.5 font-mono text-xs text-faint">{name}</span>}
          <span className="block text-sm text-muted">
            {text.answered(answered)}
            {chosen > answered && `, ${text.several}`}
          </span>
        </caption>
        <colgroup>
          <col className="w-[38%]" />
          <col />
          <col className="w-14" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{text.option}</th>
            <th scope="col">{text.share}</th>
            <th scope="col">{text.count}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, title, count }) => {
            const share = answered === 0 ? 0 : count / answered;
            return (
              <tr key={id} className="h-7">
                <th
                  scope="row"
                  className="truncate pr-3 text-left font-normal text-ink"
                  title={title === id ? title : `${title} (${id})`}
                >
                  {title}
                </th>
                <td>
                  <span className="flex items-center gap-2">
                    <ShareBar share={share} />
                    <span className="w-10 shrink-0 text-right text-sm text-muted tabular-nums">
                      {shareText(share)}
                    </span>
                  </span>
                </td>
                <td className="text-right text-ink tabular-nums">{count.toLocaleString('en')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {options.length > shown.length && (
        <Button size="sm" variant="ghost" onClick={() => setAll(true)}>
          {text.more(options.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

/** Yes and no, where nothing else was chosen. */
function inWords(field: Field): Field {
  const words: Partial<Record<string, string>> = { true: listMessages.yes, false: listMessages.no };
  if (!field.options.every(({ id }) => id in words)) return field;
  return {
    ...field,
    options: field.options.map((option) => ({ ...option, title: words[option.id] ?? option.title })),
  };
}
