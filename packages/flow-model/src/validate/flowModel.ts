import { isJsonArray, isJsonObject, type JsonObject, type Path } from '../document/index.ts';
import { typesOfScreens, type TypeLookup } from '../expressions/index.ts';
import { isAtLeast, type FlowVersion } from '../spec/index.ts';
import type { Findings } from './finding.ts';
import { screenModel, type ScreenModel } from './screenModel.ts';
import type { Severity } from './types.ts';

/** A screen within a flow. */
export interface FlowScreen extends ScreenModel {
  readonly id: string;
  readonly index: number;
  readonly path: Path;
  readonly terminal: boolean;
  /** Types of references seen from this screen. */
  readonly types: TypeLookup;
}

/** A flow as the rules on meaning see it. */
export interface FlowModel {
  readonly flow: JsonObject;
  readonly version: FlowVersion;
  readonly screens: readonly FlowScreen[];
  /** Screens by id, the first of each. */
  readonly byId: ReadonlyMap<string, FlowScreen>;
  /** The flow talks to an endpoint. */
  readonly hasEndpoint: boolean;
  /**
   * Severity of checks that Meta's validator leaves out in 7.1 only (references, payloads, plain conditions), although
   * 7.0 and 7.2 make them: there they are warnings.
   */
  readonly unless71: Severity;
}

/** A rule looks at the whole flow and notes what it finds. */
export type Rule = (flow: FlowModel, findings: Findings) => void;

/** Reads a flow for the rules. Whatever has no sensible shape is left out. */
export function flowModel(flow: JsonObject, version: FlowVersion): FlowModel {
  const byId = new Map<string, FlowScreen>();
  const list = isJsonArray(flow['screens']) ? flow['screens'] : [];
  const screens = list.flatMap((screen, index): readonly FlowScreen[] => {
    if (!isJsonObject(screen)) return [];
    const model = screenModel(screen);
    const id = typeof screen['id'] === 'string' ? screen['id'] : '';
    const entry: FlowScreen = {
      ...model,
      id,
      index,
      path: ['screens', index],
      terminal: screen['terminal'] === true,
      types: typesOfScreens(model, (other) => byId.get(other)),
    };
    if (!byId.has(id)) byId.set(id, entry);
    return [entry];
  });
  return {
    flow,
    version,
    screens,
    byId,
    hasEndpoint: flow['data_api_version'] !== undefined,
    unless71: isAtLeast(version, '7.1') && !isAtLeast(version, '7.2') ? 'warning' : 'error',
  };
}
