import type { JsonValue, Path } from '../document/types.ts';
import type { ComponentEntry } from '../outline/index.ts';
import { isComponentType } from '../spec/index.ts';
import { currentScreen, flowContext } from '../runtime/context.ts';
import { isVisible, resolveProps } from '../runtime/props.ts';
import { holds, switchCase } from '../runtime/render.ts';
import type { RuntimeState } from '../runtime/types.ts';
import { describeValue } from './describeValue.ts';
import { entryAt } from './entryAt.ts';
import { messages } from './messages.ts';
import { scopeOf } from './scopeOf.ts';
import type { ExpressionTrace, Reason, TraceScope } from './types.ts';

/**
 * Why a component is not on display, outermost reason first; empty when it is.
 * @param path of the component, or of anything inside it
 */
export function explainHidden(flow: JsonValue, state: RuntimeState, path: Path): readonly Reason[] {
  const found = entryAt(flow, path);
  if (found === undefined) return [{ text: messages.noComponent(), path }];
  const { screen, entry } = found;
  const shown = currentScreen(state);
  if (screen.id !== shown) return [{ text: messages.otherScreen(screen.id, shown), path: screen.path }];
  const scope = scopeOf(flow, state, screen.id);
  const { version } = flowContext(flow);
  return [...branchReasons(entry, scope, version), ...ownReasons(entry, scope, version)];
}

/** Every If and Switch around a component that shows another branch, outermost first. */
function branchReasons(entry: ComponentEntry, scope: TraceScope, version: string): readonly Reason[] {
  const { parent } = entry;
  if (parent === undefined) return [];
  const reason =
    parent.type === 'If'
      ? ifReason(entry, parent, scope, version)
      : parent.type === 'Switch'
        ? switchReason(entry, parent, scope, version)
        : undefined;
  return [...branchReasons(parent, scope, version), ...(reason === undefined ? [] : [reason])];
}

function ifReason(
  { slot }: ComponentEntry,
  { component, path }: ComponentEntry,
  scope: TraceScope,
  version: string,
): Reason | undefined {
  const { condition } = component;
  const taken = holds(condition, scope, version) ? 'then' : 'else';
  if (slot === taken || (slot !== 'then' && slot !== 'else')) return undefined;
  const { is, trace } = describeValue(condition, 'condition', scope, version);
  const isOdd =
    taken === 'else' &&
    trace !== undefined &&
    typeof trace.value !== 'boolean' &&
    trace.kind !== 'unreadable';
  return { text: messages.insideBranch(slot, isOdd ? messages.onlyTrue(is) : is), path, ...withTrace(trace) };
}

function switchReason(
  { slot }: ComponentEntry,
  { component, path }: ComponentEntry,
  scope: TraceScope,
  version: string,
): Reason | undefined {
  const key = slot.slice('case '.length);
  if (!slot.startsWith('case ') || switchCase(component, scope, version) === key) return undefined;
  const { is, trace } = describeValue(component['value'], 'value', scope, version);
  const text = key === 'default' ? messages.insideDefault(is) : messages.insideCase(key, is);
  return { text, path, ...withTrace(trace) };
}

function ownReasons(
  { component, path, type }: ComponentEntry,
  scope: TraceScope,
  version: string,
): readonly Reason[] {
  if (!isComponentType(type)) return [{ text: messages.unknownType(type), path }];
  if (isVisible(type, resolveProps(component, scope, version))) return [];
  const { is, trace } = describeValue(component['visible'], 'visible', scope, version);
  return [
    {
      text: messages.hidden(messages.property('visible', is)),
      path: [...path, 'visible'],
      ...withTrace(trace),
    },
  ];
}

function withTrace(trace: ExpressionTrace | undefined): { readonly trace?: ExpressionTrace } {
  return trace === undefined ? {} : { trace };
}
