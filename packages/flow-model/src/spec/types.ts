/** A Flow JSON version such as `7.3`. */
export type FlowVersion = (typeof FLOW_VERSIONS)[number];

/** All versions of Flow JSON that are known, oldest first. */
export const FLOW_VERSIONS = [
  '2.1', '3.0', '3.1', '4.0', '5.0', '5.1', '6.0', '6.1', '6.2', '6.3', '7.0', '7.1', '7.2', '7.3',
] as const;

/** Every component type of Flow JSON, in palette order. */
export const COMPONENT_TYPES = [
  'TextHeading', 'TextSubheading', 'TextBody', 'TextCaption', 'RichText',
  'TextInput', 'TextArea', 'CheckboxGroup', 'RadioButtonsGroup', 'ChipsSelector', 'Dropdown', 'OptIn',
  'DatePicker', 'CalendarPicker', 'PhotoPicker', 'DocumentPicker',
  'Image', 'ImageCarousel', 'NavigationList', 'EmbeddedLink', 'Footer',
  'Form', 'If', 'Switch',
] as const;

/** The `type` of a component. */
export type ComponentType = (typeof COMPONENT_TYPES)[number];

/** Groups of the palette. */
export type ComponentGroup = 'text' | 'input' | 'choice' | 'date' | 'media' | 'navigation' | 'logic';

/** The five actions of Flow JSON. */
export type ActionName = 'navigate' | 'complete' | 'data_exchange' | 'update_data' | 'open_url';

/** What the value of a property is; says how it is validated and which control edits it. */
export type PropertyKind =
  | 'text'            // a string shown to people
  | 'text-or-lines'   // a string, or an array of strings (paragraphs)
  | 'name'            // the name of an input or Form: a literal identifier
  | 'boolean'
  | 'integer'
  | 'number'
  | 'enum'
  | 'enum-list'       // an array of enum values (include-days, allowed-mime-types)
  | 'date'            // YYYY-MM-DD; milliseconds as a string before 5.0
  | 'date-list'
  | 'regex'
  | 'image'           // raw base64
  | 'images'          // images of an ImageCarousel
  | 'options'         // data-source
  | 'list-items'      // items of a NavigationList
  | 'action'
  | 'components'      // children, then, else
  | 'cases'           // Switch cases: key to components
  | 'condition'       // If condition
  | 'binding'         // Switch value: a binding or expression
  | 'init-value'      // a value of the kind that the input yields
  | 'error-message'
  | 'init-values'     // Form: input name to value
  | 'error-messages'; // Form: input name to text

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
  /** Shown folded away in the inspector. */
  readonly advanced?: boolean;
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
  readonly maxPerFlow?: number;
  /** Set on components that hold a user's value. */
  readonly input?: { readonly valueType: 'string' | 'number' | 'boolean' | 'string-list' | 'date' | 'media' };
  /** Properties in the order in which they are written and shown. */
  readonly properties: { readonly [name: string]: PropertySpec };
}
