import {
  COMPONENT_TYPES,
  componentSpec,
  formatDocument,
  insertComponent,
  screensOf,
} from '@flowsmith/flow-model';
import type { StoreApi } from 'zustand/vanilla';
import { useDialogs } from '../page/dialogs.ts';
import { freshComponent } from '../board/drag/drop.ts';
import { pickUpSelection } from '../board/useBoardKeys.ts';
import { selectedPaths, usePanes, type EditorStore } from '../session/index.ts';
import { placeAfterSelection } from '../common/clipboard.ts';
import {
  addScreenAfterSelection,
  deleteSelection,
  duplicateSelection,
  moveSelection,
  unwrapSelection,
  wrapSelection,
} from '../common/commands.ts';
import { buildPath, endpointPath, SECTIONS } from '@/features/endpoint/index.ts';
import { ANSWERS_SECTIONS, answersPath } from '@/features/responses/index.ts';
import { metaPath } from '@/features/lifecycle/index.ts';
import { sendPath } from '@/features/send/index.ts';
import { copyScreenPicture } from '../../pictures/copy-picture.ts';
import { playFrom } from '../common/play.ts';
import { sectionShortcut, shortcut } from '../common/shortcuts.ts';

/** Something that can be done in the editor, as the palette lists it. */
export interface Command {
  readonly id: string;
  readonly group: 'Edit' | 'Add' | 'Go to screen' | 'View' | 'Endpoint' | 'Answers' | 'Flow';
  readonly title: string;
  readonly keys?: string;
  /** Why it cannot be done by the person, in words. */
  readonly why?: string | undefined;
  run(): void;
}

/** What the person must not do, in words; absent: they may. */
export interface Limits {
  readonly change: string | undefined;
  readonly publish: string | undefined;
}

/**
 * Everything that can be done now, in the order in which it is offered.
 * @param go opens another address of the editor
 */
export function commandsOf(
  store: StoreApi<EditorStore>,
  go: (to: string) => void,
  limits: Limits,
): readonly Command[] {
  return allCommands(store, go).map((command) => {
    const why = command.id === 'publish' ? limits.publish : changes(command) ? limits.change : undefined;
    return why === undefined ? command : { ...command, why };
  });
}

/** Commands that change the flow, besides all that edits it and adds to it. */
const CHANGING = new Set(['format', 'arrange', 'share']);

function changes({ id, group }: Command): boolean {
  return group === 'Edit' || group === 'Add' || CHANGING.has(id);
}

