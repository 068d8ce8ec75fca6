import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { LayoutGrid, Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '@/ui/index.ts';
import { useEditor, useEditorStore } from '../session/index.ts';

/** Zoom, fit and arrange, at the lower edge of the board. */
export function BoardControls() {
  const flow = useReactFlow();
  const store = useEditorStore();
  const zoom = useStore(({ transform }) => Math.round(transform[2] * 100));
  const placed = useEditor(({ layout }) => Object.keys(layout).length > 0);
  return (
    <Panel
      position="bottom-left"
      className="flex items-center gap-0.5 rounded-control border border-line bg-raised p-0.5"
    >
      <IconButton
        label="Zoom out"
        shortcut="−"
        icon={<Minus size={16} strokeWidth={1.5} />}
        onClick={() => void flow.zoomOut()}
      />
      <button
        type="button"
        className="h-7 w-12 rounded-control text-sm text-muted tabular-nums hover:bg-hover hover:text-ink"
        aria-label={`Zoom ${zoom} percent. Set to 100 percent`}
        onClick={() => void flow.zoomTo(1)}
      >
        {zoom}%
      </button>
      <IconButton
        label="Zoom in"
        shortcut="+"
        icon={<Plus size={16} strokeWidth={1.5} />}
        onClick={() => void flow.zoomIn()}
      />
      <IconButton
        label="Fit all screens"
        shortcut="⇧1"
        icon={<Maximize size={16} strokeWidth={1.5} />}
        onClick={() => void flow.fitView({ padding: 0.1 })}
      />
      <IconButton
        label="Arrange in routing order"
        changes
        icon={<LayoutGrid size={16} strokeWidth={1.5} />}
        disabled={!placed}
        onClick={() => store.getState().tidyBoard()}
      />
    </Panel>
  );
}
