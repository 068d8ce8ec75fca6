import type { Path } from '@flowsmith/flow-model';
import { BaseEdge, getBezierPath, type Edge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';

/** A route on the board: solid when a component takes it, dashed when only the endpoint does. */
export type RouteEdgeType = Edge<
  {
    readonly byEndpoint: boolean;
    readonly active: boolean;
    /** The action that takes the route, when there is one. */
    readonly actionPath: Path | undefined;
  },
  'route'
>;

/** An arrow between a component and the screen that its action leads to. */
export const RouteEdge = memo(function RouteEdge(props: EdgeProps<RouteEdgeType>) {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data, markerEnd, id } = props;
  const [path] = getBezierPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    curvature: 0.35,
  });
  return (
    <BaseEdge
      id={id}
      path={path}
      markerEnd={markerEnd}
      interactionWidth={16}
      className="board-route"
      data-endpoint={data?.byEndpoint === true || undefined}
      data-active={data?.active === true || undefined}
    />
  );
});
