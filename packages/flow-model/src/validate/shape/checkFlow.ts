import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../document/index.ts';
import { flowProperties, isAtLeast, type FlowVersion, type Properties } from '../../spec/index.ts';
import { Findings, type Finding } from '../finding.ts';
import { jsonType } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import { inside } from './checkComponents.ts';
import { checkObject } from './checkObject.ts';
import { shapeOf } from './objectShape.ts';
import { isScreenId, screenFindings } from './checkScreen.ts';

/** Every finding on the shape of a flow: keys, types, enums, limits, placement (Flow JSON reference, schema errors). */
export function checkShape(flow: JsonObject, version: FlowVersion): readonly Finding[] {
  const findings = new Findings('schema');
  const shape = shapeOf(CHECKED_HERE, version);
  checkObject(flow, [], shape, { version, findings, owner: 'The flow', inside });
  checkDataApiVersion(flow['data_api_version'], version, findings);
  checkDataChannel(flow, version, findings);
  checkRoutingShape(flow, version, findings);
  checkScreens(flow['screens'], version, findings);
  return findings.list;
}

/** The version has a stage of its own, data_api_version is judged below. */
const CHECKED_HERE: Properties = {
  ...flowProperties,
  version: { ...flowProperties.version, required: false },
  data_api_version: { ...flowProperties.data_api_version, kind: 'version' },
};

function checkDataApiVersion(value: JsonValue | undefined, version: FlowVersion, findings: Findings): void {
  if (value === undefined) return;
  const allowed = isAtLeast(version, '7.3') ? ['3.0', '4.0'] : ['3.0'];
  const path = ['data_api_version'];
  if (typeof value !== 'string') {
    findings.add(path, problems.wrongType('data_api_version', 'text such as "3.0"', aKind(jsonType(value))));
    findings.echo(path, problems.dataApiVersion(value, allowed));
  } else if (!allowed.includes(value)) {
    findings.add(path, problems.dataApiVersion(value, allowed));
    findings.echo(path, problems.constantValue('data_api_version', value, allowed));
    findings.echo(path, problems.enumValue('data_api_version', value, allowed));
  }
}

/** 2.x flows name their endpoint themselves. */
function checkDataChannel(flow: JsonObject, version: FlowVersion, findings: Findings): void {
  if (isAtLeast(version, '3.0')) return;
  const uri = flow['data_channel_uri'];
  if (uri === undefined) {
    if (flow['data_api_version'] !== undefined)
      findings.add([], problems.missing('data_channel_uri', 'A 2.x flow with an endpoint'));
  } else if (typeof uri === 'string' && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(uri)) {
    findings.add(['data_channel_uri'], problems.badUri('data_channel_uri', uri));
  }
}

function checkRoutingShape(flow: JsonObject, version: FlowVersion, findings: Findings): void {
  const model = flow['routing_model'];
  const path = ['routing_model'];
  if (model === undefined) {
    if (flow['data_api_version'] !== undefined) {
      findings.add(['data_api_version'], problems.routingModelMissing());
      findings.echo([], problems.routingModelMissing());
    }
    return;
  }
  if (!isJsonObject(model))
    return findings.add(
      path,
      problems.wrongType('routing_model', 'an object: screen to screens', aKind(jsonType(model))),
    );
  for (const [from, targets] of Object.entries(model)) {
    if (targets === undefined) continue;
    if (!isScreenId(from, version)) findings.add([...path, from], problems.routeKey(from), { atKey: true });
    if (!isJsonArray(targets)) {
      findings.add(
        [...path, from],
        problems.wrongType(from, 'a list of screen ids', aKind(jsonType(targets))),
      );
      continue;
    }
    targets.forEach((target, index) => {
      if (typeof target !== 'string')
        findings.add(
          [...path, from, index],
          problems.wrongType(from, 'a list of screen ids', aKind(jsonType(target))),
        );
    });
  }
}

function checkScreens(screens: JsonValue | undefined, version: FlowVersion, findings: Findings): void {
  if (screens === undefined) return;
  if (!isJsonArray(screens))
    return findings.add(
      ['screens'],
      problems.wrongType('screens', 'a list of screens', aKind(jsonType(screens))),
    );
  if (screens.length === 0) findings.add(['screens'], problems.tooFewItems('screens', 1, 0));
  screens.forEach((screen, index) => {
    if (!isJsonObject(screen))
      findings.add(['screens', index], problems.wrongType('screen', 'an object', aKind(jsonType(screen))));
    else findings.addAll(['screens', index], screenFindings(screen, version));
  });
}
