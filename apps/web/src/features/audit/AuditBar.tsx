import { Download, ShieldCheck, X } from 'lucide-react';
import { auditExportUrl, useAuditActions, type AuditFilter } from '@/api/audit.ts';
import { TimeMenu } from '@/features/responses/common/TimeMenu.tsx';
import { Button, Menu, MenuLinkItem, SearchField, Select, Tooltip, type SelectOption } from '@/ui/index.ts';
import type { AuditView } from './audit-filter.ts';
import { messages } from './messages.ts';

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;
const ANY = 'any';

/** Search, filters and export above the list. */
export function AuditBar(props: {
  readonly view: AuditView;
  readonly onChange: (change: Partial<AuditView>) => void;
  /** Members and keys by name. */
  readonly people: readonly SelectOption[];
  readonly filter: AuditFilter;
  readonly onVerify: () => void;
  readonly verifying: boolean;
}) {
  const { view, onChange, people, filter } = props;
  const actions = useAuditActions();
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={messages.search}
          placeholder={messages.search}
          value={view.search}
          onChange={(search) => onChange({ search })}
          className="min-w-48 flex-1"
        />
        <Select
          label={messages.who}
          hideLabel
          className="w-44"
          value={view.actor === '' ? ANY : view.actor}
          onValueChange={(actor) => onChange({ actor: actor === ANY ? '' : actor, by: '' })}
          options={[
            { value: ANY, label: messages.anybody },
            ...people,
            ...named(messages.kinds),
            ...unlisted(view, people),
          ]}
        />
        <Select
          label={messages.what}
          hideLabel
          className="w-52"
          value={view.action === '' ? ANY : view.action}
          onValueChange={(action) => onChange({ action: action === ANY ? '' : action })}
          options={[{ value: ANY, label: messages.anything }, ...actionOptions(actions.data ?? [])]}
        />
        <Select
          label={messages.outcome}
          hideLabel
          className="w-36"
          value={view.outcome === '' ? ANY : view.outcome}
          onValueChange={(outcome) => onChange({ outcome: outcome === ANY ? '' : outcome })}
          options={Object.entries(messages.outcomes).map(([value, label]) => ({
            value: value === '' ? ANY : value,
            label,
          }))}
        />
        <TimeMenu value={view.time} onChange={(time) => onChange({ time })} />
        <span className="ml-auto flex gap-2">
          <Tooltip content={messages.verifyHelp}>
            <Button
              size="sm"
              variant="ghost"
              icon={<ShieldCheck {...ICON} />}
              busy={props.verifying}
              onClick={props.onVerify}
            >
              {messages.verify}
            </Button>
          </Tooltip>
          <Menu
            align="end"
            trigger={
              <Button size="sm" icon={<Download {...ICON} />}>
                {messages.export}
              </Button>
            }
          >
            <MenuLinkItem href={auditExportUrl(filter, 'csv')} download="">
              {messages.exportCsv}
            </MenuLinkItem>
            <MenuLinkItem href={auditExportUrl(filter, 'json')} download="">
              {messages.exportJson}
            </MenuLinkItem>
          </Menu>
        </span>
      </div>
      {view.subjectKind !== '' && (
        <div className="flex gap-2">
          <Button
            size="sm"
            className="bg-accent-soft text-accent"
            aria-label={messages.remove(messages.onlyAbout(view.about))}
            onClick={() => onChange({ subjectKind: '', subjectId: '', about: '' })}
          >
            {messages.onlyAbout(view.about)}
            <X {...ICON} />
          </Button>
        </div>
      )}
    </div>
  );
}

function named(words: Readonly<Record<string, string>>): readonly SelectOption[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** Somebody who is a member no more still did what they did. */
function unlisted({ actor, by }: AuditView, people: readonly SelectOption[]): readonly SelectOption[] {
  const isListed = actor === '' || actor in messages.kinds || people.some(({ value }) => value === actor);
  return isListed ? [] : [{ value: actor, label: by === '' ? actor : by }];
}

/** Each area before its actions. */
function actionOptions(
  actions: readonly { readonly action: string; readonly summary: string }[],
): readonly SelectOption[] {
  const words: Readonly<Record<string, string>> = messages.areas;
  return [...Map.groupBy(actions, ({ action }) => action.replace(/\..*/, ''))].flatMap(([area, all]) => [
    { value: area, label: words[area] ?? area, hint: messages.all },
    ...all.map(({ action, summary }) => ({ value: action, label: summary })),
  ]);
}
