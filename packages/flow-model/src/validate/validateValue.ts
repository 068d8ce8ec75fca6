import { isJsonObject, type JsonObject, type JsonValue } from '../document/index.ts';
import { isKnownVersion, LATEST_VERSION, versionTable, type FlowVersion } from '../spec/index.ts';
import { Findings, type Finding } from './finding.ts';
import { flowModel, type Rule } from './flowModel.ts';
import { problems } from './messages.ts';
import { perScreen } from './perScreen.ts';
import { actions } from './rules/actions.ts';
import { bindings } from './rules/bindings.ts';
import { branches } from './rules/branches.ts';
import { calendar } from './rules/calendar.ts';
import { conditions } from './rules/conditions.ts';
import { counts } from './rules/counts.ts';
import { countsInFlow } from './rules/countsInFlow.ts';
import { dataModel } from './rules/dataModel.ts';
import { dates } from './rules/dates.ts';
import { forms } from './rules/forms.ts';
import { images } from './rules/images.ts';
import { limitsOfInputs } from './rules/limitsOfInputs.ts';
import { lists } from './rules/lists.ts';
import { media } from './rules/media.ts';
import { navigate } from './rules/navigate.ts';
import { patterns } from './rules/patterns.ts';
import { payloads } from './rules/payloads.ts';
import { placement } from './rules/placement.ts';
import { routing } from './rules/routing.ts';
import { screens } from './rules/screens.ts';
import { updateData } from './rules/updateData.ts';
import { checkShape } from './shape/checkFlow.ts';

/** Rules on meaning, in the order in which their findings are listed. */
const rules: readonly Rule[] = [
  screens,
  routing,
  dataModel,
  perScreen([forms, placement, counts, branches, limitsOfInputs, patterns, dates, calendar, lists, images]),
  countsInFlow,
  perScreen([conditions, bindings, updateData, payloads, media], { followsReferences: true }),
  actions,
  navigate,
];

/**
 * Everything that can be said of a flow as a JSON value: version, shape and meaning. All stages run; shape errors do
 * not hide errors of meaning. An unknown version is checked as the newest one.
 */
export function validateValue(value: JsonValue): readonly Finding[] {
  if (!isJsonObject(value)) {
    const findings = new Findings('json');
    findings.add([], problems.notAnObject());
    return findings.list;
  }
  const version = isKnownVersion(value['version']) ? value['version'] : LATEST_VERSION;
  return [...versionFindings(value), ...checkShape(value, version), ...meaning(value, version)];
}

function versionFindings(flow: JsonObject): readonly Finding[] {
  const findings = new Findings('version');
  const { version } = flow;
  if (version === undefined) findings.add([], problems.versionMissing(LATEST_VERSION));
  else if (!isKnownVersion(version))
    findings.add(['version'], problems.versionUnknown(version, LATEST_VERSION));
  else if (versionTable.find((row) => row.version === version)?.state === 'frozen')
    findings.add(['version'], problems.versionFrozen(version));
  return findings.list;
}

function meaning(flow: JsonObject, version: FlowVersion): readonly Finding[] {
  const findings = new Findings('semantic');
  const model = flowModel(flow, version);
  for (const rule of rules) rule(model, findings);
  return findings.list;
}
