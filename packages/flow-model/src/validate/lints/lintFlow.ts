import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../document/index.ts';
import { routingGraph } from '../../routing/index.ts';
import { isKnownVersion, LATEST_VERSION } from '../../spec/index.ts';
import { Findings, type Finding } from '../finding.ts';
import { flowModel, type FlowScreen } from '../flowModel.ts';
import type { Lint, LintFlow, Surroundings } from './lint.ts';
import { lints } from './registry.ts';

/** Which lints run: those that are on by default, all, none, or those with these codes. */
export type LintChoice = 'default' | 'all' | 'none' | readonly string[];

/**
 * Advice on a flow beyond what Meta checks (Flow JSON reference, section 10): warnings and infos, never errors. A
 * screen that is the same object as in an earlier flow is not looked at again.
 */
export function lintFlow(value: JsonValue, choice: LintChoice = 'default'): readonly Finding[] {
  if (choice === 'none' || !isJsonObject(value)) return [];
  const wanted = lints.filter((lint) => isOn(lint, choice));
  const model = flowModel(value, isKnownVersion(value['version']) ? value['version'] : LATEST_VERSION);
  const findings = new Findings('lint');
  for (const screen of model.screens) {
    const found = screenFindings(screen, model).filter(({ code }) =>
      wanted.some((lint) => lint.code === code),
    );
    findings.addAll(screen.path, found);
  }
  const flow: LintFlow = { ...model, routes: routingGraph(value) };
  for (const lint of wanted) lint.flow?.(flow, reporter(lint, findings));
  return findings.list;
}

function isOn(lint: Lint, choice: LintChoice): boolean {
  if (typeof choice !== 'string') return choice.includes(lint.code);
  return choice === 'all' || (choice === 'default' && lint.quiet !== true);
}

/** Findings of all lints of screens, by what they depend on beside the screen. */
const memory = new Map<string, WeakMap<JsonObject, readonly Finding[]>>();

function screenFindings(screen: FlowScreen, { version, hasEndpoint }: Surroundings): readonly Finding[] {
  const key = `${version} ${hasEndpoint}`;
  let known = memory.get(key);
  if (known === undefined) memory.set(key, (known = new WeakMap()));
  let found = known.get(screen.screen);
  if (found === undefined) {
    const findings = new Findings('lint');
    for (const lint of lints) lint.screen?.(screen, reporter(lint, findings), { version, hasEndpoint });
    known.set(screen.screen, (found = findings.list));
  }
  return found;
}

function reporter({ code, severity }: Lint, findings: Findings): Parameters<NonNullable<Lint['flow']>>[1] {
  return (path: Path, words, options = {}) =>
    findings.add(path, { code, ...words }, { severity, ...options });
}
