import { versionOf } from '@flowsmith/flow-model';
import {
  ChevronLeft,
  CircleHelp,
  CodeXml,
  Command,
  Download,
  History,
  ImageDown,
  MoreHorizontal,
  PanelLeft,
  PanelRight,
  Play,
  Redo2,
  Rocket,
  Send,
  Share2,
  Undo2,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { exportUrl } from '@/api/flows.ts';
import { useWhyNot } from '@/api/me.ts';
import { ThemeMenu } from '@/app/ThemeMenu.tsx';
import { usePageTitle } from '@/app/usePageTitle.ts';
import { UserMenu } from '@/features/auth/UserMenu.tsx';
import { metaPath } from '@/features/lifecycle/index.ts';
import { PublishStatus } from '@/features/publish/index.ts';
import { sendPath } from '@/features/send/index.ts';
import { Button, cx, IconButton, Menu, MenuItem, MenuLinkItem } from '@/ui/index.ts';
import { useEditor, useEditorStore, usePanes, type Autosave } from '../session/index.ts';
import { playFrom } from '../common/play.ts';
import { shortcut } from '../common/shortcuts.ts';
import { useDialogs } from './dialogs.ts';
import { SaveStatus } from './SaveStatus.tsx';
import { useEditorView } from './useEditorView.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Name, version and state of the flow at the left; undo, commands, play and publish at the right. */
export function TopBar({ autosave }: { readonly autosave: Autosave }) {
  const store = useEditorStore();
  const name = useEditor((state) => state.name);
  const flowId = useEditor((state) => state.flowId);
  const undo = useEditor((state) => state.past.at(-1)?.label);
  const redo = useEditor((state) => state.future[0]?.label);
  const { left, right, set } = usePanes();
  const { show } = useDialogs();
  const { kind } = useEditorView();
  const readOnly = useEditor((state) => state.readOnly);
  const noPublishing = useWhyNot('publish');
  usePageTitle(name);
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-panel px-2">
      <Link
        to="/"
        className="flex h-7 items-center gap-0.5 rounded-control pr-2 pl-1 text-base text-muted hover:bg-hover hover:text-ink"
      >
        <ChevronLeft {...ICON} /> Library
      </Link>
      <span className="mx-1 h-4 w-px bg-line" aria-hidden />
      <FlowName />
      <VersionButton />
      <Link to={metaPath(flowId)} title="The flow at Meta" className="rounded-full">
        <PublishStatus flowId={flowId} />
      </Link>
      <div className="ml-2 min-w-0 shrink">
        <SaveStatus onRetry={() => void autosave.flush()} />
      </div>
      <div className="ml-auto flex items-center gap-0.5">
        {/* They are about the flow: where code is written, its editor undoes; answers cannot be undone. The place stays, so that nothing moves. */}
        <span className={cx('flex gap-0.5', kind !== 'build' && 'invisible')}>
          <IconButton
            label={undo === undefined ? 'Nothing to undo' : `Undo: ${undo}`}
            shortcut={shortcut('Z')}
            icon={<Undo2 {...ICON} />}
            disabled={undo === undefined}
            onClick={() => store.getState().undo()}
            side="bottom"
          />
          <IconButton
            label={redo === undefined ? 'Nothing to redo' : `Redo: ${redo}`}
            shortcut={shortcut('Z', { shift: true })}
            icon={<Redo2 {...ICON} />}
            disabled={redo === undefined}
            onClick={() => store.getState().redo()}
            side="bottom"
          />
        </span>
        <span className="mx-1">
          <ViewSwitch />
        </span>
        <span className={cx('flex gap-0.5', kind === 'answers' && 'invisible')}>
          <IconButton
            label={left ? 'Fold the left pane' : 'Open the left pane'}
            pressed={left}
            icon={<PanelLeft {...ICON} />}
            onClick={() => set({ left: !left })}
            side="bottom"
          />
          <IconButton
            label={right ? 'Fold the right pane' : 'Open the right pane'}
            pressed={right}
            icon={<PanelRight {...ICON} />}
            onClick={() => set({ right: !right })}
            side="bottom"
          />
        </span>
        <IconButton
          label="Commands"
          shortcut={shortcut('K')}
          icon={<Command {...ICON} />}
          onClick={() => show('commands')}
          side="bottom"
        />
        <Menu
          align="end"
          trigger={<IconButton label="More" icon={<MoreHorizontal {...ICON} />} side="bottom" />}
        >
          <MenuItem icon={<History {...ICON} />} onSelect={() => show('history')}>
            Saved versions
          </MenuItem>
          <MenuLinkItem href={exportUrl(flowId)} icon={<Download {...ICON} />} download="">
            Download JSON
          </MenuLinkItem>
          <MenuItem icon={<CodeXml {...ICON} />} onSelect={() => show('code')}>
            Export as code…
          </MenuItem>
          <MenuItem icon={<ImageDown {...ICON} />} onSelect={() => show('pictures')}>
            Export pictures…
          </MenuItem>
          <MenuItem icon={<CircleHelp {...ICON} />} shortcut="?" onSelect={() => show('shortcuts')}>
            Keyboard shortcuts
          </MenuItem>
        </Menu>
        <ThemeMenu />
        <span className="mx-1 h-4 w-px bg-line" aria-hidden />
        <Link
          to={sendPath(flowId)}
          aria-label="Send"
          title="Send"
          className="inline-flex size-7 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink"
        >
          <Send {...ICON} />
        </Link>
        <IconButton
          label="Share"
          unavailable={readOnly}
          icon={<Share2 {...ICON} />}
          className="mr-1"
          onClick={() => show('share')}
          side="bottom"
        />
        <Button size="sm" icon={<Play {...ICON} />} onClick={() => playFrom(store)}>
          Play
        </Button>
        <Button
          size="sm"
          variant="primary"
          unavailable={noPublishing}
          icon={<Rocket {...ICON} />}
          className="ml-1"
          onClick={() => show('publish')}
        >
          Publish
        </Button>
        <UserMenu />
      </div>
    </header>
  );
}

/** The flow's name, edited in place. */
function FlowName() {
  const store = useEditorStore();
  const name = useEditor((state) => state.name);
  const readOnly = useEditor((state) => state.readOnly !== undefined);
  const [draft, setDraft] = useState<string>();
  const cancelled = useRef(false);

  function keep(): void {
    const wanted = draft?.trim() ?? '';
    if (!cancelled.current && wanted !== '' && wanted !== name) store.getState().rename(wanted);
    cancelled.current = false;
    setDraft(undefined);
  }

  return (
    <span className="relative inline-grid max-w-72 min-w-16">
      <span aria-hidden className="invisible truncate px-1.5 text-base font-semibold whitespace-pre">
        {draft ?? name}
      </span>
      <input
        aria-label="Name of the flow"
        readOnly={readOnly}
        className="absolute inset-0 h-7 -translate-y-1 rounded-control bg-transparent px-1.5 text-base font-semibold text-ink not-read-only:hover:bg-hover not-read-only:focus:bg-raised"
        value={draft ?? name}
        maxLength={200}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancelled.current = true;
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </span>
  );
}

/** The Flow JSON version, as it stands in the text; a click shows what another one would change. */
function VersionButton() {
  const version = useEditor((state) => versionOf(state.doc.good?.value));
  const { show } = useDialogs();
  return (
    <Button
      size="sm"
      variant="ghost"
      className="px-1.5"
      aria-label={version === undefined ? 'No version. Choose one' : `Flow JSON v${version}. Change it`}
      onClick={() => show('version')}
    >
      {version === undefined ? 'No version' : `v${version}`}
    </Button>
  );
}
