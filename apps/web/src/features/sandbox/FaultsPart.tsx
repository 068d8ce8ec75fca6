import { useState } from 'react';
import {
  useFaults,
  useSwitchFaultOn,
  useSwitchFaultsOff,
  type ActiveFault,
  type FaultKind,
  type Faults,
} from '@/api/sandbox.ts';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { Badge, Button, SearchField, Select, Skeleton, Switch } from '@/ui/index.ts';
import { messages } from './messages.ts';
import { SandboxOffline } from './SandboxOffline.tsx';

const text = messages.faults;
const GROUPS = ['call', 'webhook', 'phone'] as const;
const TIMES = { always: undefined, one: 1, three: 3 } as const;
type Often = keyof typeof TIMES;
/** The one fault that needs to be told what it is about. */
const PUBLISH_CHECK = 'publish-check';

/** All that can go wrong in the sandbox, each to be switched on. */
export function FaultsPart() {
  const { data, error, isPending, refetch } = useFaults();
  if (isPending) {
    return (
      <div className="flex flex-col gap-3" aria-busy="true">
        <Skeleton className="h-20" />
        <Skeleton className="h-96" />
      </div>
    );
  }
  return data === undefined ? (
    <SandboxOffline error={error} onRetry={() => void refetch()} />
  ) : (
    <FaultList {...data} />
  );
}

function FaultList({ faults, checks, active }: Faults) {
  const [search, setSearch] = useState('');
  const [often, setOften] = useState<Often>('always');
  const [check, setCheck] = useState(checks[0] ?? '');
  const switchOn = useSwitchFaultOn();
  const switchOff = useSwitchFaultsOff();
  const words = search.toLowerCase().split(/\s+/);
  const found = faults.filter(({ name, title }) =>
    words.every((word) => `${title} ${name}`.toLowerCase().includes(word)),
  );
  const times = TIMES[often];

  function change({ name }: FaultKind, isOn: boolean): void {
    const ids = active.filter(({ fault }) => fault === name).map(({ id }) => id);
    if (!isOn) return switchOff.mutate(ids, { onError: tellFailure });
    switchOn.mutate(
      {
        fault: name,
        ...(times === undefined ? {} : { times }),
        ...(name === PUBLISH_CHECK ? { check } : {}),
      },
      { onError: tellFailure },
    );
  }

  return (
    <section aria-label={text.title} className="flex flex-col gap-3">
      <header>
        <div className="flex items-center gap-2">
          <h2 className="text-base font-semibold text-ink">{text.title}</h2>
          <Badge tone={active.length === 0 ? 'neutral' : 'warning'}>
            {active.length === 0 ? text.off : text.on(active.length)}
          </Badge>
          <Button
            size="sm"
            className="ml-auto"
            disabled={active.length === 0}
            onClick={() => switchOff.mutate('all', { onError: tellFailure })}
          >
            {text.allOff}
          </Button>
        </div>
        <p className="max-w-prose text-sm text-pretty text-muted">{text.about}</p>
      </header>
      <div className="flex items-center gap-2">
        <SearchField label={text.search} placeholder={text.search} value={search} onChange={setSearch} />
        <span className="shrink-0 text-sm text-muted" id="fault-often">
          {text.often}
        </span>
        <Select
          label={text.often}
          hideLabel
          className="w-40"
          value={often}
          onValueChange={(next) => setOften(next === 'one' || next === 'three' ? next : 'always')}
          options={[
            { value: 'always', label: text.times.always },
            { value: 'one', label: text.times.one },
            { value: 'three', label: text.times.three },
          ]}
        />
      </div>
      {found.length === 0 && <p className="py-8 text-center text-muted">{text.noMatch}</p>}
      {GROUPS.map((group) => {
        const members = found.filter((fault) => fault.group === group);
        if (members.length === 0) return null;
        return (
          <section key={group} aria-label={text.groups[group].title}>
            <h3 className="text-sm font-semibold text-ink">{text.groups[group].title}</h3>
            <p className="mb-1.5 text-sm text-muted">{text.groups[group].about}</p>
            <ul className="divide-y divide-line rounded-card border border-line bg-raised">
              {members.map((fault) => (
                <FaultRow
                  key={fault.name}
                  fault={fault}
                  active={active.filter((each) => each.fault === fault.name)}
                  onChange={(isOn) => change(fault, isOn)}
                >
                  {fault.name === PUBLISH_CHECK && (
                    <Select
                      label={text.check}
                      hideLabel
                      className="w-56"
                      value={check}
                      onValueChange={setCheck}
                      options={checks.map((value) => ({ value, label: value }))}
                    />
                  )}
                </FaultRow>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function FaultRow(props: {
  readonly fault: FaultKind;
  /** As it is switched on; the same may be more than once. */
  readonly active: readonly ActiveFault[];
  readonly onChange: (isOn: boolean) => void;
  readonly children: React.ReactNode;
}) {
  const { fault, active, onChange, children } = props;
  const [first] = active;
  const about = first?.check ?? (first?.times === undefined ? undefined : text.left(first.times));
  return (
    <li className="flex min-h-10 items-center gap-3 px-3 py-1">
      <div className="min-w-0 flex-1">
        <p className="text-base text-ink" aria-hidden>
          {fault.title}
        </p>
        <p className="font-mono text-xs text-faint">{fault.name}</p>
      </div>
      {about !== undefined && <Badge tone="warning">{about}</Badge>}
      {children}
      <Switch
        label={fault.title}
        hideLabel
        className="shrink-0"
        checked={active.length > 0}
        onCheckedChange={onChange}
      />
    </li>
  );
}