function allCommands(store: StoreApi<EditorStore>, go: (to: string) => void): readonly Command[] {
  const { selection, past, future } = store.getState();
  const selected = selection.kind !== 'none';
  const component = selection.kind === 'component';
  return [
    { id: 'play', group: 'Flow', title: 'Play', keys: shortcut('P'), run: () => playFrom(store) },
    { id: 'publish', group: 'Flow', title: 'Publish…', run: () => useDialogs.getState().show('publish') },
    { id: 'send', group: 'Flow', title: 'Send…', run: () => go(sendPath(store.getState().flowId)) },
    {
      id: 'at meta',
      group: 'Flow',
      title: 'How it stands at Meta',
      run: () => go(metaPath(store.getState().flowId)),
    },
    {
      id: 'code',
      group: 'Flow',
      title: 'Export as code…',
      run: () => useDialogs.getState().show('code'),
    },
    { id: 'share', group: 'Flow', title: 'Share…', run: () => useDialogs.getState().show('share') },
    {
      id: 'pictures',
      group: 'Flow',
      title: 'Export pictures…',
      run: () => useDialogs.getState().show('pictures'),
    },
    {
      id: 'history',
      group: 'Flow',
      title: 'Saved versions…',
      run: () => useDialogs.getState().show('history'),
    },
    {
      id: 'format',
      group: 'Flow',
      title: 'Format the JSON',
      run: () => void store.getState().run('Format the JSON', formatDocument, { select: false }),
    },
    ...(past.length > 0
      ? [
          {
            id: 'undo',
            group: 'Edit',
            title: 'Undo',
            keys: shortcut('Z'),
            run: () => store.getState().undo(),
          } as const,
        ]
      : []),
    ...(future.length > 0
      ? [
          {
            id: 'redo',
            group: 'Edit',
            title: 'Redo',
            keys: shortcut('Z', { shift: true }),
            run: () => store.getState().redo(),
          } as const,
        ]
      : []),
    { id: 'screen', group: 'Add', title: 'Add a screen', run: () => addScreenAfterSelection(store) },
    ...(selected
      ? ([
          {
            id: 'picture',
            group: 'Flow',
            title: 'Copy the picture of the screen',
            run: () => void copyScreenPicture(store),
          },
          {
            id: 'duplicate',
            group: 'Edit',
            title: 'Duplicate the selection',
            keys: shortcut('D'),
            run: () => duplicateSelection(store),
          },
          {
            id: 'up',
            group: 'Edit',
            title: 'Move up',
            keys: 'Alt ↑',
            run: () => void moveSelection(store, -1),
          },
          {
            id: 'down',
            group: 'Edit',
            title: 'Move down',
            keys: 'Alt ↓',
            run: () => void moveSelection(store, 1),
          },
          {
            id: 'delete',
            group: 'Edit',
            title: 'Delete the selection',
            keys: 'Del',
            run: () => deleteSelection(store),
          },
        ] as const)
      : []),
    ...(component
      ? ([
          {
            id: 'move',
            group: 'Edit',
            title: 'Move with the keyboard',
            keys: 'Space',
            run: () => pickUpSelection(store),
          },
          { id: 'if', group: 'Edit', title: 'Wrap in If', run: () => wrapSelection(store, 'If') },
          { id: 'switch', group: 'Edit', title: 'Wrap in Switch', run: () => wrapSelection(store, 'Switch') },
          { id: 'form', group: 'Edit', title: 'Wrap in Form', run: () => wrapSelection(store, 'Form') },
          { id: 'unwrap', group: 'Edit', title: 'Unwrap', run: () => unwrapSelection(store) },
        ] as const)
      : []),
    ...viewCommands(store),
    ...sectionCommands(store, go),
    ...COMPONENT_TYPES.map((type): Command => ({
      id: `add ${type}`,
      group: 'Add',
      title: `Add ${componentSpec(type).title}`,
      run() {
        store.getState().run(`Add ${componentSpec(type).title}`, (doc) => {
          const { into, index } = placeAfterSelection(doc, selectedPaths(doc, store.getState().selection));
          return insertComponent(doc, { into, index, component: freshComponent(doc, type, into) });
        });
      },
    })),
    ...screensOf(store.getState().doc.good?.value).map(({ id, path }, index): Command => ({
      id: `screen ${index}`,
      group: 'Go to screen',
      title: id === '' ? `Screen ${index + 1}` : id,
      run: () => store.getState().revealPath(path),
    })),
  ];
}

function sectionCommands(store: StoreApi<EditorStore>, go: (to: string) => void): readonly Command[] {
  const { flowId } = store.getState();
  return [
    { id: 'build', group: 'View', title: 'Go to the board', run: () => go(buildPath(flowId)) },
    ...SECTIONS.map(({ id, title }, index): Command => ({
      id: `endpoint ${id}`,
      group: 'Endpoint',
      title: `Endpoint: ${title}`,
      keys: sectionShortcut(index),
      run: () => go(endpointPath(flowId, id)),
    })),
    ...ANSWERS_SECTIONS.map(({ id, title }): Command => ({
      id: `answers ${id}`,
      group: 'Answers',
      title: id === 'list' ? 'Answers' : `Answers: ${title}`,
      ...(id === 'list' ? { keys: shortcut('E', { shift: true }) } : {}),
      run: () => go(answersPath(flowId, id)),
    })),
  ];
}

function viewCommands(store: StoreApi<EditorStore>): readonly Command[] {
  const panes = usePanes.getState();
  return [
    {
      id: 'json',
      group: 'View',
      title: panes.drawer && panes.drawerTab === 'json' ? 'Hide the JSON' : 'Show the JSON',
      keys: shortcut('J'),
      run: () => panes.toggleDrawer('json'),
    },
    {
      id: 'problems',
      group: 'View',
      title: 'Show the problems',
      keys: shortcut('M', { shift: true }),
      run: () => panes.set({ drawer: true, drawerTab: 'problems' }),
    },
    {
      id: 'left',
      group: 'View',
      title: panes.left ? 'Fold the left pane' : 'Open the left pane',
      run: () => panes.set({ left: !panes.left }),
    },
    {
      id: 'right',
      group: 'View',
      title: panes.right ? 'Fold the right pane' : 'Open the right pane',
      run: () => panes.set({ right: !panes.right }),
    },
    {
      id: 'arrange',
      group: 'View',
      title: 'Arrange the board in routing order',
      run: () => store.getState().tidyBoard(),
    },
    {
      id: 'shortcuts',
      group: 'View',
      title: 'Keyboard shortcuts',
      keys: '?',
      run: () => useDialogs.getState().show('shortcuts'),
    },
  ];
}
