import {
  Check,
  CircleAlert,
  CloudOff,
  History,
  LoaderCircle,
  MoreHorizontal,
  Rocket,
  TriangleAlert,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useEndpoint, type EndpointEnvironment } from '@/api/endpoints.ts';
import {
  AlertDialog,
  Badge,
  Button,
  cx,
  IconButton,
  Menu,
  MenuCheckItem,
  MenuItem,
  MenuSeparator,
  toast,
  Tooltip,
} from '@/ui/index.ts';
import { copyText } from '../common/copy-text.ts';
import { DeployLiveDialog } from './DeployLiveDialog.tsx';
import { openMerge, useCodeDialogs } from './dialogs.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { codeMessages as messages } from './messages.ts';
import { offsetOf } from './offset-of.ts';
import type { SourceSession } from './source-session.ts';
import type { CodeProblem } from './types.ts';
import { useCodeChoices, useSource } from './useSource.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

interface Props {
  readonly flowId: string;
  readonly session: SourceSession;
  readonly problems: readonly CodeProblem[];
  /** What the flow gives as code. */
  readonly generated: string;
}

/** State of the code at the left; what answers, and deploying, at the right. */
export function CodeToolbar({ flowId, session, problems, generated }: Props) {
  const { data: endpoint } = useEndpoint(flowId);
  const { deployOnSave } = useCodeChoices();
  const deploying = useSource((state) => state.deploy.kind === 'deploying');
  const { open, show, close } = useCodeDialogs();
  const [resetting, setResetting] = useState(false);

  async function deployDraft(): Promise<void> {
    const version = await session.deploy('draft');
    if (version !== undefined)
      toast(messages.deployed('draft', version.number), { id: 'deployed', tone: 'success' });
  }

  function copyAddress(environment: EndpointEnvironment | undefined): void {
    if (environment !== undefined)
      copyText(new URL(environment.path, window.location.href).href, messages.addressCopied);
  }

  return (
    <div
      role="toolbar"
      aria-label={messages.toolbar}
      className="flex h-10 shrink-0 items-center gap-2 border-b border-line bg-panel px-3"
    >
      <SaveState session={session} />
      <Problems session={session} problems={problems} />
      <div className="ml-auto flex shrink-0 items-center gap-1.5">
        <Answering state={endpoint?.draft} />
        {(!deployOnSave || endpoint?.draft.isCurrent === false) && (
          <Button changes size="sm" busy={deploying} onClick={() => void deployDraft()}>
            {messages.deployDraft}
          </Button>
        )}
        <Answering state={endpoint?.live} />
        <Button
          changes
          size="sm"
          variant="primary"
          icon={<Rocket {...ICON} />}
          disabled={endpoint?.live.isCurrent === true}
          onClick={() => show('live')}
        >
          {messages.deployLive}
        </Button>
        <IconButton
          label={messages.versions}
          icon={<History {...ICON} size={16} />}
          onClick={() => show('versions')}
        />
        <Menu
          align="end"
          trigger={<IconButton label={messages.more} icon={<MoreHorizontal {...ICON} size={16} />} />}
        >
          <MenuCheckItem
            checked={deployOnSave}
            onCheckedChange={(checked) => useCodeChoices.setState({ deployOnSave: checked })}
          >
            {messages.deployOnSave}
          </MenuCheckItem>
          <MenuSeparator />
          <MenuItem onSelect={() => copyAddress(endpoint?.draft)}>{messages.copyAddress('draft')}</MenuItem>
          <MenuItem onSelect={() => copyAddress(endpoint?.live)}>{messages.copyAddress('live')}</MenuItem>
          <MenuSeparator />
          <MenuItem changes onSelect={openMerge}>
            {messages.makeAnew}
          </MenuItem>
          <MenuItem changes onSelect={() => setResetting(true)}>
            {messages.reset}
          </MenuItem>
        </Menu>
      </div>
      {open === 'live' && (
        <DeployLiveDialog
          session={session}
          errors={problems.filter(({ severity }) => severity === 'error').length}
          onClose={close}
        />
      )}
      {open === 'versions' && <VersionsDialog flowId={flowId} session={session} onClose={close} />}
      {open === 'merge' && <MergeDialog session={session} generated={generated} onClose={close} />}
      <AlertDialog
        open={resetting}
        onOpenChange={setResetting}
        title={messages.resetTitle}
        confirm={messages.resetConfirm}
        onConfirm={() => {
          session.update(generated, generated);
          setResetting(false);
        }}
      >
        {messages.resetText}
      </AlertDialog>
    </div>
  );
}

