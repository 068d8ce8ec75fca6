import type { JsonObject, JsonValue, Path } from '../document/types.ts';

/**
 * The server side of a flow as a table: the first rule that takes a request answers it. Written without code, compiled to
 * the module that people write by hand (`rulesModule`).
 */
export interface EndpointRules {
  readonly version: 1;
  readonly rules: readonly EndpointRule[];
  readonly lists: readonly LookupList[];
  readonly sources: readonly RuleSource[];
}

/** When this is asked, and what is sent fits `when`, answer that. */
export interface EndpointRule {
  /** Unique within its table; letters, digits, `-` and `_`. */
  readonly id: string;
  /** What people say about it; becomes a comment in the code. */
  readonly note?: string;
  readonly action: RuleAction;
  /** The screen on display. Absent for `INIT`; for `BACK`: any screen without a rule of its own. */
  readonly screen?: string;
  /** Absent: always. */
  readonly when?: RuleCondition;
  readonly answer: EndpointRuleAnswer;
}

/** What a phone asks for (Flow JSON 8.5). */
export const RULE_ACTIONS = ['data_exchange', 'INIT', 'BACK'] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];

/** What a rule looks at. */
export type RuleCondition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly RuleCondition[] }
  | RuleTest;

/** One comparison. `to` is absent for `empty` and `not-empty`, and a text with the pattern for `matches`. */
export interface RuleTest {
  readonly kind: 'test';
  readonly value: RuleValue;
  readonly is: Comparison;
  readonly to?: RuleValue;
}

/**
 * How values are compared. Numbers, yes and no equal the texts that spell them, since number fields send texts.
 * `greater` and the like compare numbers where both are some, else texts, which is right for dates (2027-01-31).
 */
export const COMPARISONS = [
  'equals',
  'not-equals',
  'in',
  'not-in',
  'contains',
  'not-contains',
  'greater',
  'at-least',
  'less',
  'at-most',
  'empty',
  'not-empty',
  'matches',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Members of data by name. */
export interface RuleData {
  readonly [field: string]: RuleValue;
}

/** What a rule answers. Texts of `message` may take in the request: `${payload.city}`. */
export type EndpointRuleAnswer =
  | { readonly kind: 'screen'; readonly screen: string; readonly data: RuleData }
  /** Stays on the screen and says something; `data` is what changes with it. */
  | { readonly kind: 'error'; readonly message: string; readonly data?: RuleData }
  /** Ends the flow; the chat receives `params`. */
  | { readonly kind: 'complete'; readonly params: RuleData }
  /** The message can't be opened any more (status 427). */
  | { readonly kind: 'expired'; readonly message: string };

/** Where a value comes from. */
export type RuleValue =
  | { readonly from: 'constant'; readonly value: JsonValue }
  /** What the phone sent: `day`, or `address.city` inside. */
  | { readonly from: 'payload'; readonly path: string }
  /** Words around what was sent: `Hello ${payload.name}`. */
  | { readonly from: 'text'; readonly text: string }
  /** Rows of a lookup list. */
  | {
      readonly from: 'list';
      readonly list: string;
      readonly where?: RowFilter;
      /** Members of each entry by templates on the row: `${item.name}`. Absent: the row with all its columns. */
      readonly items?: ItemTemplates;
    }
  /** One cell of a lookup list: of the first row that fits. */
  | {
      readonly from: 'lookup';
      readonly list: string;
      readonly where: RowFilter;
      readonly column: string;
      /** Where no row fits. */
      readonly otherwise?: JsonValue;
    }
  /** Part of the answer of a data source, by a JSONPath: `$.slots[*]`. */
  | {
      readonly from: 'source';
      readonly source: string;
      readonly path: string;
      /** Members of each entry by templates on what the path found: `${item.label}`. */
      readonly items?: ItemTemplates;
      /** Where nothing is there. */
      readonly otherwise?: JsonValue;
    };

/** Rows whose cell in a column equals a value. */
export interface RowFilter {
  readonly column: string;
  readonly equals: RuleValue;
}

/** `{ id: '${item.code}', title: '${item.name}' }`; a text that is one reference keeps the type of what it finds. */
export interface ItemTemplates {
  readonly [member: string]: string;
}

/** A table that somebody filled in, or pasted from a spreadsheet. */
export interface LookupList {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}

export const SOURCE_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** A service on the internet that answers JSON. */
export interface RuleSource {
  readonly id: string;
  readonly name: string;
  readonly method: (typeof SOURCE_METHODS)[number];
  /** May hold `${payload.day}` and `${secret.NAME}` behind the host; they are encoded as parts of an address. */
  readonly url: string;
  /** Values may hold `${secret.NAME}`. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** JSON whose texts may hold `${payload.day}`; absent: none is sent. */
  readonly body?: JsonValue;
  /** What the phone says when the source fails; absent or empty: the exchange fails. */
  readonly failure?: string;
}

/** Something about a table that keeps it from working (error), or that is probably not meant (warning). */
export interface RuleProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  readonly message: string;
  readonly fix?: RuleFix;
}

/** Mends a problem. */
export interface RuleFix {
  readonly label: string;
  readonly rules: EndpointRules;
}

/** What a source sends, filled in. */
export interface SourceRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: string;
}

/** What a phone sent. */
export type Payload = JsonObject;
