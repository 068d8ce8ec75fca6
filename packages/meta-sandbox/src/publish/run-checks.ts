import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import type { GraphError } from '../graph/graph-error.ts';
import { factsOf } from '../flow-json/facts-of.ts';
import type { FlowNode } from '../state/schema.ts';
import type { PublishCheck, PublishSubject } from './publish-check.ts';
import { publishChecks } from './publish-checks.ts';

/** A check that failed. */
export interface FailedCheck {
  readonly check: PublishCheck;
  readonly error: GraphError;
}

/** Runs the publishing checks one after the other, yielding those that fail. */
export async function* failedChecks(
  flow: FlowNode,
  sandbox: Sandbox,
  options: { readonly withSlow: boolean },
): AsyncGenerator<FailedCheck> {
  const subject = subjectOf(flow, sandbox);
  for (const check of publishChecks) {
    if (check.isSlow === true && !options.withSlow) continue;
    if (sandbox.faults.failsCheck(check.name)) yield { check, error: check.error() };
    if (subject.waba.skippedChecks.includes(check.name)) continue;
    const failure = await check.fails(subject);
    if (failure !== false) yield { check, error: check.error(failure === true ? undefined : failure) };
  }
}

function subjectOf(flow: FlowNode, sandbox: Sandbox): PublishSubject {
  const waba = sandbox.world.find('waba', flow.wabaId);
  if (waba === undefined) throw graphErrors.unknownNode('POST', flow.wabaId);
  const phones = sandbox.world.all('phone').filter((phone) => phone.wabaId === waba.id);
  return { flow, waba, phones, facts: factsOf(flow), sandbox };
}
