import { ArrowDown, ArrowUp, Columns3, GripVertical } from 'lucide-react';
import { useState } from 'react';
import type { ResponseColumn } from '@/api/responses.ts';
import { Button, Checkbox, cx, IconButton, Popover } from '@/ui/index.ts';
import { chosenColumns, moveColumn, toggleColumn, type ColumnChoice } from './columns.ts';
import { listMessages } from './messages.ts';

const text = listMessages.columns;

/** Chooses which fields are columns, and their order. */
export function ColumnMenu({
  columns,
  choice,
  onChoose,
}: {
  readonly columns: readonly ResponseColumn[];
  readonly choice: ColumnChoice;
  readonly onChoose: (choice: ColumnChoice) => void;
}) {
  const all = chosenColumns(columns, choice);
  const names = all.map(({ name }) => name);
  const [dragged, setDragged] = useState<string>();
  const move = (name: string, to: number) => onChoose({ ...choice, order: moveColumn(names, name, to) });
  const isChanged = choice.order.length > 0 || choice.hidden.length > 0;
  return (
    <Popover
      title={text.title}
      align="end"
      className="w-80"
      trigger={
        <Button size="sm" icon={<Columns3 size={14} strokeWidth={1.5} aria-hidden />}>
          <span className="@max-[860px]:sr-only">{text.button}</span>
        </Button>
      }
    >
      {all.length === 0 && <p className="text-base text-muted">{text.none}</p>}
      <ul className="flex flex-col">
        {all.map((column, index) => (
          <li
            key={column.name}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(column.name);
            }}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              if (dragged !== column.name) move(dragged, index);
            }}
            onDrop={(event) => event.preventDefault()}
            className={cx(
              'flex items-center gap-1 rounded-[4px] py-0.5',
              dragged === column.name ? 'bg-accent-soft' : 'hover:bg-hover',
            )}
          >
            <GripVertical size={14} strokeWidth={1.5} aria-hidden className="shrink-0 text-faint" />
            <Checkbox
              className="min-w-0 flex-1"
              checked={column.shown}
              onCheckedChange={() => onChoose(toggleColumn(choice, column.name))}
              label={
                <>
                  {column.label}
                  {column.label !== column.name && (
                    <span className="font-mono text-xs text-faint"> {column.name}</span>
                  )}
                  {column.sensitive && <span className="text-sm text-faint"> · {text.sensitive}</span>}
                </>
              }
            />
            <IconButton
              size="xs"
              label={text.up(column.label)}
              icon={<ArrowUp size={14} strokeWidth={1.5} />}
              disabled={index === 0}
              onClick={() => move(column.name, index - 1)}
            />
            <IconButton
              size="xs"
              label={text.down(column.label)}
              icon={<ArrowDown size={14} strokeWidth={1.5} />}
              disabled={index === all.length - 1}
              onClick={() => move(column.name, index + 1)}
            />
          </li>
        ))}
      </ul>
      {all.length > 1 && (
        <div className="mt-2 flex items-center justify-between gap-2 border-t border-line pt-2">
          <p className="text-sm text-faint">{text.hint}</p>
          <Button
            size="sm"
            variant="ghost"
            disabled={!isChanged}
            onClick={() => onChoose({ order: [], hidden: [] })}
          >
            {text.reset}
          </Button>
        </div>
      )}
    </Popover>
  );
}
