import { disconnectAction } from '@flowsmith/flow-model';
import {
  ClipboardPaste,
  Copy,
  CopyPlus,
  Group,
  ImageDown,
  Image as ImageIcon,
  Move,
  Play,
  Plus,
  SquarePen,
  Trash2,
  Ungroup,
  Unplug,
} from 'lucide-react';
import { useState, type MouseEvent, type ReactElement } from 'react';
import { ContextMenu, MenuItem, MenuSeparator, ReadOnlyArea, SubMenu } from '@/ui/index.ts';
import { useEditor, useEditorStore } from '../session/index.ts';
import {
  addScreenAfterSelection,
  atNode,
  deleteSelection,
  duplicateSelection,
  unwrapSelection,
  wrapSelection,
} from '../common/commands.ts';
import { copyText, pasteText } from '../common/clipboard.ts';
import { playFrom } from '../common/play.ts';
import { shortcut } from '../common/shortcuts.ts';
import { nodeOfTarget } from './drag/board-dom.ts';
import { copyScreenPicture } from '../../pictures/copy-picture.ts';
import { useDialogs } from '../page/dialogs.ts';
import { pickUpSelection } from './useBoardKeys.ts';

interface Props {
  readonly children: ReactElement<Record<string, unknown>>;
}

/** What can be done to the thing under the pointer. A right click selects it first, so the menu always speaks of the selection. */
export function BoardMenu({ children }: Props) {
  const store = useEditorStore();
  const [type, setType] = useState<string>();

  function selectUnderPointer(event: MouseEvent): void {
    const id = nodeOfTarget(event.target);
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-node]') : null;
    setType(element?.dataset['type']);
    const { selection: before, select } = store.getState();
    if (id === undefined) select({ kind: 'none' }, 'board');
    else if (before.kind === 'none' || !before.ids.includes(id)) {
      select(
        { kind: element?.classList.contains('board-component') === true ? 'component' : 'screen', ids: [id] },
        'board',
      );
    }
  }

  return (
    <ContextMenu menu={<MenuOfSelection type={type} />}>
      <div className="contents" onContextMenuCapture={selectUnderPointer}>
        {children}
      </div>
    </ContextMenu>
  );
}

function MenuOfSelection({ type }: { readonly type: string | undefined }) {
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <ReadOnlyArea why={readOnly}>
      <ItemsOfSelection type={type} />
    </ReadOnlyArea>
  );
}

function ItemsOfSelection({ type }: { readonly type: string | undefined }) {
  const kind = useEditor((state) => state.selection.kind);
  switch (kind) {
    case 'component':
      return <ComponentMenu type={type} />;
    case 'screen':
      return <ScreenMenu />;
    case 'none':
      return <EmptyMenu />;
  }
}

function ComponentMenu({ type }: { readonly type: string | undefined }) {
  const store = useEditorStore();
  const container = type === 'If' || type === 'Switch' || type === 'Form';
  return (
    <>
      <CommonItems />
      <MenuItem changes icon={<Move {...ICON} />} shortcut="Space" onSelect={() => pickUpSelection(store)}>
        Move with the keyboard
      </MenuItem>
      <SubMenu label="Wrap in" icon={<Group {...ICON} />}>
        <MenuItem changes onSelect={() => wrapSelection(store, 'If')}>
          If
        </MenuItem>
        <MenuItem changes onSelect={() => wrapSelection(store, 'Switch')}>
          Switch
        </MenuItem>
        <MenuItem changes onSelect={() => wrapSelection(store, 'Form')}>
          Form
        </MenuItem>
      </SubMenu>
      {container && (
        <MenuItem changes icon={<Ungroup {...ICON} />} onSelect={() => unwrapSelection(store)}>
          Unwrap
        </MenuItem>
      )}
      {(type === 'Footer' || type === 'EmbeddedLink' || type === 'OptIn' || type === 'NavigationList') && (
        <MenuItem changes icon={<Unplug {...ICON} />} onSelect={() => disconnectSelection(store)}>
          Remove the route
        </MenuItem>
      )}
      <DeleteItem />
    </>
  );
}

function ScreenMenu() {
  const store = useEditorStore();
  return (
    <>
      <MenuItem icon={<Play {...ICON} />} onSelect={() => playFrom(store)}>
        Play from here
      </MenuItem>
      <CommonItems />
      <MenuItem changes icon={<Plus {...ICON} />} onSelect={() => addScreenAfterSelection(store)}>
        Add a screen after it
      </MenuItem>
      <MenuItem icon={<ImageIcon {...ICON} />} onSelect={() => void copyScreenPicture(store)}>
        Copy picture
      </MenuItem>
      <SavePictureItem />
      <DeleteItem />
    </>
  );
}

function EmptyMenu() {
  const store = useEditorStore();
  return (
    <>
      <MenuItem changes icon={<Plus {...ICON} />} onSelect={() => addScreenAfterSelection(store)}>
        Add a screen
      </MenuItem>
      <MenuItem
        changes
        icon={<ClipboardPaste {...ICON} />}
        shortcut={shortcut('V')}
        onSelect={() => void paste(store)}
      >
        Paste
      </MenuItem>
      <MenuItem changes icon={<SquarePen {...ICON} />} onSelect={() => store.getState().tidyBoard()}>
        Arrange in routing order
      </MenuItem>
      <SavePictureItem />
    </>
  );
}

function SavePictureItem() {
  return (
    <MenuItem icon={<ImageDown {...ICON} />} onSelect={() => useDialogs.getState().show('pictures')}>
      Save picture…
    </MenuItem>
  );
}

function CommonItems() {
  const store = useEditorStore();
  return (
    <>
      <MenuItem icon={<Copy {...ICON} />} shortcut={shortcut('C')} onSelect={() => void copy(store)}>
        Copy
      </MenuItem>
      <MenuItem
        changes
        icon={<ClipboardPaste {...ICON} />}
        shortcut={shortcut('V')}
        onSelect={() => void paste(store)}
      >
        Paste after
      </MenuItem>
      <MenuItem
        changes
        icon={<CopyPlus {...ICON} />}
        shortcut={shortcut('D')}
        onSelect={() => duplicateSelection(store)}
      >
        Duplicate
      </MenuItem>
    </>
  );
}

function DeleteItem() {
  const store = useEditorStore();
  return (
    <>
      <MenuSeparator />
      <MenuItem
        changes
        danger
        icon={<Trash2 {...ICON} />}
        shortcut="Del"
        onSelect={() => deleteSelection(store)}
      >
        Delete
      </MenuItem>
    </>
  );
}

type Store = ReturnType<typeof useEditorStore>;

function disconnectSelection(store: Store): void {
  const { selection, run } = store.getState();
  const id = selection.kind === 'component' ? selection.ids[0] : undefined;
  if (id === undefined) return;
  run('Remove the route', (doc) =>
    atNode(doc, id, (path) => disconnectAction(doc, { component: path, property: 'on-click-action' })),
  );
}

async function copy(store: Store): Promise<void> {
  const text = copyText(store);
  if (text === undefined) return;
  await navigator.clipboard.writeText(text);
  store.getState().announce('Copied');
}

/** Browsers may refuse to read the clipboard from a menu; the shortcut always works. */
async function paste(store: Store): Promise<void> {
  try {
    pasteText(store, await navigator.clipboard.readText());
  } catch {
    store
      .getState()
      .refuse(`Your browser does not let menus read the clipboard. Press ${shortcut('V')} instead.`);
  }
}

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
