import {
  Check,
  CircleAlert,
  CloudOff,
  Code,
  LoaderCircle,
  MoreHorizontal,
  Redo2,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { Button, cx, IconButton, Menu, MenuItem, Tabs } from '@/ui/index.ts';
import { rulesMessages as messages } from './messages.ts';
import { useEditing, useRulesSession, useRulesWork } from './session/useRules.ts';
import { useRulesView, type RulesTab } from './view.ts';

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
const SMALL = { ...ICON, size: 14 } as const;
const TABS: readonly RulesTab[] = ['rules', 'lists', 'sources'];

/** Parts of the table at the left; its state, undo and code at the right. */
export function RulesToolbar({
  onCode,
  onTurn,
}: {
  readonly onCode: () => void;
  readonly onTurn: () => void;
}) {
  const { rules } = useEditing();
  const session = useRulesSession();
  const { tab, show } = useRulesView();
  const canUndo = useRulesWork((state) => state.past.length > 0);
  const canRedo = useRulesWork((state) => state.future.length > 0);
  const counts = { rules: rules.rules.length, lists: rules.lists.length, sources: rules.sources.length };
  return (
    <div
      role="toolbar"
      aria-label={messages.toolbar}
      className="flex h-10 shrink-0 items-center gap-1.5 border-b border-line bg-panel px-3"
    >
      <Tabs
        look="pill"
        label={messages.tabs}
        value={tab}
        onValueChange={(next) => show(TABS.find((each) => each === next) ?? 'rules')}
        tabs={TABS.map((each) => ({
          value: each,
          label: messages[each],
          badge:
            counts[each] > 0 ? (
              <span className="text-xs text-faint tabular-nums">{counts[each]}</span>
            ) : undefined,
        }))}
      />
      <div className="ml-auto flex shrink-0 items-center gap-1.5">
        <ProblemMenu />
        <SaveState />
        <IconButton
          label={messages.undo}
          icon={<Undo2 {...ICON} />}
          disabled={!canUndo}
          onClick={session.undo}
        />
        <IconButton
          label={messages.redo}
          icon={<Redo2 {...ICON} />}
          disabled={!canRedo}
          onClick={session.redo}
        />
        <Button size="sm" icon={<Code {...SMALL} />} onClick={onCode}>
          {messages.showCode}
        </Button>
        <Menu align="end" trigger={<IconButton label={messages.more} icon={<MoreHorizontal {...ICON} />} />}>
          <MenuItem onSelect={onTurn}>{messages.turnIntoCode}</MenuItem>
        </Menu>
      </div>
    </div>
  );
}

/** What is to be mended; choosing one shows its rule. */
function ProblemMenu() {
  const { problems, rules } = useEditing();
  const { show, unfold } = useRulesView();
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <Menu
      align="end"
      trigger={
        <Button
          size="sm"
          variant="ghost"
          className={errors > 0 ? 'text-danger' : 'text-warning'}
          icon={errors > 0 ? <CircleAlert {...SMALL} /> : <TriangleAlert {...SMALL} />}
        >
          {messages.problems(errors, problems.length - errors)}
        </Button>
      }
    >
      {problems.slice(0, 30).map(({ message, path, severity }, index) => (
        <MenuItem
          key={index}
          icon={
            <span className={severity === 'error' ? 'text-danger' : 'text-warning'}>
              {severity === 'error' ? <CircleAlert {...SMALL} /> : <TriangleAlert {...SMALL} />}
            </span>
          }
          onSelect={() => {
            const [part, at] = path;
            show(part === 'lists' || part === 'sources' ? part : 'rules');
            if (part === 'rules' && typeof at === 'number') unfold(rules.rules[at]?.id);
          }}
        >
          <span className="block max-w-96 truncate" title={message}>
            {message}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}

/** Whether the server has the rules. */
function SaveState() {
  const session = useRulesSession();
  const save = useRulesWork((state) => state.save);
  const look = 'flex items-center gap-1 text-sm text-faint';
  switch (save.kind) {
    case 'saved':
      return (
        <span role="status" className={look}>
          <Check {...SMALL} /> {messages.saved}
        </span>
      );
    case 'unsaved':
    case 'saving':
      return (
        <span role="status" className={look}>
          <LoaderCircle {...SMALL} className="animate-spin" /> {messages.saving}
        </span>
      );
    case 'offline':
    case 'failed':
    case 'conflict':
      return (
        <Button
          size="sm"
          variant="ghost"
          className={cx(save.kind === 'offline' ? 'text-warning' : 'text-danger')}
          icon={<CloudOff {...SMALL} />}
          title={save.kind === 'failed' ? save.error.message : undefined}
          onClick={() => void session.flush()}
        >
          {save.kind === 'offline' ? messages.offline : messages.failed}
        </Button>
      );
  }
}
