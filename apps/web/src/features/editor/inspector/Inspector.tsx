import { pathOfNode, valueAt } from '@flowsmith/flow-model';
import { CopyPlus, Group, SquareStack, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { Button, ReadOnlyArea } from '@/ui/index.ts';
import { useEditor, useEditorStore } from '../session/index.ts';
import { deleteSelection, duplicateSelection, wrapSelection } from '../common/commands.ts';
import { isJsonObject } from '../common/json.ts';
import { ComponentInspector } from './ComponentInspector.tsx';
import { FlowInspector } from './FlowInspector.tsx';
import { InspectorHeader } from './InspectorHeader.tsx';
import { ScreenInspector } from './ScreenInspector.tsx';
import { OwnerProvider, useFlowVersion, type Owner } from './useOwner.tsx';

/** What is selected, with everything that can be set on it; for those who must not, with everything that is set. */
export function Inspector() {
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <ReadOnlyArea why={readOnly}>
      <InspectorOfSelection />
    </ReadOnlyArea>
  );
}

function InspectorOfSelection() {
  const selection = useEditor((state) => state.selection);
  const doc = useEditor((state) => state.doc.good);
  const broken = useEditor((state) => !state.doc.wellFormed);
  const version = useFlowVersion();
  const id = selection.kind === 'none' ? undefined : selection.ids[0];

  const owner = useMemo((): (Owner & { readonly insideForm: boolean }) | undefined => {
    if (doc === undefined) return undefined;
    const path = id === undefined ? [] : pathOfNode(doc, id);
    const value = path === undefined ? undefined : valueAt(doc.value, path);
    if (path === undefined || !isJsonObject(value)) return undefined;
    const screenPath = path.slice(0, 2);
    const screen = path.length === 0 ? undefined : valueAt(doc.value, screenPath);
    const insideForm = path.some((_, length) => {
      const around = length > 2 ? valueAt(doc.value, path.slice(0, length)) : undefined;
      return isJsonObject(around) && around['type'] === 'Form';
    });
    return { id, value, screen: isJsonObject(screen) ? screen : undefined, screenPath, version, insideForm };
  }, [doc, id, version]);

  if (selection.kind !== 'none' && selection.ids.length > 1)
    return <ManySelected count={selection.ids.length} kind={selection.kind} />;
  if (owner === undefined)
    return <p className="p-4 text-base text-muted">There is nothing to inspect: the JSON is no flow yet.</p>;
  return (
    <div className="h-full overflow-y-auto" inert={broken} data-testid="inspector">
      {broken && (
        <p className="m-3 rounded-control bg-warning-soft px-3 py-2 text-sm text-warning">
          Mend the JSON first: what stands here is the last version that could be read.
        </p>
      )}
      <OwnerProvider key={owner.id ?? 'flow'} owner={owner}>
        {selection.kind === 'none' ? (
          <FlowInspector />
        ) : selection.kind === 'screen' ? (
          <ScreenInspector />
        ) : (
          <ComponentInspector insideForm={owner.insideForm} />
        )}
      </OwnerProvider>
    </div>
  );
}

function ManySelected({ count, kind }: { readonly count: number; readonly kind: 'screen' | 'component' }) {
  const store = useEditorStore();
  return (
    <div>
      <InspectorHeader
        icon={<SquareStack size={16} strokeWidth={1.5} />}
        title={`${count} ${kind}s`}
        text="Select one to edit its properties."
      />
      <div className="flex flex-wrap gap-2 px-3">
        <Button
          changes
          size="sm"
          icon={<CopyPlus size={14} strokeWidth={1.5} />}
          onClick={() => duplicateSelection(store)}
        >
          Duplicate
        </Button>
        {kind === 'component' && (
          <Button
            changes
            size="sm"
            icon={<Group size={14} strokeWidth={1.5} />}
            onClick={() => wrapSelection(store, 'If')}
          >
            Wrap in If
          </Button>
        )}
        <Button
          changes
          size="sm"
          icon={<Trash2 size={14} strokeWidth={1.5} />}
          onClick={() => deleteSelection(store)}
        >
          Delete
        </Button>
      </div>
    </div>
  );
}
