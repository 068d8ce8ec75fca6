import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { findReferences, isBackTicked, parseExpression, typeOf } from '../../expressions/index.ts';
import { isAtLeast } from '../../spec/index.ts';
import { hintOn } from '../expressionCheck.ts';
import type { Findings, Problem } from '../finding.ts';
import type { FlowModel, FlowScreen, Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';
import { looksLikeBinding, resolveBinding } from '../references.ts';
import type { PlacedAction } from '../screenModel.ts';

/** What payloads and addresses of actions refer to exists (Flow JSON reference, 4.1, 6.1, 9.3). */
export const payloads: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const placed of screen.actions) {
      const at = [...screen.path, ...placed.path];
      const context: Context = { flow, screen, findings, placed };
      const { payload, url } = placed.action;
      if (isJsonObject(payload)) checkMembers(payload, [...at, 'payload'], context);
      if (typeof url === 'string') checkText(url, [...at, 'url'], context);
    }
  }
};

interface Context {
  readonly flow: FlowModel;
  readonly screen: FlowScreen;
  readonly findings: Findings;
  readonly placed: PlacedAction;
}

function checkMembers(object: JsonObject, path: Path, context: Context): void {
  for (const [key, value] of Object.entries(object))
    if (value !== undefined) checkAny(value, [...path, key], context);
}

function checkAny(value: JsonValue, path: Path, context: Context): void {
  if (typeof value === 'string') checkText(value, path, context);
  else if (isJsonArray(value)) value.forEach((item, index) => checkAny(item, [...path, index], context));
  else if (isJsonObject(value)) checkMembers(value, path, context);
}

function checkText(text: string, path: Path, context: Context): void {
  const { flow, screen, findings } = context;
  if (isBackTicked(text) && isAtLeast(flow.version, '6.0'))
    return checkPayloadExpression(text, path, context);
  if (!looksLikeBinding(text)) {
    if (findReferences(text).length > 0)
      findings.add(path, problems.interpolation(String(path.at(-1)), isAtLeast(flow.version, '6.0')), {
        severity: 'warning',
      });
    return;
  }
  const found = resolveBinding(text, screen, flow);
  if (found.ok) return;
  const severity = flow.unless71;
  findings.add(path, recode(found.problem, context), { severity });
  if (found.elsewhere) findings.echo(path, problems.globalDataEcho(text), { severity });
}

/** From 7.2 on Meta looks into expressions of payloads. */
function checkPayloadExpression(text: string, path: Path, { flow, screen, findings }: Context): void {
  const severity = isAtLeast(flow.version, '7.2') ? 'error' : 'warning';
  const parsed = parseExpression(text);
  if (!parsed.ok) return findings.add(path, problems.payloadExpression(parsed.error.message), { severity });
  for (const problem of typeOf(parsed.ast, screen.types).problems) {
    findings.add(path, problems.payloadExpression(problem.message, hintOn(problem, text, { screen, flow })), {
      severity: problem.code === 'unknown-reference' ? severity : 'warning',
    });
  }
}

/** A reference that leads nowhere has its own code in payloads. */
function recode(problem: Problem, { placed }: Context): Problem {
  return placed.name === 'update_data'
    ? { ...problem, code: 'INVALID_UPDATE_DATA_ACTION_PAYLOAD' }
    : problems.payloadReference(problem);
}
