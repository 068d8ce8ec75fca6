import { valueAt } from '../document/index.ts';
import type { JsonValue, Path } from '../document/types.ts';
import { walkComponents } from '../outline/index.ts';
import { currentScreen, flowContext, memoryOf } from '../runtime/context.ts';
import { objectOr, own } from '../runtime/json.ts';
import { isEnabled } from '../runtime/props.ts';
import type { InvalidInput, RuntimeState } from '../runtime/types.ts';
import { viewScreen } from '../runtime/viewScreen.ts';
import { describeValue } from './describeValue.ts';
import { explainHidden } from './explainHidden.ts';
import { labelOf } from './labelOf.ts';
import { messages, problemText } from './messages.ts';
import { scopeOf } from './scopeOf.ts';
import type { Reason } from './types.ts';

/**
 * Why the button at the bottom cannot be pressed (Flow JSON 7.3): one reason for each thing it waits for, in the order of
 * the screen. Empty when it can be pressed. Where no button is on display, the reasons say why.
 */
export function explainFooter(flow: JsonValue, state: RuntimeState): readonly Reason[] {
  if (state.status === 'completed' || state.status === 'closed') return [{ text: messages.ended() }];
  const { footer, invalid } = viewScreen(flow, state);
  const busy = state.status === 'loading' ? [{ text: messages.loading() }] : [];
  if (footer === undefined) return [...busy, ...missingFooter(flow, state)];
  return [
    ...busy,
    ...(!isEnabled('Footer', footer.props) ? [ownReason(flow, state, footer.path)] : []),
    ...invalid.map((input) => inputReason(flow, state, input)),
  ];
}

function ownReason(flow: JsonValue, state: RuntimeState, path: Path): Reason {
  const component = objectOr(valueAt(flow, path));
  const { version } = flowContext(flow);
  const { is, trace } = describeValue(component['enabled'], 'enabled', scopeOf(flow, state), version);
  const text = messages.disabled(messages.theButton(), messages.property('enabled', is));
  return { text, path: [...path, 'enabled'], ...(trace === undefined ? {} : { trace }) };
}

/** What an input lacks, and how it came to be required where that is decided by a binding. */
function inputReason(flow: JsonValue, state: RuntimeState, input: InvalidInput): Reason {
  const { name, path, message, rule } = input;
  const component = objectOr(valueAt(flow, path));
  const scope = scopeOf(flow, state);
  const { version } = flowContext(flow);
  const value = own(memoryOf(state, currentScreen(state)).form, name);
  const limit = 'limit' in input ? input.limit : undefined;
  const problem = problemText(rule, { value, message, limit });
  const isBound = rule.startsWith('required') && typeof component['required'] === 'string';
  const required = isBound ? describeValue(component['required'], 'required', scope, version) : undefined;
  const why = required === undefined ? '' : messages.property('required', required.is);
  return {
    text: messages.waits(labelOf(component, scope, version), problem, why),
    path,
    field: name,
    ...(required?.trace === undefined ? {} : { trace: required.trace }),
  };
}

function missingFooter(flow: JsonValue, state: RuntimeState): readonly Reason[] {
  const entry = flowContext(flow).screens.get(currentScreen(state));
  const footers =
    entry === undefined
      ? []
      : walkComponents(entry.screen, entry.path)
          .filter(({ type }) => type === 'Footer')
          .toArray();
  return [{ text: messages.noButton() }, ...footers.flatMap(({ path }) => explainHidden(flow, state, path))];
}
