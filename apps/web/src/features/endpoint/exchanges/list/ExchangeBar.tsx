import { Ellipsis, Pause, Play, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useClearExchanges, type ExchangeFilter, type ExchangeOverview } from '@/api/exchanges.ts';
import {
  AlertDialog,
  Button,
  IconButton,
  Menu,
  MenuItem,
  SearchField,
  Select,
  toast,
  type SelectOption,
} from '@/ui/index.ts';
import { EnvironmentTabs } from '../../common/EnvironmentTabs.tsx';
import { commonMessages } from '../../common/messages.ts';
import { tellFailure } from '../../common/tell-failure.ts';
import { durationText } from '../logic/timing-parts.ts';
import { exchangeMessages as messages } from '../messages.ts';
import type { ExchangeView } from '../useFilter.ts';

/** Props of {@link ExchangeBar}. */
export interface ExchangeBarProps {
  readonly flowId: string;
  readonly view: ExchangeView;
  /** Absent while it is read. */
  readonly overview: ExchangeOverview | undefined;
  readonly pause: { readonly isPaused: boolean; readonly waiting: number; readonly toggle: () => void };
}

const text = messages.filter;

/** Above the list: which environment, what is looked for, and how it goes on the whole. */
export function ExchangeBar({ flowId, view, overview, pause }: ExchangeBarProps) {
  const { filter, isFiltered, change, clear } = view;
  return (
    <header className="flex shrink-0 flex-col gap-2 border-b border-line bg-panel px-3 py-2">
      <div className="flex items-center gap-2">
        <EnvironmentTabs value={filter.environment} onChange={(environment) => change({ environment })} />
        <SearchField
          label={text.text}
          placeholder={text.textPlaceholder}
          value={filter.text}
          onChange={(next) => change({ text: next })}
        />
        <Button
          size="sm"
          aria-pressed={pause.isPaused}
          icon={
            pause.isPaused ? (
              <Play size={14} strokeWidth={1.5} aria-hidden />
            ) : (
              <Pause size={14} strokeWidth={1.5} aria-hidden />
            )
          }
          onClick={pause.toggle}
        >
          {pause.isPaused ? messages.pausedWith(pause.waiting) : messages.pause}
        </Button>
        <MoreMenu flowId={flowId} view={view} total={overview?.total ?? 0} />
      </div>
      <div className="flex flex-wrap items-center gap-x-1 gap-y-1" role="group" aria-label={text.label}>
        <Choice
          name="outcome"
          label={text.outcome}
          filter={filter}
          change={change}
          options={[
            { value: ANY, label: text.anyOutcome },
            { value: 'well', label: text.well },
            { value: 'failed', label: text.failed },
            ...statusesOf(overview, filter.outcome).map((status) => ({ value: status, label: status })),
          ]}
        />
        <Choice
          name="caller"
          label={text.caller}
          filter={filter}
          change={change}
          options={[
            { value: ANY, label: text.anyCaller },
            ...CALLERS.map((value) => ({
              value,
              label: messages.callers[value].name,
              hint: messages.callers[value].long,
            })),
          ]}
        />
        <Choice
          name="action"
          label={text.action}
          filter={filter}
          change={change}
          options={[
            { value: ANY, label: text.anyAction },
            ...ACTIONS.map((value) => ({ value, label: value })),
          ]}
        />
        <Choice
          name="screen"
          label={text.screen}
          filter={filter}
          change={change}
          options={[
            { value: ANY, label: text.anyScreen },
            ...withChosen(overview?.screens ?? [], filter.screen).map((value) => ({ value, label: value })),
          ]}
        />
        {isFiltered && (
          <IconButton size="xs" label={text.clear} icon={<X size={14} strokeWidth={1.5} />} onClick={clear} />
        )}
        <OverviewLine overview={overview} />
      </div>
    </header>
  );
}

const ANY = 'any';
const CALLERS = ['phone', 'replay', 'sandbox', 'network'] as const;
const ACTIONS = ['INIT', 'data_exchange', 'BACK', 'ping'] as const;

function Choice({
  name,
  label,
  options,
  filter,
  change,
}: {
  readonly name: 'outcome' | 'caller' | 'action' | 'screen';
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly filter: ExchangeFilter;
  readonly change: ExchangeView['change'];
}) {
  const value = filter[name];
  return (
    <Select
      label={label}
      hideLabel
      look="ghost"
      className="max-w-44"
      value={value === '' ? ANY : value}
      onValueChange={(next) => change({ [name]: next === ANY ? '' : next })}
      options={options}
    />
  );
}

function statusesOf(overview: ExchangeOverview | undefined, outcome: string): string[] {
  const statuses = (overview?.statuses ?? []).map(String);
  return withChosen(statuses, ['', 'well', 'failed'].includes(outcome) ? '' : outcome);
}

/** What is chosen stays among the options, also when nothing of it is kept any more. */
function withChosen(known: readonly string[], chosen: string): string[] {
  return chosen === '' || known.includes(chosen) ? [...known] : [...known, chosen];
}

function OverviewLine({ overview }: { readonly overview: ExchangeOverview | undefined }) {
  if (overview === undefined || overview.total === 0) return null;
  const { total, failed, slow, p50, p90 } = overview;
  const { overview: words } = messages;
  return (
    <p
      aria-label={words.label}
      role="group"
      className="ml-auto flex flex-wrap items-center gap-x-2.5 pl-2 text-sm text-muted tabular-nums"
    >
      <span>{words.kept(total)}</span>
      {failed > 0 && <span className="font-medium text-danger">{words.failed(failed)}</span>}
      {p50 !== null && p90 !== null && (
        <span
          title={words.p90Help(durationText(p50), durationText(p90))}
          className={p90 > 1_000 ? 'font-medium text-warning' : undefined}
        >
          {words.p90} {durationText(p90)}
        </span>
      )}
      {slow > 0 && <span className="text-warning">{words.slow(slow)}</span>}
    </p>
  );
}

function MoreMenu({
  flowId,
  view,
  total,
}: Pick<ExchangeBarProps, 'flowId' | 'view'> & { readonly total: number }) {
  const [asking, setAsking] = useState(false);
  const forget = useClearExchanges(flowId);
  const { environment } = view.filter;
  const all = messages.deleteAll;
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton label={all.menu} icon={<Ellipsis size={16} strokeWidth={1.5} />} />}
      >
        <MenuItem
          danger
          disabled={total === 0}
          icon={<Trash2 size={16} strokeWidth={1.5} />}
          onSelect={() => setAsking(true)}
        >
          {all.item}
        </MenuItem>
      </Menu>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={all.title(commonMessages.environments[environment])}
        confirm={all.confirm}
        danger
        busy={forget.isPending}
        onConfirm={() =>
          forget.mutate(environment, {
            onSuccess: () => {
              setAsking(false);
              view.show(undefined);
              toast(all.done);
            },
            onError: tellFailure,
          })
        }
      >
        {all.text}
      </AlertDialog>
    </>
  );
}
