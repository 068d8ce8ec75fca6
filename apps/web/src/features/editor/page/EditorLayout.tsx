import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels';
import { Board } from '../board/Board.tsx';
import { useGlobalKeys } from '../commands/useGlobalKeys.ts';
import { JsonPane } from '../json/JsonPane.tsx';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { Problems } from '../problems/Problems.tsx';
import { usePanes } from '../session/index.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DrawerBar } from './DrawerBar.tsx';
import { EditorDialogs } from './EditorDialogs.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { RightPane } from './RightPane.tsx';
import { TopBar } from './TopBar.tsx';
import { useAutosave } from './useAutosave.ts';

/** All panes of the editor around the board. Each folds and resizes, and both are remembered. */
export function EditorLayout() {
  const autosave = useAutosave();
  const { left, right, drawer, drawerTab, drawerSide } = usePanes();
  const rightPane = usePanelRef();
  useGlobalKeys(autosave);
  return (
    <div className="flex h-full min-w-0 flex-col bg-surface text-ink">
      <TopBar autosave={autosave} />
      <Remembered id="editor" panels={[left && 'left', 'main', right && 'right']} className="min-h-0 flex-1">
        {left && (
          <>
            <Panel id="left" defaultSize={248} minSize={200} maxSize={420} className="flex flex-col bg-panel">
              <Remembered id="left" vertical panels={['outline', 'palette']}>
                <Panel id="outline" defaultSize="38" minSize={110} className="flex flex-col">
                  <Outline />
                </Panel>
                <Divider vertical />
                <Panel id="palette" minSize={140} className="flex flex-col">
                  <Palette />
                </Panel>
              </Remembered>
            </Panel>
            <Divider />
          </>
        )}
        <Panel id="main" minSize={360} className="flex flex-col">
          <Remembered
            key={drawerSide}
            id={`main-${drawerSide}`}
            vertical={drawerSide === 'bottom'}
            panels={['board', drawer && 'drawer']}
            className="min-h-0 flex-1"
          >
            <Panel id="board" minSize={drawerSide === 'bottom' ? 160 : 320}>
              <main aria-label="Board" className="h-full">
                <Board />
              </main>
            </Panel>
            {drawer && (
              <>
                <Divider vertical={drawerSide === 'bottom'} />
                <Panel
                  id="drawer"
                  defaultSize={drawerSide === 'bottom' ? '34' : '45'}
                  minSize={drawerSide === 'bottom' ? 90 : 260}
                  className="flex flex-col"
                >
                  <DrawerBar />
                  <div className="min-h-0 flex-1">{drawerTab === 'json' ? <JsonPane /> : <Problems />}</div>
                </Panel>
              </>
            )}
          </Remembered>
          {!drawer && <DrawerBar />}
        </Panel>
        {right && (
          <>
            <Divider />
            <Panel
              id="right"
              panelRef={rightPane}
              defaultSize={328}
              minSize={280}
              maxSize={900}
              className="flex flex-col bg-panel"
            >
              <RightPane pane={rightPane} />
            </Panel>
          </>
        )}
      </Remembered>
      <LiveRegion />
      <ConflictDialog autosave={autosave} />
      <EditorDialogs autosave={autosave} />
    </div>
  );
}

/** A group of panels whose sizes are kept in the browser, for each combination of open panels. */
function Remembered({
  id,
  panels,
  vertical = false,
  className,
  children,
}: {
  readonly id: string;
  readonly panels: readonly (string | false)[];
  readonly vertical?: boolean;
  readonly className?: string;
  readonly children: React.ReactNode;
}) {
  const panelIds = panels.filter((panel) => panel !== false);
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `flowsmith.${id}`,
    panelIds,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group
      id={id}
      orientation={vertical ? 'vertical' : 'horizontal'}
      defaultLayout={defaultLayout}
      onLayoutChanged={onLayoutChanged}
      className={className}
    >
      {children}
    </Group>
  );
}

/** The line between two panes: one pixel to see, seven to grab. */
function Divider({ vertical = false }: { readonly vertical?: boolean }) {
  return (
    <Separator
      className={
        vertical
          ? 'relative h-px bg-line outline-none after:absolute after:inset-x-0 after:-top-[3px] after:h-[7px] hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent'
          : 'relative w-px bg-line outline-none after:absolute after:inset-y-0 after:-left-[3px] after:w-[7px] hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent'
      }
    />
  );
}
