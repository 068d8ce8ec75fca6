import {
  isComponentType,
  nodeId,
  valueAt,
  walkComponents,
  type JsonObject,
  type NodeId,
} from '@flowsmith/flow-model';
import { Handle, Position } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { usePhonePreferences } from '@/features/phone/index.ts';
import { canNavigate } from '../common/can-navigate.ts';
import { estimateComponentHeight } from './estimate-height.ts';
import { LAYOUT_SLOT } from './drag/drop-places.ts';

interface Bar {
  readonly id: NodeId;
  readonly type: string;
  readonly top: number;
  readonly height: number;
}

const TOP = 72;

/** A screen seen from far away: one bar for each component, in one picture, with the ports of its routes in place. */
export const StandIn = memo(function StandIn({
  id,
  screen,
  height,
}: {
  readonly id: NodeId;
  readonly screen: JsonObject;
  readonly height: number;
}) {
  const { theme } = usePhonePreferences();
  const bars = useMemo(() => barsOf(screen, height), [screen, height]);
  const children = valueAt(screen, LAYOUT_SLOT);
  return (
    <div
      className="board-phone board-standin nodrag"
      data-theme={theme}
      style={{ height }}
      data-list={id}
      data-slot={JSON.stringify(LAYOUT_SLOT)}
      data-count={Array.isArray(children) ? children.length : 0}
    >
      <svg viewBox={`0 0 360 ${height}`} width="360" height={height} aria-hidden>
        {bars.map((bar) => (
          <rect
            key={bar.id}
            data-kind={kindOf(bar.type)}
            x="20"
            y={bar.top}
            width={kindOf(bar.type) === 'text' ? 220 : 320}
            height={bar.height}
            rx="6"
          />
        ))}
      </svg>
      {bars
        .filter((bar) => canNavigate(bar.type))
        .map((bar) => (
          <Handle
            key={bar.id}
            id={bar.id}
            type="source"
            position={Position.Right}
            className="board-port"
            style={{ top: bar.top + bar.height / 2 }}
            isConnectable={false}
          />
        ))}
    </div>
  );
});

/** Bars at their estimated places, squeezed into the height of the screen; footers at the bottom. */
function barsOf(screen: JsonObject, height: number): readonly Bar[] {
  const leaves = [...walkComponents(screen, [])].filter(
    ({ type }) => type !== 'Form' && type !== 'If' && type !== 'Switch',
  );
  const body = leaves.filter(({ type }) => type !== 'Footer');
  const footers = leaves.filter(({ type }) => type === 'Footer');
  const wanted = body.reduce((sum, { component }) => sum + estimateComponentHeight(component), 0);
  const room = height - TOP - 110;
  const scale = wanted > room ? room / wanted : 1;
  let top = TOP;
  const bars = body.map(({ component, type }): Bar => {
    const space = estimateComponentHeight(component) * scale;
    const bar = { id: nodeId(component), type, top, height: Math.max(2, space - 14 * scale) };
    top += space;
    return bar;
  });
  return [
    ...bars,
    ...footers.map(({ component, type }) => ({ id: nodeId(component), type, top: height - 84, height: 44 })),
  ];
}

function kindOf(type: string): 'text' | 'button' | 'field' {
  if (type === 'Footer') return 'button';
  return isComponentType(type) && type.startsWith('Text') && type !== 'TextInput' && type !== 'TextArea'
    ? 'text'
    : 'field';
}