/** Whether the server has the code. */
function SaveState({ session }: { readonly session: SourceSession }) {
  const save = useSource((state) => state.save);
  const untouched = useSource((state) => state.revision === 0);
  const again = (
    <Button size="sm" variant="ghost" onClick={() => void session.flush()}>
      {messages.saveAgain}
    </Button>
  );
  switch (save.kind) {
    case 'saved':
      return untouched ? (
        <Tooltip content={messages.generatedHint} side="bottom">
          <span className={STATE} role="status">
            {messages.generated}
          </span>
        </Tooltip>
      ) : (
        <span className={STATE} role="status">
          <Check {...ICON} /> {messages.saved}
        </span>
      );
    case 'unsaved':
    case 'saving':
      return (
        <span className={STATE} role="status">
          <span className="flex animate-spin will-change-transform">
            <LoaderCircle {...ICON} />
          </span>
          {messages.saving}
        </span>
      );
    case 'offline':
      return (
        <span className={cx(STATE, 'text-warning')} role="status">
          <CloudOff {...ICON} /> {messages.offline} {again}
        </span>
      );
    case 'failed':
      return (
        <span className={cx(STATE, 'text-danger')} role="status">
          <TriangleAlert {...ICON} />
          <span className="max-w-60 truncate" title={save.error.message}>
            {save.error.message}
          </span>
          {again}
        </span>
      );
    case 'conflict':
      return (
        <span className={cx(STATE, 'text-warning')} role="status">
          <TriangleAlert {...ICON} /> {messages.savedElsewhere}
          <Button
            size="sm"
            variant="ghost"
            onClick={() => useCodeDialogs.setState({ conflictPostponed: false })}
          >
            {messages.decide}
          </Button>
        </span>
      );
  }
}

const STATE = 'flex items-center gap-1.5 text-sm whitespace-nowrap text-faint';

/** How many things TypeScript does not like; a click goes from one to the next. */
function Problems({ session, problems }: Pick<Props, 'session' | 'problems'>) {
  const [last, setLast] = useState(-1);
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const next = (last + 1) % problems.length;
  return (
    <Tooltip content={messages.nextProblem} side="bottom">
      <button
        type="button"
        className={cx(
          'flex h-6 items-center gap-1.5 rounded-control px-1.5 text-sm font-medium whitespace-nowrap hover:bg-hover',
          errors > 0 ? 'text-danger' : 'text-warning',
        )}
        onClick={() => {
          const problem = problems[next];
          setLast(next);
          if (problem !== undefined) session.reveal(offsetOf(session.store.getState().text, problem));
        }}
      >
        <CircleAlert {...ICON} />
        {messages.problems(errors, problems.length - errors)}
      </button>
    </Tooltip>
  );
}

/** What answers in an environment, and whether it is the code as it is now. */
function Answering({ state }: { readonly state: EndpointEnvironment | undefined }): ReactNode {
  if (state === undefined || state.deployed === null) return null;
  return (
    <Tooltip content={state.isCurrent ? messages.isCurrent : messages.isOld} side="bottom">
      <span className="flex">
        <Badge tone={state.isCurrent ? 'success' : 'neutral'}>
          {messages.versionNow(state.environment, state.deployed.number)}
        </Badge>
      </span>
    </Tooltip>
  );
}
