import {
  designComponent,
  isComponentType,
  nodeId,
  slotsOf,
  type FlowVersion,
  type JsonObject,
  type JsonValue,
  type NodeId,
  type Path,
} from '@flowsmith/flow-model';
import { Handle, Position } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { ComponentGlyph } from '@/ui/index.ts';
import { PhoneComponent, type Platform } from '@/features/phone/index.ts';
import { useEditor } from '../session/index.ts';
import { isSelected } from '../session/selection.ts';
import type { Examples } from './examples.ts';
import { canNavigate } from '../common/can-navigate.ts';
import { componentLabel, componentText, typeTitle } from '../common/component-label.ts';
import { isJsonObject, stringAt } from '../common/json.ts';
import { ProblemDot } from '../problems/ProblemDot.tsx';

/** What a component needs to be drawn besides itself; the same object for a whole screen while its data stay the same. */
export interface DesignScope {
  readonly data: JsonObject;
  readonly version: FlowVersion;
  readonly platform: Platform;
  /** Example data of all screens, for global references. */
  readonly screens: Examples;
  /** `init-values` of the Form around. */
  readonly initValues?: JsonValue;
}

interface Props {
  readonly component: JsonValue;
  readonly scope: DesignScope;
}

/**
 * One component on the board: drawn as on the phone, but inert, selectable and with its containers visible.
 * Redrawn only when the component itself changes (values keep their identity across edits).
 */
export const BoardComponent = memo(function BoardComponent({ component, scope }: Props) {
  if (!isJsonObject(component)) return <div className="board-junk">Not a component</div>;
  return <ComponentBox component={component} scope={scope} />;
});

function ComponentBox({ component, scope }: { component: JsonObject; scope: DesignScope }) {
  const id = nodeId(component);
  const selected = useEditor((state) => isSelected(state.selection, id));
  const type = stringAt(component, 'type') ?? '';
  const slots = slotsOf(component);
  return (
    <div
      className="board-component"
      data-node={id}
      data-type={type}
      data-selected={selected || undefined}
      role="group"
      aria-roledescription="component"
      tabIndex={selected ? 0 : -1}
      aria-current={selected || undefined}
      aria-label={componentLabel(component)}
    >
      {slots.length > 0 || isContainer(type) ? (
        <ContainerFrame component={component} id={id} slots={slots} scope={scope} />
      ) : (
        // A drawing: its name says what it shows.
        <div aria-hidden>
          {isComponentType(type) ? (
            <PhoneComponent view={designComponent(component, scope)} platform={scope.platform} inert />
          ) : (
            <div className="board-junk">
              {type === '' ? 'A component without a type' : `Unknown component “${type}”`}
            </div>
          )}
        </div>
      )}
      <ProblemDot node={id} />
      {canNavigate(type) && <Handle id={id} type="source" position={Position.Right} className="board-port" />}
    </div>
  );
}

function isContainer(type: string): boolean {
  return type === 'Form' || type === 'If' || type === 'Switch';
}

interface Slot {
  readonly label: string;
  readonly path: Path;
  readonly children: readonly JsonValue[];
}

interface FrameProps {
  readonly component: JsonObject;
  readonly id: NodeId;
  readonly slots: readonly Slot[];
  readonly scope: DesignScope;
}

/** Form, If and Switch as frames around what they hold, one list for each branch. */
function ContainerFrame({ component, id, slots, scope }: FrameProps) {
  const type = stringAt(component, 'type') ?? '';
  const initValues = type === 'Form' ? component['init-values'] : scope.initValues;
  const inside = useMemo(
    () => (initValues === undefined ? scope : { ...scope, initValues }),
    [scope, initValues],
  );
  return (
    <div className="board-frame">
      <div className="board-frame-title">
        <ComponentGlyph type={type} />
        <span>{typeTitle(type)}</span>
        <span className="board-frame-text">{componentText(component)}</span>
      </div>
      {slots.map((slot) => (
        <div key={slot.path.join('/')} className="board-slot">
          {type !== 'Form' && <div className="board-slot-label">{slot.label}</div>}
          <ComponentList owner={id} slot={slot.path} items={slot.children} scope={inside} />
        </div>
      ))}
    </div>
  );
}

/** A list of components into which others can be dropped. */
export function ComponentList({
  owner,
  slot,
  items,
  scope,
}: {
  readonly owner: NodeId;
  readonly slot: Path;
  readonly items: readonly JsonValue[];
  readonly scope: DesignScope;
}) {
  return (
    <div className="board-list" data-list={owner} data-slot={JSON.stringify(slot)}>
      {items.length === 0 && <div className="board-empty">Drop a component here</div>}
      {keyed(items).map(({ key, item, index }) => (
        <div key={key} className="board-item" data-index={index} data-footer={isFooter(item) || undefined}>
          <BoardComponent component={item} scope={scope} />
        </div>
      ))}
    </div>
  );
}

/** Footers are drawn last, where the phone pins them; `index` stays the place in the JSON. */
function keyed(items: readonly JsonValue[]): { key: string; item: JsonValue; index: number }[] {
  const all = items.map((item, index) => ({
    key: isJsonObject(item) ? nodeId(item) : `#${index}`,
    item,
    index,
  }));
  return [...all.filter(({ item }) => !isFooter(item)), ...all.filter(({ item }) => isFooter(item))];
}

function isFooter(item: JsonValue): boolean {
  return isJsonObject(item) && item['type'] === 'Footer';
}
