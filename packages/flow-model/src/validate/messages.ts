import type { SyntaxProblemCode } from '../document/index.ts';
import type { Problem } from './finding.ts';

/** Up to six names for a sentence: “A”, “B” and 3 more. */
function list(names: readonly string[], max = 6): string {
  const shown = names.slice(0, max).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** A value as people recognise it, shortened. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** A hint that names what was most likely meant. */
function didYouMean(similar: string | undefined): { readonly hint?: string } {
  return similar === undefined ? {} : { hint: `Did you mean “${similar}”?` };
}

/**
 * Every problem that the validator can find, with Meta's code where Meta has one, and our own words.
 * Arguments are names and values of the flow at hand.
 */
export const problems = {
  // ── the text ──
  syntax: (code: SyntaxProblemCode): Problem => ({ code: 'INVALID_FLOW_JSON', message: syntaxWords[code] }),
  notAnObject: (): Problem => ({
    code: 'INVALID_FLOW_JSON',
    message: 'A flow is one JSON object: { "version": …, "screens": […] }.',
  }),
  tooLarge: (bytes: number, max: number): Problem => ({
    code: 'INVALID_FLOW_JSON',
    message: `The flow has ${(bytes / 1e6).toFixed(1)} MB; more than ${(max / 1e6).toFixed(1)} MB is refused.`,
    hint: 'Pictures take the most room: make them smaller.',
  }),
  byteOrderMark: (): Problem => ({
    code: 'BYTE_ORDER_MARK',
    message: 'The text begins with a byte order mark, an invisible letter that JSON has no place for.',
    hint: 'Flowsmith keeps it, others may refuse the flow. Remove it, unless you know that it is wanted.',
  }),
  duplicateKey: (key: string): Problem => ({
    code: 'DUPLICATE_KEY',
    message: `“${key}” stands twice in this object. Only the last one counts.`,
    hint: 'Remove or rename one of them.',
  }),

  metaWithoutWords: (code: string): Problem => ({
    code,
    message: `Meta reports ${code} without further words.`,
  }),

  // ── version ──
  versionMissing: (latest: string): Problem => ({
    code: 'MISSING_FLOW_JSON_VERSION',
    message: 'The flow does not say which version it is written in.',
    hint: `Add "version": "${latest}".`,
  }),
  versionUnknown: (version: unknown, latest: string): Problem => ({
    code: 'INVALID_FLOW_JSON_VERSION',
    message: `${show(version)} is not a version of Flow JSON. It is checked as ${latest}.`,
    hint: `The newest version is "${latest}", written as a string.`,
  }),
  versionFrozen: (version: string): Problem => ({
    code: 'INVALID_FLOW_JSON_VERSION',
    message: `Version ${version} is frozen: flows in it can still be sent, but no longer published.`,
    hint: 'Upgrade the flow to the newest version.',
  }),

  // ── shape ──
  missing: (property: string, owner: string): Problem => ({
    code: 'MISSING_REQUIRED_PROPERTY',
    message: `${owner} needs “${property}”.`,
  }),
  missingType: (): Problem => ({
    code: 'MISSING_REQUIRED_TYPE_PROPERTY',
    message: 'This component does not say what it is: “type” is missing.',
  }),
  unknownKey: (key: string, owner: string, similar?: string): Problem => ({
    code: 'INVALID_PROPERTY_KEY',
    message: `${owner} has no property “${key}”.`,
    ...didYouMean(similar),
  }),
  keyTooNew: (key: string, owner: string, since: string, version: string): Problem => ({
    code: 'INVALID_PROPERTY_KEY',
    message: `“${key}” of ${owner} exists from version ${since} on; the flow is written in ${version}.`,
    hint: `Remove it or set the version of the flow to ${since} or newer.`,
  }),
  keyTooOld: (key: string, owner: string, until: string): Problem => ({
    code: 'INVALID_PROPERTY_KEY',
    message: `“${key}” of ${owner} is gone since version ${until}.`,
    hint: 'Remove it.',
  }),
  keyInForm: (key: string, owner: string): Problem => ({
    code: 'INVALID_PROPERTY_KEY',
    message: `Inside a Form ${owner} has no “${key}”.`,
    hint: `Put it into “${key}s” of the Form, under the name of the input.`,
  }),
  noId: (owner: string): Problem => ({
    code: 'INVALID_PROPERTY_KEY',
    message: `Components have no “id”, neither has ${owner}.`,
    hint: 'Remove it; inputs are told apart by their “name”.',
  }),
  wrongType: (property: string, expected: string, found: string): Problem => ({
    code: 'INVALID_PROPERTY_TYPE',
    message: `“${property}” is ${found}, but takes ${expected}.`,
  }),
  notABinding: (property: string, value: string, example: string): Problem => ({
    code: 'PATTERN_MISMATCH',
    message: `${show(value)} is no binding either; “${property}” takes text only as one, such as ${example}.`,
  }),
  empty: (property: string): Problem => ({ code: 'MIN_CHARS_REQUIRED', message: `“${property}” is empty.` }),
  blank: (property: string): Problem => ({
    code: 'PATTERN_MISMATCH',
    message: `“${property}” must have some visible text.`,
  }),
  dynamicName: (property: string, value: string): Problem => ({
    code: 'PATTERN_MISMATCH',
    message: `“${property}” is ${show(value)}, but must be a fixed name, not a binding or expression.`,
  }),
  screenIdPattern: (id: string, version: string, suggestion: string | undefined): Problem => ({
    code: 'PATTERN_MISMATCH',
    message: `“${id}” is not a valid screen id in ${version}: only letters A–Z, a–z and underscores, with at least one letter.`,
    ...(suggestion === undefined ? {} : { hint: `For instance “${suggestion}”.` }),
  }),
  color: (value: string): Problem => ({
    code: 'PATTERN_MISMATCH',
    message: `${show(value)} is not a colour. Write it as #RRGGBB, such as #1FA855.`,
  }),
  enumValue: (property: string, value: unknown, allowed: readonly string[], similar?: string): Problem => ({
    code: 'INVALID_ENUM_VALUE',
    message: `“${property}” is ${show(value)}, but must be ${allowed.length === 1 ? `“${allowed[0]}”` : `one of ${list(allowed, 8)}`}.`,
    ...didYouMean(similar),
  }),
  constantValue: (property: string, value: unknown, allowed: readonly string[]): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `“${property}” is ${show(value)}, but must be ${allowed.length === 1 ? `“${allowed[0]}”` : `one of ${list(allowed, 8)}`}.`,
  }),
  layoutType: (value: unknown): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `The layout is ${show(value)}; the only layout is “SingleColumnLayout”.`,
  }),
  componentType: (value: unknown, similar?: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `There is no component ${show(value)}.`,
    ...didYouMean(similar),
  }),
  componentTooNew: (type: string, since: string, version: string): Problem => ({
    code: 'ONE_OF_SCHEMA_VALIDATION_FAILED',
    message: `${type} exists from version ${since} on; the flow is written in ${version}.`,
    hint: `Set the version of the flow to ${since} or newer.`,
  }),
  componentNotHere: (type: string, place: string, since: string | undefined): Problem => ({
    code: 'ONE_OF_SCHEMA_VALIDATION_FAILED',
    message: `${type} may not stand ${place}${since === undefined ? '' : ` before version ${since}`}.`,
    hint:
      since === undefined ? 'Move it out.' : `Move it, or set the version of the flow to ${since} or newer.`,
  }),
  tooFewItems: (property: string, min: number, found: number): Problem => ({
    code: 'MIN_ITEMS_REQUIRED',
    message: `“${property}” has ${count(found, 'item')}, but needs at least ${min}.`,
  }),
  tooManyItems: (property: string, max: number, found: number): Problem => ({
    code: 'MAX_ITEMS_REQUIRED',
    message: `“${property}” has ${count(found, 'item')}; ${max} is the limit.`,
  }),
  tooSmall: (property: string, value: number, min: number): Problem => ({
    code: 'MINIMUM_VALUE_REQUIRED',
    message: `“${property}” is ${value}; ${min} is the least.`,
  }),
  tooBig: (property: string, value: number, max: number): Problem => ({
    code: 'MAXIMUM_VALUE_REQUIRED',
    message: `“${property}” is ${value}; ${max} is the most.`,
  }),
  badRegex: (property: string, value: string, reason: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE_FORMAT',
    message: `“${property}” ${show(value)} is not a regular expression: ${reason}.`,
  }),
  badUri: (property: string, value: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE_FORMAT',
    message: `“${property}” ${show(value)} is not a web address.`,
  }),
  needsOther: (property: string, other: string, owner: string): Problem => ({
    code: 'INVALID_DEPENDENCIES',
    message: `${owner} with “${property}” also needs “${other}”.`,
  }),
  needsHelper: (property: string, other: string, owner: string): Problem => ({
    code: 'MISSING_REQUIRED_PROPERTY',
    message: `${owner} with “${property}” also needs “${other}”.`,
    hint: 'Say in words what the answer must look like.',
  }),
  excludesOther: (property: string, others: readonly string[], owner: string): Problem => ({
    code: 'NOT_KEYWORD_SCHEMA_VALIDATION_FAILED',
    message: `${owner} has either “${property}” or ${list(others)}, not both.`,
  }),
  successNotTerminal: (screen: string): Problem => ({
    code: 'NOT_KEYWORD_SCHEMA_VALIDATION_FAILED',
    message: `“success” is for terminal screens only, and “${screen}” is none.`,
    hint: 'Make the screen terminal or remove “success”.',
  }),
  keyNotForAction: (key: string, action: string): Problem => ({
    code: 'NOT_KEYWORD_SCHEMA_VALIDATION_FAILED',
    message: `A “${action}” action has no “${key}”.`,
  }),
  keyNotForActionKey: (key: string, action: string): Problem => ({
    code: 'INVALID_PROPERTY_KEY',
    message: `“${key}” has no meaning in a “${action}” action.`,
  }),
  actionNotHere: (action: unknown, owner: string, allowed: readonly string[], similar?: string): Problem => ({
    code: allowed.length === 1 ? 'INVALID_PROPERTY_VALUE' : 'INVALID_ENUM_VALUE',
    message: `${owner} cannot run ${show(action)} here; it can run ${list(allowed)}.`,
    ...didYouMean(similar),
  }),
  actionNotHereEcho: (action: unknown, allowed: readonly string[]): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `${show(action)} is not one of ${list(allowed)}.`,
  }),
  dataApiVersion: (value: unknown, allowed: readonly string[]): Problem => ({
    code: 'INVALID_DATA_API_VERSION',
    message: `“data_api_version” is ${show(value)}, but must be ${list(allowed)}.`,
  }),
  layoutMissing: (): Problem => ({
    code: 'DOC_LIMIT',
    message: 'The screen has no layout, so it shows nothing.',
  }),

  // ── limits of display ──
  longText: (property: string, length: number, max: number): Problem => ({
    code: 'DOC_LIMIT',
    message: `“${property}” has ${length} characters; phones show about ${max}.`,
    hint: 'Shorten it.',
  }),
  manyItems: (property: string, max: number, found: number): Problem => ({
    code: 'DOC_LIMIT',
    message: `“${property}” has ${count(found, 'item')}; ${max} is what Meta's documentation allows.`,
  }),
  fewItems: (property: string, min: number, found: number): Problem => ({
    code: 'DOC_LIMIT',
    message: `“${property}” has ${count(found, 'item')}; there should be at least ${min}.`,
  }),
  manyComponents: (found: number, max: number): Problem => ({
    code: 'DOC_LIMIT',
    message: `The screen has ${found} components; Meta's documentation allows ${max}.`,
    hint: 'Split it into several screens.',
  }),
  dynamicStructure: (property: string): Problem => ({
    code: 'DOC_LIMIT',
    message: `“${property}” is bound, which Meta's documentation does not mention.`,
    hint: 'Write a fixed value.',
  }),
  caseKey: (key: string): Problem => ({
    code: 'PROPERTY_NAME_MISMATCH',
    message: `Case “${key}” must start with a letter and go on with letters, digits, “-” and “_”.`,
  }),
  routeKey: (key: string): Problem => ({
    code: 'PROPERTY_NAME_MISMATCH',
    message: `The routing model names “${key}”, which cannot be the id of a screen.`,
  }),
  notOnChips: (key: string): Problem => ({
    code: 'DOC_LIMIT',
    message: `Chips have no “${key}”; phones leave it out.`,
    hint: 'Remove it, or use a CheckboxGroup.',
  }),
  manyPictures: (found: number, max: number): Problem => ({
    code: 'DOC_LIMIT',
    message: `The list has ${found} options and pictures; with pictures ${max} is what Meta's documentation allows.`,
  }),
  patternUnused: (inputType: string): Problem => ({
    code: 'DOC_LIMIT',
    message: `“pattern” is for the input types “text”, “number”, “password” and “passcode”, not “${inputType}”.`,
    hint: 'Remove the pattern, or change “input-type”.',
  }),
  fieldName: (what: string, name: string): Problem => ({
    code: 'DOC_LIMIT',
    message: `${what} “${name}” cannot be read everywhere by \${…}.`,
    hint: 'Use letters, digits and underscores, starting with a letter.',
  }),
  pluginTarget: (): Problem => ({
    code: 'DOC_LIMIT',
    message: "“plugin” is for Meta's own use; use “screen”.",
  }),
  urlScheme: (url: string): Problem => ({
    code: 'DOC_LIMIT',
    message: `${show(url)} is not an http or https address; phones may not open it.`,
  }),
  interpolation: (property: string, version60: boolean): Problem => ({
    code: 'DOC_LIMIT',
    message: `“${property}” mixes text and a binding, so people see the characters \${…} themselves.`,
    hint: version60
      ? "Write an expression: `'Hello ' ${data.name}`."
      : 'Use a binding alone, or from version 6.0 an expression.',
  }),
  duplicateItemId: (id: string): Problem => ({
    code: 'DOC_LIMIT',
    message: `Another item has the id “${id}” too; answers cannot be told apart.`,
  }),
  bigImage: (bytes: number, max: number): Problem => ({
    code: 'DOC_LIMIT',
    message: `The picture has ${Math.round(bytes / 1000)} KB; phones draw up to ${Math.round(max / 1000)} KB here.`,
    hint: 'Make it smaller.',
  }),
  emptyItemId: (): Problem => ({
    code: 'DOC_LIMIT',
    message: 'The id of this item is empty, so its choice cannot be told.',
  }),
  dataFieldKey: (key: string): Problem => ({
    code: 'DOC_LIMIT',
    message: `“${key}” is not a documented part of a data field.`,
  }),

  // ── screens ──
  tooManyScreens: (found: number, max: number): Problem => ({
    code: 'MAX_SCREENS_NUMBER',
    message: `The flow has ${found} screens; ${max} is the limit.`,
  }),
  duplicateScreenId: (id: string): Problem => ({
    code: 'DUPLICATE_SCREEN_IDS',
    message: `Several screens are called “${id}”.`,
    hint: 'Give each screen an id of its own.',
  }),
  reservedScreenId: (id: string): Problem => ({
    code: 'SCREEN_ID_IS_RESERVED_KEYWORD',
    message: `A screen cannot be called “${id}”: that is how an endpoint says that the flow is over.`,
  }),
  noTerminal: (): Problem => ({
    code: 'MISSING_TERMINAL_SCREEN',
    message: 'No screen is terminal, so the flow can never end.',
    hint: 'Set "terminal": true on the last screen.',
  }),
  noSuccess: (): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: 'Every terminal screen has "success": false.',
    hint: 'At least one end of the flow must be a success.',
  }),
  refreshStatic: (screen: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `“refresh_on_back” of “${screen}” needs an endpoint, and this flow has none.`,
    hint: 'Remove it, or set “data_api_version”.',
  }),
  footerMissing: (screen: string): Problem => ({
    code: 'MISSING_FOOTER_ON_TERMINAL_SCREEN',
    message: `“${screen}” is terminal but has no Footer, so people cannot finish there.`,
  }),
  sensitiveUnknown: (name: string, screen: string, similar?: string): Problem => ({
    code: 'INVALID_SENSITIVE_FIELD',
    message: `“${name}” is marked sensitive, but “${screen}” has no input of that name.`,
    ...didYouMean(similar),
  }),
  routingModelMissing: (): Problem => ({
    code: 'MISSING_REQUIRED_PROPERTY',
    message: 'A flow with “data_api_version” needs a “routing_model”.',
  }),
  endpointMissing: (): Problem => ({
    code: 'MISSING_REQUIRED_PROPERTY',
    message: 'data_exchange asks an endpoint, but the flow has no “data_api_version”.',
    hint: 'Add "data_api_version": "3.0" and a “routing_model”, or use another action.',
  }),

  // ── components ──
  tooManyOfType: (type: string, max: number, found: number): Problem => ({
    code: 'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN',
    message: `The screen can show ${found} ${type} components at once; ${max} is the limit.`,
  }),
  tooManyPickers: (): Problem => ({
    code: 'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN',
    message: 'A screen has one PhotoPicker or one DocumentPicker, not more.',
  }),
  tooManyInFlow: (type: string, max: number, found: number): Problem => ({
    code: 'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN',
    message: `The flow has ${found} ${type} components; ${max} is the limit for a whole flow.`,
  }),
  tooManyComponents: (found: number, max: number): Problem => ({
    code: 'MAX_ALLOWED_COMPONENTS_PER_SCREEN',
    message: `The screen has ${found} components; ${max} is the limit.`,
    hint: 'Split it into several screens.',
  }),
  notAlone: (type: string, beside: readonly string[], others: readonly string[]): Problem => ({
    code: 'INVALID_COMPONENT_PLACEMENT',
    message:
      beside.length === 0
        ? `${type} must be the only component of its screen, but ${list(others)} stand beside it.`
        : `Beside ${type} only ${list(beside)} may stand, but there are ${list(others)}.`,
  }),
  richTextNotAlone: (): Problem => ({
    code: 'INVALID_RICHTEXT_PLACEMENT',
    message: 'RichText stands beside other components.',
  }),
  duplicateName: (name: string): Problem => ({
    code: 'DUPLICATE_FORM_COMPONENT_NAMES',
    message: `Several components of this screen are called “${name}”.`,
    hint: 'Give each a name of its own, in all branches too.',
  }),
  outsideForm: (type: string): Problem => ({
    code: 'COMPONENTS_OUTSIDE_FORM',
    message: `${type} stands outside the Form of this screen.`,
    hint: 'Once a screen has a Form, all of its inputs belong into it.',
  }),
  pickerInInitValues: (name: string, type: string): Problem => ({
    code: 'NATIVE_COMPONENT_IN_FORM_INIT_VALUES',
    message: `“${name}” is a ${type}, which cannot start with a value.`,
  }),
  initValueUnknown: (name: string, similar?: string): Problem => ({
    code: 'UNKNOWN_INPUT',
    message: `The Form has no input called “${name}”.`,
    ...didYouMean(similar),
  }),
  initValueType: (name: string, expected: string, found: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `The initial value of “${name}” is ${found}, but the input holds ${expected}.`,
  }),
  errorMessageType: (name: string, found: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `The error message of “${name}” is ${found}, but takes text.`,
  }),
  ifTooDeep: (max: number): Problem => ({
    code: 'MAXIMUM_IF_NESTING',
    message: `Ifs can only be nested ${max} deep.`,
  }),
  thenEmpty: (): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: '“then” shows nothing: it needs at least one component.',
  }),
  casesEmpty: (): Problem => ({ code: 'INVALID_PROPERTY_VALUE', message: 'The Switch has no cases.' }),
  ifFooterElseMissing: (): Problem => ({
    code: 'MISSING_FOOTER_IN_IF_ELSE_BRANCHES',
    message: 'There is a Footer in “then”, so there must be one in “else” too.',
    hint: 'Otherwise people may be left without a button.',
  }),
  ifFooterMissing: (branch: string): Problem => ({
    code: 'MISSING_FOOTER_IN_IF_ELSE_BRANCHES',
    message: `One branch of the If has a Footer, “${branch}” has none.`,
  }),
  switchFooterMissing: (cases: readonly string[]): Problem => ({
    code: 'MISSING_FOOTER_IN_SWITCH_BRANCHES',
    message: `One case of the Switch has a Footer, ${list(cases)} ${cases.length === 1 ? 'has' : 'have'} none.`,
  }),
  footerTooDeep: (): Problem => ({
    code: 'MISSING_FOOTER_IN_IF_ELSE_BRANCHES',
    message: 'A Footer may stand in an If of the first level only.',
  }),
  minAboveMax: (min: string, max: string, minValue: number, maxValue: number): Problem => ({
    code: 'MIN_VALUE_GREATER_THAN_MAX',
    message: `“${min}” (${minValue}) is greater than “${max}” (${maxValue}).`,
  }),
  imageAndColor: (owner: string): Problem => ({
    code: 'DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR',
    message: `Options of ${owner} have pictures and colours; a list has either.`,
  }),
  actionOnBoth: (property: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `“${property}” stands on the component and on its options; it can be on one of the two only.`,
  }),
  navigationActionTwice: (): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: 'The list has an action, and so have its items; it can be one of the two only.',
  }),
  navigationActionMissing: (): Problem => ({
    code: 'MISSING_REQUIRED_PROPERTY',
    message: 'Tapping does nothing: the list needs an “on-click-action”, or each of its items does.',
  }),
  navigationOnTerminal: (): Problem => ({
    code: 'INVALID_COMPONENT_PLACEMENT',
    message: 'A NavigationList cannot stand on a terminal screen.',
  }),
  badgeTwice: (): Problem => ({
    code: 'DUPLICATE_PROPETY_FOR_CONDITION',
    message: 'Only one item of the list may have a badge.',
  }),
  endWithLargeMedia: (): Problem => ({
    code: 'INVALID_PROPERTY_VALUE_FOR_CONDITION',
    message: 'Items with an “end” cannot have large pictures.',
    hint: 'Remove “end” or set “media-size” to “regular”.',
  }),
  endSize: (found: number): Problem => ({
    code: found < 1 ? 'MIN_ITEMS_REQUIRED' : 'MAX_ITEMS_REQUIRED',
    message: `“end” has ${count(found, 'text')}; it takes one or two.`,
  }),

  // ── dates ──
  dateFormat: (property: string, value: string, version5: boolean): Problem => ({
    code: 'INVALID_DATE_RANGE',
    message: version5
      ? `“${property}” ${show(value)} is not a date. Write it as YYYY-MM-DD.`
      : `“${property}” ${show(value)} is not a date. Before version 5.0 it is written as milliseconds.`,
  }),
  dateOrder: (min: string, max: string): Problem => ({
    code: 'INVALID_DATE_RANGE',
    message: `The earliest date ${min} is after the latest date ${max}.`,
  }),
  dateOutside: (property: string, date: string, min: string, max: string): Problem => ({
    code: 'INVALID_DATE_RANGE',
    message: `“${property}” ${date} is not between ${min} and ${max}.`,
  }),
  minDaysAboveMax: (min: number, max: number): Problem => ({
    code: 'INVALID_MIN_MAX_DAYS',
    message: `“min-days” (${min}) is greater than “max-days” (${max}).`,
  }),
  rangeOnly: (property: string): Problem => ({
    code: 'INVALID_PROPERTY_NAME_FOR_CONDITION',
    message: `“${property}” is for calendars with "mode": "range" only.`,
  }),
  rangeObject: (property: string, found: string): Problem => ({
    code: 'INVALID_TYPE',
    message: `“${property}” is ${found}; with "mode": "range" it takes { "start-date": …, "end-date": … }.`,
  }),
  singleValue: (property: string): Problem => ({
    code: 'INVALID_TYPE',
    message: `“${property}” has a start and an end, but the calendar asks for one date.`,
    hint: 'Set "mode": "range", or write one value.',
  }),
  rangeMemberMissing: (property: string, member: string): Problem => ({
    code: 'MISSING_CALENDAR_PICKER_RANGE_MODE_PROP',
    message: `“${property}” needs “${member}” too.`,
  }),
  rangeMemberUnknown: (property: string, member: string): Problem => ({
    code: 'UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP',
    message: `“${property}” takes “start-date” and “end-date”, not “${member}”.`,
  }),
  singleInitFormat: (value: unknown): Problem => ({
    code: 'INVALID_DATE_SINGLE_INIT_VALUE_FORMAT',
    message: `The initial value ${show(value)} is not a date. Write it as YYYY-MM-DD.`,
  }),

  // ── data model ──
  fieldMissing: (part: string, field: string): Problem => ({
    code: 'MISSING_REQUIRED_PROPERTY',
    message: `Data field “${field}” needs “${part}”.`,
    ...(part === '__example__' ? { hint: 'The example is shown until real data arrives.' } : {}),
  }),
  fieldType: (field: string, value: unknown, allowed: readonly string[], similar?: string): Problem => ({
    code: 'INVALID_SCREEN_DATA',
    message: `The type of data field “${field}” is ${show(value)}, but must be one of ${list(allowed, 8)}.`,
    ...didYouMean(similar),
  }),
  fieldTypeEcho: (value: unknown): Problem => ({
    code: 'INVALID_ENUM_VALUE',
    message: `${show(value)} is not a type of data.`,
  }),
  itemsMissing: (field: string): Problem => ({
    code: 'INVALID_SCREEN_DATA',
    message: `Data field “${field}” is an array and must say of what: “items” is missing.`,
    hint: 'For instance "items": { "type": "string" }.',
  }),
  itemsWrong: (field: string, found: string): Problem => ({
    code: 'INVALID_SCREEN_DATA',
    message: `“items” of data field “${field}” is ${found}, but must be a definition such as { "type": "string" }.`,
  }),
  nestedTypeMissing: (field: string): Problem => ({
    code: 'INVALID_SCREEN_DATA',
    message: `“${field}” does not say what it is: “type” is missing.`,
  }),
  nestedTypeWrong: (field: string, found: string): Problem => ({
    code: 'INVALID_SCREEN_DATA',
    message: `The type of “${field}” is ${found}, but must be the name of a type, such as "string".`,
  }),
  nestedExample: (field: string): Problem => ({
    code: 'INVALID_SCREEN_DATA',
    message: `“__example__” belongs to the data field as a whole, not into “${field}”.`,
  }),
  exampleType: (field: string, expected: string, found: string): Problem => ({
    code: 'INVALID_PROPERTY_TYPE',
    message: `The example of “${field}” is ${found}, but the field is declared as ${expected}.`,
  }),

  // ── references ──
  noSuchData: (reference: string, screen: string, similar?: string): Problem => ({
    code: 'INVALID_SCREEN_DYNAMIC_DATA',
    message: `${reference} is used, but the data of “${screen}” has no such field.`,
    ...didYouMean(similar),
  }),
  noSuchInput: (reference: string, screen: string, similar?: string): Problem => ({
    code: 'INVALID_SCREEN_DYNAMIC_DATA',
    message: `${reference} is used, but “${screen}” has no input of that name.`,
    ...didYouMean(similar),
  }),
  formReference: (reference: string): Problem => ({
    code: 'INVALID_SCREEN_DYNAMIC_DATA',
    message: `${reference} names a Form; only its inputs have values.`,
  }),
  ownScreen: (reference: string): Problem => ({
    code: 'INVALID_SCREEN_DYNAMIC_DATA',
    message: `${reference} names the screen that it stands on.`,
    hint: 'Leave “screen.…” out.',
  }),
  noSuchScreen: (reference: string, screen: string, similar?: string): Problem => ({
    code: 'INVALID_SCREEN_DYNAMIC_DATA',
    message: `${reference} names the screen “${screen}”, which does not exist.`,
    ...didYouMean(similar),
  }),
  intoArray: (reference: string, segment: string): Problem => ({
    code: 'INVALID_SCREEN_DYNAMIC_DATA',
    message: `${reference} reaches into the list “${segment}”, which is not possible.`,
  }),
  badFieldName: (reference: string): Problem => ({
    code: 'INVALID_SCREEN_DYNAMIC_DATA',
    message: `${reference} contains “-”, which is read as a minus sign.`,
    hint: 'Rename the field without it.',
  }),
  referenceType: (reference: string, found: string, expected: string): Problem => ({
    code: 'INVALID_SCREEN_DYNAMIC_DATA',
    message: `${reference} is ${found}, but ${expected} is needed here.`,
  }),
  listItemSchema: (reference: string, missing: readonly string[]): Problem => ({
    code: 'INVALID_SCREEN_DYNAMIC_DATA',
    message: `Items of ${reference} must declare ${list(missing)} in their “properties”.`,
  }),
  boundLine: (property: string, text: string): Problem => ({
    code: 'INVALID_TEXT_DYNAMIC_DATA',
    message: `Lines of “${property}” must be fixed text, not ${show(text)}.`,
  }),
  richTextInterpolation: (text: string): Problem => ({
    code: 'INVALID_TEXT_DYNAMIC_DATA',
    message: `RichText cannot mix text and bindings: ${show(text)}.`,
    hint: 'Bind the whole text.',
  }),
  globalDataEcho: (reference: string): Problem => ({
    code: 'INVALID_SCREEN_DATA',
    message: `${reference} cannot be found.`,
  }),
  condition: (reason: string, hint?: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `The condition does not work. ${reason}`,
    ...(hint === undefined ? {} : { hint }),
  }),
  expression: (reason: string, hint?: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `The expression does not work. ${reason}`,
    ...(hint === undefined ? {} : { hint }),
  }),
  expressionType: (found: string, expected: string): Problem => ({
    code: 'INVALID_PROPERTY_VALUE',
    message: `The expression yields ${found}, but ${expected} is needed here.`,
  }),
  expressionNote: (note: string): Problem => ({ code: 'EXPRESSION_STYLE', message: note }),

  // ── actions ──
  completeNotTerminal: (screen: string): Problem => ({
    code: 'INVALID_COMPLETE_ACTION',
    message: `“${screen}” is not terminal, so the flow cannot complete there.`,
    hint: 'Set "terminal": true on the screen, or use another action.',
  }),
  terminalFooterNavigates: (screen: string): Problem => ({
    code: 'INVALID_ENUM_VALUE',
    message: `The Footer of the terminal screen “${screen}” must complete the flow or ask the endpoint, not navigate.`,
  }),
  navigateUnknown: (id: string, similar?: string): Problem => ({
    code: 'INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME',
    message: `There is no screen “${id}” to go to.`,
    ...didYouMean(similar),
  }),
  navigateSelf: (id: string): Problem => ({
    code: 'INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME',
    message: `“${id}” cannot lead to itself.`,
  }),
  payloadMissing: (target: string, fields: readonly string[]): Problem => ({
    code: 'MISSING_NAVIGATION_ACTION_PAYLOAD',
    message: `“${target}” expects ${list(fields)}, but nothing is handed over.`,
    hint: 'Add a payload with a value for each field.',
  }),
  payloadNoModel: (target: string): Problem => ({
    code: 'INVALID_NAVIGATE_ACTION_PAYLOAD',
    message: `The payload is lost: “${target}” declares no data.`,
    hint: 'Declare the fields in the data of that screen, or empty the payload.',
  }),
  payloadUnknown: (key: string, target: string, similar?: string): Problem => ({
    code: 'INVALID_NAVIGATE_ACTION_PAYLOAD',
    message: `“${key}” is handed over, but “${target}” has no such data field.`,
    ...didYouMean(similar),
  }),
  payloadLacks: (keys: readonly string[], target: string): Problem => ({
    code: 'INVALID_NAVIGATE_ACTION_PAYLOAD',
    message: `“${target}” expects ${list(keys)} too, which the payload lacks.`,
  }),
  payloadType: (key: string, found: string, expected: string, target: string): Problem => ({
    code: 'INVALID_NAVIGATE_ACTION_PAYLOAD',
    message: `“${key}” is ${found}, but “${target}” declares it as ${expected}.`,
  }),
  payloadLiteralType: (key: string, found: string, expected: string, target: string): Problem => ({
    code: 'INVALID_NAVIGATE_ACTION_STATIC_DATA',
    message: `“${key}” is ${found}, but “${target}” declares it as ${expected}.`,
  }),
  payloadReference: (problem: Problem): Problem => ({ ...problem, code: 'INVALID_ON_CLICK_ACTION_PAYLOAD' }),
  payloadExpression: (reason: string, hint?: string): Problem => ({
    code: 'INVALID_ACTION_PAYLOAD_PROPERTY',
    message: `The expression does not work. ${reason}`,
    ...(hint === undefined ? {} : { hint }),
  }),
  updateNoModel: (screen: string): Problem => ({
    code: 'INVALID_UPDATE_DATA_ACTION_PAYLOAD',
    message: `update_data changes data of “${screen}”, which declares none.`,
  }),
  updateUnknown: (key: string, screen: string, similar?: string): Problem => ({
    code: 'INVALID_UPDATE_DATA_ACTION_PAYLOAD',
    message: `update_data sets “${key}”, but “${screen}” has no such data field.`,
    ...didYouMean(similar),
  }),
  updateType: (key: string, found: string, expected: string): Problem => ({
    code: 'INVALID_UPDATE_DATA_ACTION_PAYLOAD',
    message: `update_data sets “${key}” to ${found}, but the field is declared as ${expected}.`,
  }),
  updateSelf: (key: string): Problem => ({
    code: 'INVALID_UPDATE_DATA_ACTION_PAYLOAD',
    message: `update_data sets “${key}” to a field of the same name, which is refused as changing nothing.`,
  }),
  pickerInNavigate: (name: string, type: string): Problem => ({
    code: 'INVALID_ON_CLICK_ACTION_PAYLOAD',
    message: `“${name}” is a ${type}; its files cannot be handed to another screen.`,
    hint: 'Read them from there with ${screen.….form.…}, or send them with data_exchange or complete.',
  }),
  pickerNested: (name: string, type: string): Problem => ({
    code: 'INVALID_ON_CLICK_ACTION_PAYLOAD',
    message: `“${name}” is a ${type}; its files must stand at the top of the payload, not inside a list or object.`,
  }),
  tooManyFiles: (found: number, max: number): Problem => ({
    code: 'INVALID_ON_CLICK_ACTION_PAYLOAD',
    message: `People could send ${found} files with this message; ${max} is the limit.`,
    hint: 'Lower the greatest number of files (30 if it is not set).',
  }),
  tooManyBytes: (megabytes: number, max: number): Problem => ({
    code: 'INVALID_ON_CLICK_ACTION_PAYLOAD',
    message: `People could send ${megabytes} MiB of files with this message; ${max} is the limit.`,
    hint: 'Lower the number of files or “max-file-size-kb” (25600 if it is not set).',
  }),

  // ── routing ──
  routeMissingScreens: (ids: readonly string[]): Problem => ({
    code: 'INVALID_ROUTING_MODEL',
    message: `The routing model says nothing about ${list(ids)}.`,
  }),
  routeUnknown: (id: string, similar?: string): Problem => ({
    code: 'INVALID_ROUTING_MODEL',
    message: `The routing model names “${id}”, which is no screen.`,
    ...didYouMean(similar),
  }),
  routeSelf: (id: string): Problem => ({
    code: 'INVALID_ROUTING_MODEL',
    message: `“${id}” cannot lead to itself.`,
  }),
  routeBackward: (from: string, to: string): Problem => ({
    code: 'INVALID_ROUTING_MODEL',
    message: `“${from}” leads to “${to}” and back again; only one direction may be a route.`,
    hint: 'Going back needs no route.',
  }),
  routeTooMany: (id: string, found: number, max: number): Problem => ({
    code: 'INVALID_ROUTING_MODEL',
    message: `“${id}” leads to ${found} screens; ${max} is the limit.`,
  }),
  routeNoEntry: (): Problem => ({
    code: 'INVALID_ROUTING_MODEL',
    message: 'Every screen is reached from another one, so the flow has no beginning.',
    hint: 'One screen must have no route that leads to it.',
  }),
  routeUnconnected: (ids: readonly string[]): Problem => ({
    code: 'INVALID_ROUTING_MODEL',
    message: `${list(ids)} ${ids.length === 1 ? 'is' : 'are'} not connected with the rest of the flow.`,
  }),
  routeUndeclared: (from: string, to: string): Problem => ({
    code: 'INVALID_ROUTING_MODEL',
    message: `“${from}” navigates to “${to}”, but the routing model has no such route.`,
  }),
  routeDeadEnd: (id: string): Problem => ({
    code: 'DEAD_END',
    message: `“${id}” leads nowhere and is not terminal: the flow cannot end from there.`,
  }),
  routeCycle: (ids: readonly string[]): Problem => ({
    code: 'ROUTE_CYCLE',
    message: `The routes ${ids.map((id) => `“${id}”`).join(' → ')} go round in a circle.`,
  }),
  unreachable: (id: string): Problem => ({
    code: 'UNREACHABLE_SCREEN',
    message: `No route leads from the beginning of the flow to “${id}”.`,
  }),
};

