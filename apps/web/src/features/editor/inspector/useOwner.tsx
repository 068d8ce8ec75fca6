import {
  LATEST_VERSION,
  removeListItem,
  moveListItem,
  insertListItem,
  setProperty,
  unsetProperty,
  versionOf,
  type EditResult,
  type FlowDocument,
  type FlowVersion,
  type JsonObject,
  type JsonValue,
  type NodeId,
  type Path,
} from '@flowsmith/flow-model';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useEditor, useEditorStore } from '../session/index.ts';
import { atNode } from '../common/commands.ts';

/** What the inspector edits: a screen, a component, or (without id) the flow itself; and the screen it is on. */
export interface Owner {
  readonly id: NodeId | undefined;
  readonly value: JsonObject;
  readonly screen: JsonObject | undefined;
  readonly screenPath: Path;
  readonly version: FlowVersion;
}

/** Edits of the owner. Paths are relative to it; quick edits of one place are one undo step. */
export interface OwnerEdits {
  set(path: Path, value: JsonValue, label: string): void;
  unset(path: Path, label: string): void;
  insertItem(into: Path, index: number, value: JsonValue, label: string): void;
  moveItem(from: Path, index: number, label: string): void;
  removeItem(path: Path, label: string): void;
  /** Any other edit; `make` gets the owner's path in the document. */
  run(label: string, make: (doc: FlowDocument, path: Path) => EditResult): boolean;
}

/** What of the owner decides how its fields look: the same object while texts are typed into it. */
export interface OwnerKind {
  readonly id: NodeId | undefined;
  readonly version: FlowVersion;
  /** The `mode` of a picker: `range` makes single values pairs. */
  readonly mode: JsonValue | undefined;
}

const OwnerContext = createContext<Owner | undefined>(undefined);
const OwnerKindContext = createContext<OwnerKind | undefined>(undefined);

/** Tells all fields inside whom they edit. */
export function OwnerProvider({ owner, children }: { readonly owner: Owner; readonly children: ReactNode }) {
  const { id, version } = owner;
  const mode = owner.value['mode'];
  const kind = useMemo(() => ({ id, version, mode }), [id, version, mode]);
  return (
    <OwnerKindContext value={kind}>
      <OwnerContext value={owner}>{children}</OwnerContext>
    </OwnerKindContext>
  );
}

/** Whom the field around edits, as it is now: who asks is drawn again at each of its changes. */
export function useOwner(): Owner {
  return provided(useContext(OwnerContext));
}

/** What kind of thing the field around edits; does not change with each keystroke. */
export function useOwnerKind(): OwnerKind {
  return provided(useContext(OwnerKindContext));
}

function provided<T>(owner: T | undefined): T {
  if (owner === undefined) throw new Error('A property field needs an OwnerProvider around it');
  return owner;
}

/** The version that decides which properties exist. */
export function useFlowVersion(): FlowVersion {
  return useEditor((state) => versionOf(state.doc.good?.value) ?? LATEST_VERSION);
}

/** The edits of the owner around. */
export function useOwnerEdits(): OwnerEdits {
  const store = useEditorStore();
  const { id } = useOwnerKind();
  return useMemo(() => {
    const run = (
      label: string,
      coalesce: string | undefined,
      make: (doc: FlowDocument, path: Path) => EditResult,
    ): boolean =>
      store
        .getState()
        .run(
          label,
          (doc) => (id === undefined ? make(doc, []) : atNode(doc, id, (path) => make(doc, path))),
          {
            origin: 'inspector',
            select: false,
            ...(coalesce === undefined ? {} : { coalesce }),
          },
        );
    const key = (path: Path): string => `${id ?? 'flow'} ${path.join('/')}`;
    return {
      set: (path, value, label) =>
        void run(label, key(path), (doc, at) => setProperty(doc, { path: [...at, ...path], value })),
      unset: (path, label) =>
        void run(label, undefined, (doc, at) => unsetProperty(doc, { path: [...at, ...path] })),
      insertItem: (into, index, value, label) =>
        void run(label, undefined, (doc, at) =>
          insertListItem(doc, { into: [...at, ...into], index, value }),
        ),
      moveItem: (from, index, label) =>
        void run(label, undefined, (doc, at) => moveListItem(doc, { from: [...at, ...from], index })),
      removeItem: (path, label) =>
        void run(label, undefined, (doc, at) => removeListItem(doc, { path: [...at, ...path] })),
      run: (label, make) => run(label, undefined, make),
    };
  }, [store, id]);
}
