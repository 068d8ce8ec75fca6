import {
  Check,
  CircleAlert,
  CloudOff,
  Code,
  LoaderCircle,
  MoreHorizontal,
  Redo2,
  Rocket,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import { useEndpoint } from '@/api/endpoints.ts';
import { Button, cx, IconButton, Menu, MenuItem, Tabs } from '@/ui/index.ts';
import { DeployLiveDialog } from '../code/DeployLiveDialog.tsx';
import { useSourceSession } from '../code/useSource.ts';
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
          changes
          label={messages.undo}
          icon={<Undo2 {...ICON} />}
          disabled={!canUndo}
          onClick={session.undo}
        />
        <IconButton
          changes
          label={messages.redo}
          icon={<Redo2 {...ICON} />}
          disabled={!canRedo}
          onClick={session.redo}
        />
        <IconButton label={messages.showCode} icon={<Code {...ICON} />} onClick={onCode} />
        <DeployLive />
        <Menu
          align="end"
          trigger={<IconButton changes label={messages.more} icon={<MoreHorizontal {...ICON} />} />}
        >
          <MenuItem onSelect={onCode}>{messages.showCode}</MenuItem>
          <MenuItem changes onSelect={onTurn}>
            {messages.turnIntoCode}
          </MenuItem>
        </Menu>
      </div>
    </div>
  );
}

/** Lets the rules answer people, as code is deployed. */
function DeployLive() {
  const { flowId, problems } = useEditing();
  const session = useRulesSession();
  const code = useSourceSession();
  const { data: endpoint } = useEndpoint(flowId);
  const [asking, setAsking] = useState(false);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Button
        changes
        size="sm"
        variant="primary"
        icon={<Rocket {...SMALL} />}
        disabled={errors > 0 || endpoint?.live.isCurrent === true}
        onClick={() => void session.flush().then((isSaved) => setAsking(isSaved))}
      >
        {messages.deployLive}
      </Button>
      {asking && <DeployLiveDialog session={code} errors={0} onClose={() => setAsking(false)} />}
    </>
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
        <span role="status" title={messages.saved} className={look}>
          <Check {...SMALL} /> <span className="sr-only">{messages.saved}</span>
        </span>
      );
    case 'unsaved':
    case 'saving':
      return (
        <span role="status" title={messages.saving} className={look}>
          <LoaderCircle {...SMALL} className="animate-spin" />{' '}
          <span className="sr-only">{messages.saving}</span>
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
