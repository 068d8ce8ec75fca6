import {
  exampleData,
  resolveText,
  LATEST_VERSION,
  valueAt,
  type FlowVersion,
  type JsonObject,
  type NodeId,
} from '@flowsmith/flow-model';
import { Handle, Position, useStore, type Node, type NodeProps, type ReactFlowState } from '@xyflow/react';
import { Flag, LogIn, Unplug } from 'lucide-react';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import {
  PhoneBody,
  PhoneFooter,
  PhoneFrame,
  PhoneHeader,
  usePhonePreferences,
  type Platform,
} from '@/features/phone/index.ts';
import { cx, Tooltip } from '@/ui/index.ts';
import { ProblemDot } from '../problems/ProblemDot.tsx';
import { useEditor } from '../session/index.ts';
import { isSelected } from '../session/selection.ts';
import { stringAt } from '../common/json.ts';
import { ComponentList, type DesignScope } from './BoardComponent.tsx';
import { SCREEN_WIDTH } from './board-graph.ts';
import { LAYOUT_SLOT } from './drag/drop-places.ts';
import { estimateScreenHeight } from './estimate-height.ts';
import { examplesOf } from './examples.ts';
import { noteHeight, useScreenHeights } from './screen-heights.ts';
import { StandIn } from './StandIn.tsx';
import { useScreen } from './useScreen.ts';

/** What a screen's node on the board carries: the part the screen plays in the flow, not what is on it. */
export type ScreenNodeData = {
  readonly screenId: string;
  readonly entry: boolean;
  readonly terminal: boolean;
  readonly unreachable: boolean;
  readonly version: FlowVersion | undefined;
};

export type ScreenNodeType = Node<ScreenNodeData, 'screen'>;

/** Below this zoom text is unreadable: screens show cheap stand-ins. */
const DETAIL_ZOOM = 0.25;
/** A screen that was deleted, for the moment until its node goes, too. */
const GONE: JsonObject = {};
/** Screens within this many board pixels of the window are drawn ahead. */
const MARGIN = 500;

/** One screen of the flow as a phone on the board. Far away, or out of sight, it is a stand-in of the same size. */
export const ScreenNode = memo(function ScreenNode({
  id,
  data,
  positionAbsoluteX: x,
  positionAbsoluteY: y,
}: NodeProps<ScreenNodeType>) {
  const selected = useEditor((state) => isSelected(state.selection, id));
  const screen = useScreen(id) ?? GONE;
  const height = useScreenHeights(({ heights }) => heights.get(id)) ?? estimateScreenHeight(screen);
  const detailed = useStore((state) => isInSight(state, x, y, height));
  return (
    <div
      className="board-screen"
      data-node={id}
      data-selected={selected || undefined}
      role="group"
      aria-label={`Screen ${data.screenId}`}
      tabIndex={selected ? 0 : -1}
      style={{ width: SCREEN_WIDTH }}
    >
      <ScreenTitle id={id} data={data} />
      <Handle type="target" position={Position.Left} className="board-target" />
      {detailed ? (
        <ScreenDetail id={id} screen={screen} data={data} />
      ) : (
        <StandIn id={id} screen={screen} height={height} />
      )}
      <Handle
        id="screen"
        type="source"
        position={Position.Right}
        className="board-port-screen"
        isConnectable={false}
      />
    </div>
  );
});

const ScreenTitle = memo(function ScreenTitle({
  id,
  data,
}: {
  readonly id: NodeId;
  readonly data: ScreenNodeData;
}) {
  return (
    <div className="board-screen-title">
      {data.entry && <Mark label="The flow starts here" icon={<LogIn size={14} strokeWidth={1.5} />} />}
      {data.terminal && <Mark label="The flow may end here" icon={<Flag size={14} strokeWidth={1.5} />} />}
      {data.unreachable && (
        <Mark warn label="No route leads here" icon={<Unplug size={14} strokeWidth={1.5} />} />
      )}
      <span className="truncate font-mono" title={data.screenId}>
        {data.screenId === '' ? 'Screen without an id' : data.screenId}
      </span>
      <ProblemDot node={id} />
    </div>
  );
});

function Mark({
  label,
  icon,
  warn = false,
}: {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly warn?: boolean;
}) {
  return (
    <Tooltip content={label}>
      <span
        className={cx('flex shrink-0', warn ? 'text-warning' : 'text-accent')}
        role="img"
        aria-label={label}
      >
        {icon}
      </span>
    </Tooltip>
  );
}

function ScreenDetail({
  id,
  screen,
  data,
}: {
  readonly id: NodeId;
  readonly screen: JsonObject;
  readonly data: ScreenNodeData;
}) {
  const { platform, theme } = usePhonePreferences();
  const frame = useRef<HTMLDivElement>(null);
  const scope = useScope(screen, data.version, platform);
  const title = titleOf(screen, scope);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => noteHeight(id, element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [id]);
  const children = valueAt(screen, LAYOUT_SLOT);
  return (
    <div ref={frame} className="board-phone nodrag">
      <PhoneFrame platform={platform} theme={theme} height="content" inert>
        <PhoneHeader title={title} platform={platform} canGoBack={!data.entry} inert />
        <PhoneBody>
          <ComponentList
            owner={id}
            slot={LAYOUT_SLOT}
            items={Array.isArray(children) ? children : []}
            scope={scope}
          />
        </PhoneBody>
        <PhoneFooter platform={platform} inert />
      </PhoneFrame>
    </div>
  );
}

/** The same scope object while the data model, version and platform stay the same, so that components are not redrawn. */
function useScope(screen: JsonObject, version: FlowVersion | undefined, platform: Platform): DesignScope {
  const model = screen['data'];
  const screens = useEditor((state) => examplesOf(state.doc.good?.value));
  return useMemo(
    () => ({
      data: exampleData(model === undefined ? {} : { data: model }),
      version: version ?? LATEST_VERSION,
      platform,
      screens,
    }),
    [model, version, platform, screens],
  );
}

/** The title as the phone shows it: a binding or expression with the example data. */
function titleOf(screen: JsonObject, { data, screens, version }: DesignScope): string {
  const title = stringAt(screen, 'title') ?? '';
  const resolved = resolveText(title, { data, form: {}, screens }, version);
  return resolved === undefined ? '' : typeof resolved === 'string' ? resolved : JSON.stringify(resolved);
}

function isInSight(
  { transform: [left, top, zoom], width, height: windowHeight }: ReactFlowState,
  x: number,
  y: number,
  height: number,
): boolean {
  if (zoom < DETAIL_ZOOM) return false;
  const screenLeft = x * zoom + left;
  const screenTop = y * zoom + top;
  const margin = MARGIN * zoom;
  return (
    screenLeft + SCREEN_WIDTH * zoom > -margin &&
    screenLeft < width + margin &&
    screenTop + height * zoom > -margin &&
    screenTop < windowHeight + margin
  );
}
