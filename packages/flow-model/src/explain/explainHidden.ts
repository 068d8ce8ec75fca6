import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { textOf } from '../expressions/evaluate.ts';
import type { ComponentEntry } from '../outline/index.ts';
import { isComponentType } from '../spec/index.ts';
import { currentScreen, flowContext } from '../runtime/context.ts';
import { isVisible, resolveProps } from '../runtime/props.ts';
import { holds, switchCase } from '../runtime/render.ts';
import type { RuntimeState } from '../runtime/types.ts';
import { becauseOf } from './because.ts';
import { entryAt } from './entryAt.ts';
import { messages, spelt } from './messages.ts';
import { explainProperty } from './explainProperty.ts';
import { scopeOf } from './scopeOf.ts';
import { traceText } from './traceText.ts';
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
  const { written, trace } = traced(condition, scope, version, 'condition');
  const text =
    trace?.kind === 'unreadable'
      ? messages.unreadableBranch(written, trace.label)
      : messages.insideBranch(slot, written, taken === 'then' ? 'true' : notTrue(trace), because(trace));
  return { text, path, ...(trace === undefined ? {} : { trace }) };
}

/** Only `true` shows the `then` branch; anything else is worth being named. */
function notTrue(trace: ExpressionTrace | undefined): string {
  return trace === undefined || trace.value === false ? 'false' : `${spelt(trace.value)}, not true`;
}

function switchReason(
  { slot }: ComponentEntry,
  { component, path }: ComponentEntry,
  scope: TraceScope,
  version: string,
): Reason | undefined {
  const key = slot.slice('case '.length);
  if (!slot.startsWith('case ') || switchCase(component, scope, version) === key) return undefined;
  const { value } = component;
  const { written, trace } = traced(value, scope, version, 'value');
  const is = spelt(trace === undefined ? textOf(value) : trace.value);
  const text =
    key === 'default'
      ? messages.insideDefault(written, is, because(trace))
      : messages.insideCase(key, written, is, because(trace));
  return { text, path, ...(trace === undefined ? {} : { trace }) };
}

function ownReasons(
  { component, path, type }: ComponentEntry,
  scope: TraceScope,
  version: string,
): readonly Reason[] {
  if (!isComponentType(type)) return [{ text: messages.unknownType(type), path }];
  if (isVisible(type, resolveProps(component, scope, version))) return [];
  const { text, trace } = explainProperty(component, 'visible', scope, version);
  return [
    { text: messages.hidden(text), path: [...path, 'visible'], ...(trace === undefined ? {} : { trace }) },
  ];
}

interface Traced {
  /** The text between back-ticks, unless it has its own. */
  readonly written: string;
  readonly trace?: ExpressionTrace;
}

function traced(value: JsonObject[string], scope: TraceScope, version: string, property: string): Traced {
  if (typeof value !== 'string') return { written: `\`${JSON.stringify(value) ?? ''}\`` };
  const trace = traceText(value, scope, version, property);
  const written = value.startsWith('`') ? value : `\`${value}\``;
  return { written, ...(trace === undefined ? {} : { trace }) };
}

function because(trace: ExpressionTrace | undefined): string {
  return trace === undefined ? '' : becauseOf(trace);
}
