import { isJsonObject, valueAt } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import type { ComponentEntry } from '../outline/index.ts';
import { flowContext } from '../runtime/context.ts';
import { arrayOr } from '../runtime/json.ts';
import { isEnabled, resolveProps } from '../runtime/props.ts';
import type { RuntimeState } from '../runtime/types.ts';
import { isComponentType } from '../spec/index.ts';
import { describeValue } from './describeValue.ts';
import { entryAt } from './entryAt.ts';
import { explainFooter } from './explainFooter.ts';
import { explainHidden } from './explainHidden.ts';
import { messages } from './messages.ts';
import { scopeOf } from './scopeOf.ts';
import type { Explanation, Reason } from './types.ts';

/**
 * How it stands with a component on the phone, and why it is not shown or cannot be used.
 * @param path of the component, or of one of its list items
 */
export function explainComponent(flow: JsonValue, state: RuntimeState, path: Path): Explanation {
  const hidden = explainHidden(flow, state, path);
  const found = entryAt(flow, path);
  if (hidden.length > 0 || found === undefined) return { shown: false, enabled: false, reasons: hidden };
  const reasons =
    found.entry.type === 'Footer'
      ? explainFooter(flow, state)
      : unusable(flow, state, found.entry, path.slice(found.entry.path.length));
  return { shown: true, enabled: reasons.length === 0, reasons };
}

function unusable(
  flow: JsonValue,
  state: RuntimeState,
  { component, type, path }: ComponentEntry,
  rest: Path,
): readonly Reason[] {
  if (state.status === 'completed' || state.status === 'closed') return [{ text: messages.ended() }];
  const scope = scopeOf(flow, state);
  const { version } = flowContext(flow);
  const props = resolveProps(component, scope, version);
  const off = (subject: string, holder: JsonObject, at: Path): Reason => {
    const { is, trace } = describeValue(holder['enabled'], 'enabled', scope, version);
    return {
      text: messages.disabled(subject, messages.property('enabled', is)),
      path: [...at, 'enabled'],
      ...(trace === undefined ? {} : { trace }),
    };
  };
  const isOff = isComponentType(type) && !isEnabled(type, props);
  const item = itemAt(props, rest);
  // An item of a bound list stands in no flow: what it resolved to is all there is.
  const written = valueAt(flow, [...path, ...rest.slice(0, 2)]);
  return [
    ...(state.status === 'loading' ? [{ text: messages.loading() }] : []),
    ...(isOff ? [off(messages.it(), component, path)] : []),
    ...(item?.['enabled'] === false
      ? [off(messages.theItem(), isJsonObject(written) ? written : item, [...path, ...rest.slice(0, 2)])]
      : []),
  ];
}

/** The list item that a path inside a component leads to. */
function itemAt(props: JsonObject, [list, index]: Path): JsonObject | undefined {
  const item =
    typeof list === 'string' && typeof index === 'number' ? arrayOr(props[list])[index] : undefined;
  return isJsonObject(item) ? item : undefined;
}
