import { FLOW_VERSIONS, type FlowVersion, type VersionGate, type VersionSpec } from './types.ts';

/** Every known version with its release, state and news, oldest first. Adding a version is adding a row (and its number to `FLOW_VERSIONS`). */
export const versionTable = [
  { version: '2.1', released: '2023-10', state: 'frozen', changes: ['First general release'] },
  {
    version: '3.0',
    released: '2023-12',
    state: 'frozen',
    changes: ['The endpoint is set on the flow, no longer in its JSON'],
  },
  { version: '3.1', released: '2024-01', state: 'frozen', changes: ['success of terminal screens'] },
  {
    version: '4.0',
    released: '2024-04',
    state: 'frozen',
    changes: [
      'Inputs outside a Form',
      'Values of other screens',
      'If and Switch',
      'Photo and document pickers',
    ],
  },
  {
    version: '5.0',
    released: '2024-08',
    state: 'frozen',
    changes: ['Dates as YYYY-MM-DD', 'Pictures and colours in options'],
  },
  {
    version: '5.1',
    released: '2024-09',
    state: 'active',
    changes: ['RichText', 'Markdown in texts', 'sensitive fields'],
  },
  {
    version: '6.0',
    released: '2024-11',
    state: 'active',
    changes: ['Expressions in back-ticks', 'update_data and open_url', 'on-unselect-action'],
  },
  { version: '6.1', released: '2024-11', state: 'active', changes: ['CalendarPicker'] },
  {
    version: '6.2',
    released: '2024-12',
    state: 'active',
    changes: ['NavigationList', 'pattern of TextInput'],
  },
  {
    version: '6.3',
    released: '2025-01',
    state: 'active',
    changes: ['ChipsSelector', 'RichText beside a Footer'],
  },
  {
    version: '7.0',
    released: '2025-03',
    state: 'active',
    changes: ['Large labels', 'Stricter screen ids and Forms'],
  },
  {
    version: '7.1',
    released: '2025-06',
    state: 'active',
    changes: ['ImageCarousel', 'ChipsSelector in branches and with actions'],
  },
  { version: '7.2', released: '2025-07', state: 'active', changes: ['Expressions in payloads are checked'] },
  {
    version: '7.3',
    released: '2025-09',
    state: 'active',
    changes: ['Stricter routing and data models', 'Data API 4.0'],
  },
] as const satisfies readonly VersionSpec[];

/** The version that new flows are written in. */
export const LATEST_VERSION: FlowVersion = versionTable[versionTable.length - 1]?.version ?? '7.3';

const order = new Map<string, number>(FLOW_VERSIONS.map((version, index) => [version, index]));

/** Negative, zero or positive as `a` is older than, the same as, or newer than `b`. */
export function compareVersions(a: FlowVersion, b: FlowVersion): number {
  return (order.get(a) ?? 0) - (order.get(b) ?? 0);
}

/** Whether `version` is `since` or newer. */
export function isAtLeast(version: FlowVersion, since: FlowVersion): boolean {
  return compareVersions(version, since) >= 0;
}

/** Whether a value is the name of a version in the table. */
export function isKnownVersion(value: unknown): value is FlowVersion {
  return typeof value === 'string' && order.has(value);
}

/** Whether something gated by `since` and `until` exists in `version`. */
export function isAvailable(gate: VersionGate, version: FlowVersion): boolean {
  return (
    (gate.since === undefined || isAtLeast(version, gate.since)) &&
    (gate.until === undefined || !isAtLeast(version, gate.until))
  );
}

/** Whether `required` (yes, no, or from a version on) holds in `version`. */
export function isRequired(required: boolean | FlowVersion | undefined, version: FlowVersion): boolean {
  return typeof required === 'string' ? isAtLeast(version, required) : required === true;
}
