import { ClipboardPaste, Plus, Trash2, X } from 'lucide-react';
import { useState, type ClipboardEvent } from 'react';
import type { LookupList } from '@flowsmith/flow-model';
import { Button, Dialog, IconButton, TextAreaField, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { parseTable } from '../rule-edits.ts';
import { FieldProblems } from '../rule/FieldProblems.tsx';

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;
/** Rows that are drawn at first, and with each further step. */
const STEP = 100;

const CELL =
  'h-7 w-full min-w-24 bg-transparent px-2 text-base text-ink outline-none focus:bg-accent-soft focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus';

/** A list as a table that takes cells from spreadsheets. */
export function ListEditor({
  list,
  index,
  onList,
}: {
  readonly list: LookupList;
  readonly index: number;
  /** `undefined` removes it. */
  readonly onList: (list: LookupList | undefined) => void;
}) {
  const [shown, setShown] = useState(STEP);
  const [pasting, setPasting] = useState(false);
  const { columns, rows } = list;

  function setCell(row: number, column: number, text: string): void {
    const cells = columns.map((_, at) => rows[row]?.[at] ?? '');
    onList({ ...list, rows: rows.with(row, cells.with(column, text)) });
  }

  /** Several cells at once: the table grows as needed. */
  function pasteAt(event: ClipboardEvent, row: number, column: number): void {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.replace(/\n+$/, ''))) return;
    event.preventDefault();
    const cells = parseTable(text);
    const width = Math.max(columns.length, ...cells.map((each) => column + each.length));
    const height = Math.max(rows.length, row + cells.length);
    onList({
      ...list,
      columns: Array.from({ length: width }, (_, at) => columns[at] ?? `column_${at + 1}`),
      rows: Array.from({ length: height }, (_, y) =>
        Array.from({ length: width }, (_unused, x) => cells[y - row]?.[x - column] ?? rows[y]?.[x] ?? ''),
      ),
    });
  }

  return (
    <section
      aria-label={list.name}
      className="flex flex-col gap-2 rounded-card border border-line bg-raised p-3"
    >
      <div className="flex items-end gap-2">
        <TextField
          label={messages.listName}
          className="w-56"
          value={list.name}
          onChange={(name) => onList({ ...list, name })}
        />
        <span className="pb-1.5 text-sm text-faint">{messages.rowCount(rows.length)}</span>
        <Button
          changes
          size="sm"
          className="ml-auto"
          icon={<ClipboardPaste {...ICON} />}
          onClick={() => setPasting(true)}
        >
          {messages.paste}
        </Button>
        <IconButton
          changes
          label={messages.removeList}
          icon={<Trash2 {...ICON} />}
          onClick={() => onList(undefined)}
        />
      </div>
      <div className="overflow-x-auto rounded-control border border-line">
        <table className="w-full border-collapse text-left">
          <thead>
            <tr className="bg-panel">
              {columns.map((column, at) => (
                <th key={at} scope="col" className="border-r border-b border-line p-0">
                  <div className="flex items-center">
                    <input
                      aria-label={messages.columnName(at + 1)}
                      value={column}
                      onChange={(event) =>
                        onList({ ...list, columns: columns.with(at, event.currentTarget.value) })
                      }
                      className={`${CELL} font-mono text-sm font-medium`}
                    />
                    {columns.length > 1 && (
                      <IconButton
                        changes
                        size="xs"
                        label={messages.removeColumn(column)}
                        icon={<X size={12} strokeWidth={1.5} aria-hidden />}
                        onClick={() =>
                          onList({
                            ...list,
                            columns: columns.toSpliced(at, 1),
                            rows: rows.map((row) => row.toSpliced(at, 1)),
                          })
                        }
                      />
                    )}
                  </div>
                </th>
              ))}
              <th className="w-8 border-b border-line p-0">
                <IconButton
                  changes
                  size="xs"
                  label={messages.addColumn}
                  icon={<Plus size={12} strokeWidth={1.5} aria-hidden />}
                  onClick={() =>
                    onList({
                      ...list,
                      columns: [...columns, `column_${columns.length + 1}`],
                      rows: rows.map((row) => [...columns.map((_, at) => row[at] ?? ''), '']),
                    })
                  }
                />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, y) => (
              <tr key={y} className="group">
                {columns.map((column, x) => (
                  <td key={x} className="border-r border-b border-line p-0 group-last:border-b-0">
                    <input
                      aria-label={messages.cell(column, y + 1)}
                      value={row[x] ?? ''}
                      onChange={(event) => setCell(y, x, event.currentTarget.value)}
                      onPaste={(event) => pasteAt(event, y, x)}
                      className={CELL}
                    />
                  </td>
                ))}
                <td className="border-b border-line p-0 group-last:border-b-0">
                  <IconButton
                    changes
                    size="xs"
                    label={messages.removeRow(y + 1)}
                    icon={<X size={12} strokeWidth={1.5} aria-hidden />}
                    onClick={() => onList({ ...list, rows: rows.toSpliced(y, 1) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex gap-1">
        <Button
          changes
          size="sm"
          variant="ghost"
          icon={<Plus {...ICON} />}
          onClick={() => {
            onList({ ...list, rows: [...rows, columns.map(() => '')] });
            setShown(Math.max(shown, rows.length + 1));
          }}
        >
          {messages.addRow}
        </Button>
        {rows.length > shown && (
          <Button size="sm" variant="ghost" onClick={() => setShown(shown + STEP)}>
            {messages.showMore(Math.min(STEP, rows.length - shown))}
          </Button>
        )}
      </div>
      <FieldProblems path={['lists', index]} />
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onTable={([names = [], ...cells]) => {
            setPasting(false);
            const width = Math.max(names.length, ...cells.map((row) => row.length));
            onList({
              ...list,
              columns: Array.from({ length: width }, (_, at) => names[at]?.trim() || `column_${at + 1}`),
              rows: cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
            });
          }}
        />
      )}
    </section>
  );
}

function PasteDialog({
  onTable,
  onClose,
}: {
  readonly onTable: (table: readonly (readonly string[])[]) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const table = text.trim() === '' ? [] : parseTable(text);
  const count = Math.max(0, table.length - 1);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={messages.paste}
      description={messages.pasteHelp}
      footer={
        <Button changes variant="primary" disabled={count === 0} onClick={() => onTable(table)}>
          {messages.pasteTake(count)}
        </Button>
      }
    >
      <TextAreaField
        label={messages.pasteHere}
        hideLabel
        placeholder={messages.pasteHere}
        mono
        rows={8}
        autoFocus
        value={text}
        onChange={setText}
      />
    </Dialog>
  );
}
