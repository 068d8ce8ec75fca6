import {
  evaluateCondition,
  exampleData,
  isBackTicked,
  parseCondition,
  resolveText,
  type FlowVersion,
  type JsonValue,
  type Scope,
} from '@flowsmith/flow-model';
import { examplesOf } from '../../board/examples.ts';
import { useEditor } from '../../session/index.ts';
import { isDynamicText } from '../field-props.ts';
import { useOwner } from '../useOwner.tsx';

interface Props {
  readonly value: JsonValue | undefined;
  /** The text is an If condition, which has a language of its own while it stands without back-ticks. */
  readonly condition?: boolean;
}

/** What a binding, expression or condition gives with the example data, as the board shows it; or why it gives nothing. */
export function LiveValue({ value, condition = false }: Props) {
  const { screen, version } = useOwner();
  const screens = useEditor((state) => examplesOf(state.doc.good?.value));
  if (typeof value !== 'string' || screen === undefined || !(condition || isDynamicText(value))) return null;
  const scope = { data: exampleData(screen), form: {}, screens };
  const result =
    condition && !isBackTicked(value) ? conditionResult(value, scope) : textResult(value, scope, version);
  return (
    <p className="truncate text-xs text-faint" title="With the example data of the flow and empty inputs">
      → <span className={result.fault ? 'text-warning' : 'text-muted'}>{result.text}</span>
    </p>
  );
}

interface Result {
  readonly text: string;
  readonly fault?: true;
}

function conditionResult(text: string, scope: Scope): Result {
  const parsed = parseCondition(text);
  return parsed.ok
    ? { text: String(evaluateCondition(parsed.ast, scope)) }
    : { text: parsed.error.message, fault: true };
}

function textResult(text: string, scope: Scope, version: FlowVersion): Result {
  const resolved = resolveText(text, scope, version);
  if (resolved === undefined) return { text: 'nothing yet' };
  return { text: typeof resolved === 'string' ? resolved : JSON.stringify(resolved) };
}
