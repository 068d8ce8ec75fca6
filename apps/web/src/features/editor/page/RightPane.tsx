import { useEffect, useState, type RefObject } from 'react';
import { SlidersHorizontal, Smartphone } from 'lucide-react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { isEndpointFlow, type Path } from '@flowsmith/flow-model';
import { usePlayKit } from '@/api/play.ts';
import { Tabs } from '@/ui/index.ts';
import { Player } from '@/features/phone/index.ts';
import { usePlayerAnswers } from '@/features/phone/player/endpoint/index.ts';
import { usePlay } from '../common/play.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { useEditor, useEditorStore, usePanes } from '../session/index.ts';
import { useEditorView } from './useEditorView.ts';
import { useKit } from './useKit.ts';
import { useTabWidths } from './useTabWidths.ts';

/** The inspector of the selection, or the phone that plays the flow. */
export function RightPane({ pane }: { readonly pane: RefObject<PanelImperativeHandle | null> }) {
  const { rightTab, set } = usePanes();
  const { kind } = useEditorView();
  const builds = kind === 'build';
  useTabWidths(pane, builds ? rightTab : 'endpoint');
  useEffect(() => {
    // What was played beside the endpoint goes on beside the board.
    if (!builds) usePanes.getState().set({ rightTab: 'phone' });
  }, [builds]);
  return (
    <Tabs
      label="Right pane"
      className="h-full"
      value={builds ? rightTab : 'phone'}
      onValueChange={(tab) => set({ rightTab: tab === 'phone' ? 'phone' : 'inspector' })}
      tabs={[
        // Beside the endpoint nothing is selected that could be inspected.
        ...(builds
          ? [
              {
                value: 'inspector',
                label: (
                  <TabLabel icon={<SlidersHorizontal size={14} strokeWidth={1.5} aria-hidden />}>
                    Inspector
                  </TabLabel>
                ),
                panel: <Inspector />,
              },
            ]
          : []),
        {
          value: 'phone',
          label: <TabLabel icon={<Smartphone size={14} strokeWidth={1.5} aria-hidden />}>Phone</TabLabel>,
          panel: <PhonePane />,
        },
      ]}
    />
  );
}

function TabLabel({ icon, children }: { readonly icon: React.ReactNode; readonly children: string }) {
  return (
    <span className="flex items-center gap-1.5">
      {icon}
      {children}
    </span>
  );
}

/** Plays the flow as it is now; edits arrive while it plays. */
function PhonePane() {
  const store = useEditorStore();
  const value = useEditor((state) => state.doc.good?.value);
  const flowId = useEditor((state) => state.flowId);
  const { screen, run } = usePlay();
  const { kit, onKit } = useKit();
  const { isPending } = usePlayKit(flowId);
  const [onReveal] = useState(() => (path: Path) => store.getState().revealPath(path, 'other'));
  const answers = usePlayerAnswers(flowId, value !== undefined && isEndpointFlow(value));
  // Scenarios say how the flow opens, and endpoints with what: without them it would open differently a moment later.
  if (isPending || answers.pending) return null;
  return (
    <Player
      key={run}
      value={value ?? null}
      startScreen={screen}
      kit={kit}
      onKit={onKit}
      onReveal={onReveal}
      endpoint={answers.endpoint}
      answers={answers.chooser}
    />
  );
}
