import { Plus, X } from 'lucide-react';
import { COMPARISONS, payloadFieldsOf, type RuleCondition, type RuleTest } from '@flowsmith/flow-model';
import { Button, IconButton, Select } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { useEditing } from '../session/useRules.ts';
import type { ValueScope } from '../values/scope.ts';
import { ComparedWith } from './ComparedWith.tsx';
import { LookedAt } from './LookedAt.tsx';

type Group = Exclude<RuleCondition, RuleTest>;

const ALWAYS = 'always';

/** When a rule answers: always, or on conditions, all or any of them, also in groups. */
export function ConditionEditor({
  condition,
  scope,
  onChange,
}: {
  readonly condition: RuleCondition | undefined;
  readonly scope: ValueScope;
  readonly onChange: (condition: RuleCondition | undefined) => void;
}) {
  const group: Group | undefined = condition?.kind === 'test' ? { kind: 'all', of: [condition] } : condition;
  const { flow } = useEditing();
  return (
    <GroupEditor
      group={group}
      scope={scope}
      depth={0}
      onKind={(kind) => {
        if (kind === undefined) onChange(undefined);
        else onChange(group === undefined ? { kind, of: [freshTest(flow, scope)] } : { ...group, kind });
      }}
      onChange={(next) => onChange(next.of.length === 0 ? undefined : next)}
    />
  );
}

function GroupEditor({
  group,
  scope,
  depth,
  onKind,
  onChange,
}: {
  readonly group: Group | undefined;
  readonly scope: ValueScope;
  readonly depth: number;
  readonly onKind: (kind: Group['kind'] | undefined) => void;
  readonly onChange: (group: Group) => void;
}) {
  const { flow } = useEditing();
  const of = group?.of ?? [];
  const put = (index: number, inner: RuleCondition) =>
    group !== undefined && onChange({ ...group, of: of.with(index, inner) });
  const drop = (index: number) => group !== undefined && onChange({ ...group, of: of.toSpliced(index, 1) });
  const add = (inner: RuleCondition) => group !== undefined && onChange({ ...group, of: [...of, inner] });
  return (
    <div role="group" aria-label={messages.when} className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <Select
          label={messages.when}
          hideLabel
          className="w-40"
          value={group?.kind ?? ALWAYS}
          options={[
            ...(depth === 0 ? [{ value: ALWAYS, label: messages.always }] : []),
            { value: 'all', label: messages.allOf },
            { value: 'any', label: messages.anyOf },
          ]}
          onValueChange={(next) => onKind(next === 'all' || next === 'any' ? next : undefined)}
        />
      </div>
      {of.map((inner, index) => (
        <div key={index} className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            {inner.kind === 'test' ? (
              <TestEditor test={inner} scope={scope} onChange={(test) => put(index, test)} />
            ) : (
              <div className="border-l-2 border-line pl-2">
                <GroupEditor
                  group={inner}
                  scope={scope}
                  depth={depth + 1}
                  onKind={(kind) => put(index, { ...inner, kind: kind ?? inner.kind })}
                  onChange={(next) => (next.of.length === 0 ? drop(index) : put(index, next))}
                />
              </div>
            )}
          </div>
          <IconButton
            changes
            size="sm"
            label={messages.removeCondition}
            icon={<X size={14} strokeWidth={1.5} aria-hidden />}
            onClick={() => drop(index)}
          />
        </div>
      ))}
      {group !== undefined && (
        <div className="flex gap-1">
          <Button
            changes
            size="sm"
            variant="ghost"
            icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
            onClick={() => add(freshTest(flow, scope))}
          >
            {messages.addCondition}
          </Button>
          {depth < 2 && (
            <Button
              changes
              size="sm"
              variant="ghost"
              onClick={() =>
                add({ kind: group.kind === 'all' ? 'any' : 'all', of: [freshTest(flow, scope)] })
              }
            >
              {messages.addSubgroup}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function TestEditor({
  test,
  scope,
  onChange,
}: {
  readonly test: RuleTest;
  readonly scope: ValueScope;
  readonly onChange: (test: RuleTest) => void;
}) {
  const { value, is } = test;
  const bare = { kind: 'test', value, is } as const;
  return (
    <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,3fr)] items-start gap-1.5">
      <LookedAt value={value} scope={scope} onChange={(next) => onChange({ ...test, value: next })} />
      <Select
        label={messages.comparison}
        hideLabel
        value={is}
        options={COMPARISONS.map((each) => ({ value: each, label: messages.comparisons[each] }))}
        onValueChange={(next) => {
          const chosen = COMPARISONS.find((each) => each === next) ?? is;
          const needsNone = chosen === 'empty' || chosen === 'not-empty';
          const toList = chosen === 'in' || chosen === 'not-in';
          const wasList = is === 'in' || is === 'not-in';
          const kept = toList === wasList && test.to !== undefined ? { to: test.to } : undefined;
          onChange({
            ...bare,
            is: chosen,
            ...(needsNone ? {} : (kept ?? { to: { from: 'constant', value: toList ? [] : '' } })),
          });
        }}
      />
      {is !== 'empty' && is !== 'not-empty' && (
        <ComparedWith test={test} scope={scope} onChange={(to) => onChange({ ...bare, to })} />
      )}
    </div>
  );
}

function freshTest(flow: Parameters<typeof payloadFieldsOf>[0], scope: ValueScope): RuleTest {
  const [field] = payloadFieldsOf(flow, scope.screen) ?? [];
  return {
    kind: 'test',
    value: { from: 'payload', path: field?.name ?? '' },
    is: 'equals',
    to: { from: 'constant', value: field?.fixed[0] ?? '' },
  };
}
