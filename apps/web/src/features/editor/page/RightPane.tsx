import { SlidersHorizontal, Smartphone } from 'lucide-react';
import { Tabs } from '@/ui/index.ts';
import { Player } from '@/features/phone/index.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { useEditor, usePanes } from '../session/index.ts';
import { usePlay } from '../common/play.ts';

/** The inspector of the selection, or the phone that plays the flow. */
export function RightPane() {
  const { rightTab, set } = usePanes();
  return (
    <Tabs
      label="Right pane"
      className="h-full"
      value={rightTab}
      onValueChange={(tab) => set({ rightTab: tab === 'phone' ? 'phone' : 'inspector' })}
      tabs={[
        {
          value: 'inspector',
          label: (
            <TabLabel icon={<SlidersHorizontal size={14} strokeWidth={1.5} aria-hidden />}>
              Inspector
            </TabLabel>
          ),
          panel: <Inspector />,
        },
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
  const value = useEditor((state) => state.doc.good?.value);
  const { screen, run } = usePlay();
  return <Player key={run} value={value ?? null} startScreen={screen} />;
}
