import { useCallback, useState, type ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { cx } from '@/ui/index.ts';
import { playerMessages as messages } from './messages.ts';

/** From this width on, in pixels, the panel has room beside the phone. */
const WIDE = 560;

/** The phone, and its panel beside it or, where there is little room, below it. Both resize, and that is remembered. */
export function Split({ stage, side }: { readonly stage: ReactNode; readonly side: ReactNode }) {
  const [wide, setWide] = useState(false);
  const measured = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const look = () => setWide(element.clientWidth >= WIDE);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={measured} className="min-h-0 flex-1">
      <Parts key={String(wide)} wide={wide} stage={stage} side={side} />
    </div>
  );
}

function Parts({
  wide,
  stage,
  side,
}: {
  readonly wide: boolean;
  readonly stage: ReactNode;
  readonly side: ReactNode;
}) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `flowsmith.player-${wide ? 'beside' : 'below'}`,
    panelIds: ['stage', 'side'],
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group
      orientation={wide ? 'horizontal' : 'vertical'}
      defaultLayout={defaultLayout}
      onLayoutChanged={onLayoutChanged}
      className="h-full"
    >
      <Panel id="stage" minSize={wide ? 220 : 160} className="flex">
        {stage}
      </Panel>
      <Separator
        aria-label={messages.divider}
        className={cx(
          'relative bg-line outline-none after:absolute hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent',
          wide
            ? 'w-px after:inset-y-0 after:-left-[3px] after:w-[7px]'
            : 'h-px after:inset-x-0 after:-top-[3px] after:h-[7px]',
        )}
      />
      <Panel
        id="side"
        defaultSize={wide ? '46' : '34'}
        minSize={wide ? 300 : 120}
        className="flex flex-col bg-panel"
      >
        {side}
      </Panel>
    </Group>
  );
}
