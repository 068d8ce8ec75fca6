import { Panel } from 'react-resizable-panels';
import { Board } from '../board/Board.tsx';
import { JsonPane } from '../json/JsonPane.tsx';
import { Problems } from '../problems/Problems.tsx';
import { usePanes } from '../session/index.ts';
import { Divider } from './Divider.tsx';
import { DrawerBar } from './DrawerBar.tsx';
import { Remembered } from './Remembered.tsx';

/** The board, and the drawer with text and problems. */
export function BuildMain() {
  const { drawer, drawerTab, drawerSide } = usePanes();
  return (
    <>
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
    </>
  );
}
