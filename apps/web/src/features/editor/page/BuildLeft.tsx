import { Panel } from 'react-resizable-panels';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { Divider } from './Divider.tsx';
import { Remembered } from './Remembered.tsx';

/** Left of the board: what is in the flow, and what can be added. */
export function BuildLeft() {
  return (
    <Remembered id="left" vertical panels={['outline', 'palette']}>
      <Panel id="outline" defaultSize="38" minSize={110} className="flex flex-col">
        <Outline />
      </Panel>
      <Divider vertical />
      <Panel id="palette" minSize={140} className="flex flex-col">
        <Palette />
      </Panel>
    </Remembered>
  );
}
