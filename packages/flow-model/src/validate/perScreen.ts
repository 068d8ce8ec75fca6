import type { JsonObject, JsonValue } from '../document/index.ts';
import { Findings, type Finding } from './finding.ts';
import type { FlowModel, FlowScreen, Rule } from './flowModel.ts';
import { rememberPerObject } from './json.ts';

/**
 * Rules that look at one screen at a time, as one rule that remembers: as long as a screen is the same object, its
 * findings are not worked out again.
 * @param followsReferences the rules look up `${screen.…}` references, so screens that have any are always judged anew
 */
export function perScreen(rules: readonly Rule[], { followsReferences = false } = {}): Rule {
  const memory = new Map<string, WeakMap<JsonObject, readonly Finding[]>>();
  return (flow, findings) => {
    let known = memory.get(flow.version);
    if (known === undefined) memory.set(flow.version, (known = new WeakMap()));
    for (const screen of flow.screens) {
      let found = followsReferences && seesOthers(screen.screen, '') ? undefined : known.get(screen.screen);
      if (found === undefined) known.set(screen.screen, (found = findingsOf(screen, flow, rules)));
      findings.addAll(screen.path, found);
    }
  };
}

/** Findings on one screen, relative to it. */
function findingsOf(screen: FlowScreen, flow: FlowModel, rules: readonly Rule[]): readonly Finding[] {
  const findings = new Findings('semantic');
  const alone: FlowModel = { ...flow, screens: [{ ...screen, path: [] }] };
  for (const rule of rules) rule(alone, findings);
  return findings.list;
}

const seesOthers = rememberPerObject((screen: JsonObject): boolean => mentionsScreen(screen));

function mentionsScreen(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return value.includes('${screen.');
  return typeof value === 'object' && value !== null && Object.values(value).some(mentionsScreen);
}
