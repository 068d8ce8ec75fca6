import { useRef, useState } from 'react';
import {
  ChevronRight,
  CircleCheck,
  CircleDashed,
  CircleX,
  MoreHorizontal,
  Pencil,
  Play,
  RefreshCcw,
  Trash2,
} from 'lucide-react';
import type { FlowTest, TestResult } from '@flowsmith/flow-model';
import { cx, IconButton, Menu, MenuItem, MenuSeparator, Spinner } from '@/ui/index.ts';
import { keepFocus } from '../scenarios/keepFocus.ts';
import { NameField } from '../scenarios/NameField.tsx';
import { testMessages } from './messages.ts';
import { TestDetail } from './TestDetail.tsx';
import { canAccept } from './testEdits.ts';
import type { TestStatus } from './useTestRuns.ts';

const messages = testMessages.row;
const icon = { size: 14, strokeWidth: 1.5 } as const;

/** Props of {@link TestRow}. */
export interface TestRowProps {
  readonly test: FlowTest;
  readonly status: TestStatus;
  readonly result: TestResult | undefined;
  /** The flow was edited since: the result is about to be replaced. */
  readonly outdated: boolean;
  readonly scenarioName: string | undefined;
  readonly onReplay: () => void;
  /** Absent: read only. */
  readonly edit?:
    | {
        readonly rename: (name: string) => void;
        readonly accept: () => void;
        readonly remove: () => void;
      }
    | undefined;
}

/** One test: whether it passes, what it is called; unfolds into why. F2 renames, Delete deletes. */
export function TestRow({ test, status, result, outdated, scenarioName, onReplay, edit }: TestRowProps) {
  const [open, setOpen] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  if (renaming && edit !== undefined)
    return (
      <li ref={row} className="px-2 py-0.5">
        <NameField
          label={messages.name}
          name={test.name}
          onDone={(name) => {
            setRenaming(false);
            keepFocus(() => row.current?.querySelector('button'));
            if (name !== undefined) edit.rename(name);
          }}
        />
      </li>
    );
  return (
    <li ref={row} className="border-b border-line last:border-0">
      <div className="flex items-center pr-1.5">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (edit === undefined) return;
            if (event.key === 'F2') setRenaming(true);
            else if (event.key === 'Delete') {
              const list = event.currentTarget.closest('ul');
              edit.remove();
              keepFocus(() => list?.querySelector('button'));
            } else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          className="flex min-h-8 min-w-0 flex-1 items-center gap-1.5 py-1 pl-2 text-left hover:bg-hover focus-visible:-outline-offset-2"
        >
          <ChevronRight
            size={12}
            strokeWidth={1.75}
            aria-hidden
            className={cx('shrink-0 text-faint', open && 'rotate-90')}
          />
          <StatusIcon status={status} outdated={outdated} />
          <span className="min-w-0 flex-1 pr-2">
            <span className="block truncate">{test.name}</span>
            {status === 'failed' && result?.failure !== undefined && !open && (
              <span className="block truncate text-sm text-danger">{result.failure.message}</span>
            )}
          </span>
        </button>
        <Menu
          align="end"
          trigger={
            <IconButton size="xs" label={messages.more(test.name)} icon={<MoreHorizontal {...icon} />} />
          }
        >
          <MenuItem icon={<Play {...icon} />} onSelect={onReplay}>
            {messages.play}
          </MenuItem>
          {edit !== undefined && (
            <>
              <MenuItem icon={<Pencil {...icon} />} shortcut="F2" onSelect={() => setRenaming(true)}>
                {messages.rename}
              </MenuItem>
              {result !== undefined && canAccept(result) && (
                <MenuItem icon={<RefreshCcw {...icon} />} hint={messages.acceptHint} onSelect={edit.accept}>
                  {messages.accept}
                </MenuItem>
              )}
              <MenuSeparator />
              <MenuItem danger icon={<Trash2 {...icon} />} shortcut="Del" onSelect={edit.remove}>
                {messages.remove}
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
      {open && (
        <TestDetail
          test={test}
          result={result}
          scenarioName={scenarioName}
          onAccept={edit?.accept}
          onReplay={onReplay}
        />
      )}
    </li>
  );
}

function StatusIcon({ status, outdated }: { readonly status: TestStatus; readonly outdated: boolean }) {
  const label = messages.status[status];
  const look = cx('shrink-0', outdated && 'opacity-50');
  switch (status) {
    case 'passed':
      return (
        <CircleCheck size={15} strokeWidth={1.75} aria-label={label} className={`${look} text-success`} />
      );
    case 'failed':
      return <CircleX size={15} strokeWidth={1.75} aria-label={label} className={`${look} text-danger`} />;
    case 'running':
      return (
        <span className="flex size-[15px] items-center justify-center text-muted">
          <Spinner />
          <span className="sr-only">{label}</span>
        </span>
      );
    case 'waiting':
      return (
        <CircleDashed size={15} strokeWidth={1.75} aria-label={label} className={`${look} text-faint`} />
      );
  }
}