/** What a second place of a problem has to do with it. */
export const notes = {
  sameName: (name: string): string => `“${name}” is the name of this one too.`,
  sameScreenId: (id: string): string => `This screen is called “${id}” too.`,
  sameItemId: (id: string): string => `This item has the id “${id}” too.`,
  otherLimit: (property: string): string => `“${property}” is set here.`,
  dataOf: (screen: string): string => `What “${screen}” expects is declared here.`,
  declaredAs: (field: string, type: string): string => `“${field}” is declared as ${type} here.`,
  routesOf: (screen: string): string => `The routes from “${screen}” stand here.`,
};

/** Words for each way in which a text fails to be JSON. */
const syntaxWords: { readonly [code in SyntaxProblemCode]: string } = {
  'unexpected-character': 'This character has no place here.',
  'unexpected-end': 'The text ends too early: something is not closed.',
  'expected-value': 'A value is missing here.',
  'expected-key': 'A key in double quotes is missing here.',
  'expected-colon': 'A colon is missing between key and value.',
  'expected-comma': 'A comma is missing before this.',
  'trailing-comma': 'Nothing follows this comma. Remove it.',
  'trailing-content': 'The flow ends before this. Remove what follows.',
  'unterminated-string': 'This text in quotes is never closed.',
  'control-character': 'Texts cannot contain line breaks or tabs as such. Write \\n or \\t.',
  'bad-escape': 'This is not an escape that JSON knows.',
  'bad-number': 'This is not a number as JSON writes it.',
  'bad-literal': 'This word is unknown to JSON. Put texts in double quotes.',
  comment: 'JSON has no comments.',
  'too-deep': 'This is nested too deeply.',
};

/** A kind of value with its article, for sentences. */
export function aKind(type: string): string {
  switch (type) {
    case 'array':
      return 'a list';
    case 'object':
      return 'an object';
    case 'string':
      return 'text';
    case 'number':
    case 'integer':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    default:
      return type;
  }
}
