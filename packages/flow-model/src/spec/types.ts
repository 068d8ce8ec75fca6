/** A Flow JSON version such as `7.3`. */
export type FlowVersion = (typeof FLOW_VERSIONS)[number];

/** All versions of Flow JSON that are known, oldest first. */
export const FLOW_VERSIONS = [
  '2.1',
  '3.0',
  '3.1',
  '4.0',
  '5.0',
  '5.1',
  '6.0',
  '6.1',
  '6.2',
  '6.3',
  '7.0',
  '7.1',
  '7.2',
  '7.3',
] as const;

/** Every component type of Flow JSON, in palette order. */
export const COMPONENT_TYPES = [
  'TextHeading',
  'TextSubheading',
  'TextBody',
  'TextCaption',
  'RichText',
  'TextInput',
  'TextArea',
  'CheckboxGroup',
  'RadioButtonsGroup',
  'ChipsSelector',
  'Dropdown',
  'OptIn',
  'DatePicker',
  'CalendarPicker',
  'PhotoPicker',
  'DocumentPicker',
  'Image',
  'ImageCarousel',
  'NavigationList',
  'EmbeddedLink',
  'Footer',
  'Form',
  'If',
  'Switch',
] as const;

/** The `type` of a component. */
export type ComponentType = (typeof COMPONENT_TYPES)[number];

/** Groups of the palette. */
export type ComponentGroup = 'text' | 'input' | 'choice' | 'date' | 'media' | 'navigation' | 'logic';

/** The five actions of Flow JSON. */
export type ActionName = 'navigate' | 'complete' | 'data_exchange' | 'update_data' | 'open_url';

/** What the value of a property is; says how it is validated and which control edits it. */
export type PropertyKind =
  | 'text' // a string shown to people
  | 'text-or-lines' // a string, or an array of strings (paragraphs)
  | 'name' // the name of an input or Form: a literal identifier
  | 'boolean'
  | 'integer'
  | 'number'
  | 'enum'
  | 'enum-list' // an array of enum values (include-days, allowed-mime-types)
  | 'date' // YYYY-MM-DD; milliseconds as a string before 5.0
  | 'date-list'
  | 'regex'
  | 'image' // raw base64
  | 'images' // images of an ImageCarousel
  | 'options' // data-source
  | 'list-items' // items of a NavigationList
  | 'action'
  | 'components' // children, then, else
  | 'cases' // Switch cases: key to components
  | 'condition' // If condition
  | 'binding' // Switch value: a binding or expression
  | 'init-value' // a value of the kind that the input yields
  | 'error-message'
  | 'init-values' // Form: input name to value
  | 'error-messages' // Form: input name to text
  | 'color' // #RRGGBB
  | 'text-list' // short texts (tags of a navigation item)
  | 'object' // a fixed set of members, see `properties`
  | 'screen-id' // the id of a screen
  | 'layout'
  | 'data-model'
  | 'input-names' // names of inputs of the same screen (sensitive)
  | 'version'
  | 'screens'
  | 'routing-model'
  | 'url'
  | 'payload'
  | 'target' // { type: screen, name } of a navigate action
  | 'action-name';

/** A fact that holds from one version on, up to but not including another. */
export interface VersionGate {
  readonly since?: FlowVersion;
  readonly until?: FlowVersion;
}

/** One property of a component (or of a screen, an action, a list item). */
export interface PropertySpec extends VersionGate {
  readonly kind: PropertyKind;
  /** Words for the inspector: "Label", "Helper text". */
  readonly title: string;
  /** One or two sentences of help. */
  readonly help: string;
  /** `true`, or the version from which it is required. */
  readonly required?: boolean | FlowVersion;
  /** May hold a `${…}` binding, and from 6.0 an expression. Default false. */
  readonly dynamic?: boolean;
  /** Display limit in characters: over it is a warning, never an error. */
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** `minimum`, `maximum` and `maxItems` are limits of display: beyond them is a warning, Meta accepts it. */
  readonly displayLimit?: true;
  /** May be an empty or blank string. Other texts may not (from 6.0; names and texts of 2.1 always). */
  readonly mayBeBlank?: true;
  readonly values?: readonly string[];
  readonly default?: string | number | boolean;
  /** Actions allowed here, each with the version it came with. */
  readonly actions?: { readonly [name in ActionName]?: FlowVersion };
  /** Range calendars take `{ start-date, end-date }` instead of one value. */
  readonly rangeObject?: boolean;
  /** Only outside a Form (init-value, error-message of inputs). */
  readonly outsideFormOnly?: boolean;
  /** Property is for `mode: range` only (CalendarPicker). */
  readonly rangeOnly?: boolean;
  /** Other properties that must stand beside this one. */
  readonly requires?: readonly string[];
  /** Other properties that may not stand beside this one. */
  readonly excludes?: readonly string[];
  /** Members of an `object`, and of the items of `options`, `list-items` and `images`. */
  readonly properties?: Properties;
  /** Shown folded away in the inspector. */
  readonly advanced?: boolean;
}

/** Properties by name, in the order in which they are written and shown. */
export interface Properties {
  readonly [name: string]: PropertySpec;
}

/** Everything Flowsmith knows of one action. */
export interface ActionSpec {
  readonly name: ActionName;
  readonly title: string;
  readonly help: string;
  readonly since: FlowVersion;
  /** Every key beside `name`. */
  readonly properties: Properties;
}

/** One row of the version table. */
export interface VersionSpec {
  readonly version: FlowVersion;
  /** Year and month in which Meta released it. */
  readonly released: string;
  /** A frozen version can be opened and sent, but no longer published. */
  readonly state: 'active' | 'frozen';
  /** What it brought, in a few words each. */
  readonly changes: readonly string[];
}

/** Where a component may stand: since which version, `false` for never. */
export interface PlacementSpec {
  readonly screen: FlowVersion | false;
  readonly form: FlowVersion | false;
  readonly branch: FlowVersion | false;
}

/** Everything Flowsmith knows of one component. */
export interface ComponentSpec {
  readonly type: ComponentType;
  readonly title: string;
  readonly help: string;
  readonly group: ComponentGroup;
  readonly since: FlowVersion;
  readonly placement: PlacementSpec;
  readonly maxPerScreen?: number;
  /** The version from which `maxPerScreen` holds, if later than `since`. */
  readonly maxPerScreenSince?: FlowVersion;
  readonly maxPerFlow?: number;
  /** Must stand alone on its screen, but for `beside`; the last entry whose `since` is reached holds. */
  readonly alone?: readonly { readonly since: FlowVersion; readonly beside: readonly ComponentType[] }[];
  /** Set on components that hold a user's value. */
  readonly input?: { readonly valueType: 'string' | 'number' | 'boolean' | 'string-list' | 'date' | 'media' };
  readonly properties: Properties;
}
