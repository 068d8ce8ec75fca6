import type { Refusal, RefusalCode } from './types.ts';

/** Every text of the edits and of placement that people read: why something cannot be done, and what to do instead. */

const refusal = (code: RefusalCode, message: string) => (): Refusal => ({ code, message });

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;

/** Why an edit was refused, one function for each reason. */
export const refusals = {
  notWellFormed: refusal(
    'not-well-formed',
    'The JSON has a syntax error. Mend it in the text before changing the flow here.',
  ),
  noSuchPlace: refusal('no-such-place', 'This part of the flow is no longer there.'),
  noSuchField: (screen: string, name: string): Refusal => ({
    code: 'no-such-place',
    message: `The screen ${screen} has nothing called “${name}”.`,
  }),
  nothingSelected: refusal('no-such-place', 'Select a component first.'),

  unknownType: (type: string): Refusal => ({
    code: 'not-allowed-here',
    message: `“${type}” is not a component of Flow JSON.`,
  }),
  notInVersion: (title: string, since: string): Refusal => ({
    code: 'not-in-version',
    message: `${title} needs Flow JSON ${since}. Raise the version of the flow to use it.`,
  }),
  notHereInVersion: (title: string, place: string, since: string): Refusal => ({
    code: 'not-in-version',
    message: `${title} may stand ${place} from Flow JSON ${since} on. Raise the version of the flow, or put it elsewhere.`,
  }),
  notAllowedHere: (title: string, place: string): Refusal => ({
    code: 'not-allowed-here',
    message: `${title} cannot stand ${place}. Put it directly on the screen.`,
  }),
  formInForm: refusal('form-in-form', 'A Form cannot hold another Form.'),
  inputNeedsForm: (title: string): Refusal => ({
    code: 'input-outside-form',
    message: `Before Flow JSON 4.0 every input stands in a Form. Put ${title} into the Form of the screen.`,
  }),
  inputOutsideForm: refusal(
    'input-outside-form',
    'Once a screen has a Form, all its inputs stand in it. Put the input into the Form, or take the Form apart.',
  ),
  logicInCase: (title: string): Refusal => ({
    code: 'not-allowed-here',
    message: `${title} cannot stand in a case of a Switch. Put the Switch into an If instead.`,
  }),
  nestingTooDeep: (limit: number): Refusal => ({
    code: 'nesting-too-deep',
    message: `Ifs can be nested ${limit} deep at most. Join conditions with && instead.`,
  }),
  footerTooDeep: refusal(
    'not-allowed-here',
    'A Footer may stand in an If or Switch, but not in one that is itself inside another.',
  ),
  footerInSomeBranches: refusal(
    'not-allowed-here',
    'A Footer in one branch needs a Footer in each of the others: give every branch one, or put it directly on the screen.',
  ),
  tooManyOfType: (title: string, limit: number): Refusal => ({
    code: 'too-many-of-type',
    message: `A screen can show ${counted(limit, title)} at most. Remove one, or use another screen.`,
  }),
  tooManyInFlow: (title: string, limit: number): Refusal => ({
    code: 'too-many-of-type',
    message: `A flow can have ${counted(limit, title)} at most.`,
  }),
  tooManyMediaPickers: refusal(
    'too-many-of-type',
    'A screen can ask for photos or for documents, once. Ask for the rest on another screen.',
  ),
  tooManyComponents: (limit: number): Refusal => ({
    code: 'too-many-components',
    message: `A screen can hold ${limit} components at most. Continue on another screen.`,
  }),
  mustStandAlone: (title: string, beside: readonly string[]): Refusal => ({
    code: 'must-stand-alone',
    message:
      beside.length === 0
        ? `${title} must be the only component of its screen.`
        : `Beside ${title} a screen can only hold ${list(beside)}. Use a screen of its own.`,
  }),
  listOnTerminalScreen: (title: string): Refusal => ({
    code: 'not-allowed-here',
    message: `${title} cannot stand on a terminal screen, which ends with a Footer. Use a screen before it.`,
  }),
  intoItself: refusal('into-itself', 'A component cannot be moved into itself.'),
  notSiblings: refusal(
    'not-allowed-here',
    'Only components of one list can be wrapped together. Select components of the same screen or branch.',
  ),
  notAWrapper: refusal('not-allowed-here', 'Only a Form, an If or a Switch can be taken apart.'),
  boundFormValues: refusal(
    'not-allowed-here',
    'The initial values or messages of this Form come from one binding that cannot be dealt out to its inputs. Remove the binding first.',
  ),

  nameTaken: (name: string): Refusal => ({
    code: 'name-taken',
    message: `“${name}” is already in use here. Choose another name.`,
  }),
  badFieldName: (name: string): Refusal => ({
    code: 'bad-name',
    message: `“${name}” cannot be used in bindings. Use letters, digits and underscores, and do not begin with a digit.`,
  }),
  badScreenId: (id: string): Refusal => ({
    code: 'bad-name',
    message: `“${id}” cannot be a screen id. Use letters and underscores only, such as STEP_ONE.`,
  }),
  blankName: refusal('bad-name', 'A name is needed.'),
  reservedId: (id: string): Refusal => ({
    code: 'reserved-name',
    message: `“${id}” is kept for endpoints that end a flow. Choose another id.`,
  }),
  endpointVersion: refusal(
    'not-in-version',
    'Endpoints need Flow JSON 3.0 or newer. Raise the version of the flow first.',
  ),
  badVersion: (version: string): Refusal => ({
    code: 'bad-name',
    message: `Flow JSON has no version “${version}”.`,
  }),

  lastScreen: refusal('last-screen', 'A flow needs at least one screen.'),
  tooManyScreens: (limit: number): Refusal => ({
    code: 'too-many-screens',
    message: `A flow can have ${limit} screens at most.`,
  }),
  unknownScreen: (id: string): Refusal => ({
    code: 'unknown-screen',
    message: `There is no screen “${id}”.`,
  }),
  sameScreen: refusal('same-screen', 'A screen cannot lead to itself. Choose another screen.'),
  backwardRoute: (from: string, to: string): Refusal => ({
    code: 'backward-route',
    message: `${to} already leads to ${from}. Routes only go forward; people go back with the arrow at the top of the phone.`,
  }),
  noEntryLeft: (to: string): Refusal => ({
    code: 'backward-route',
    message: `${to} opens the flow. If a route led back to it, no screen would be left to begin with.`,
  }),
  tooManyRoutes: (limit: number): Refusal => ({
    code: 'too-many-routes',
    message: `A screen can lead to ${limit} others at most.`,
  }),
  notAnAction: refusal('not-an-action', 'This component has no action here that could lead to a screen.'),
  itemsHaveActions: refusal(
    'not-an-action',
    'The items of this list have actions of their own. Connect the items, or remove their actions first.',
  ),
  listHasAction: refusal(
    'not-an-action',
    'This list has one action for all its items. Connect the list, or remove its action first.',
  ),
  actionNotAllowed: (action: string): Refusal => ({
    code: 'not-an-action',
    message: `“${action}” cannot be used here.`,
  }),
  actionNotInVersion: (action: string, since: string): Refusal => ({
    code: 'not-in-version',
    message: `“${action}” needs Flow JSON ${since} here. Raise the version of the flow to use it.`,
  }),
  terminalElsewhere: refusal(
    'not-allowed-here',
    'Another Footer of this screen completes the flow, and a terminal screen cannot lead on. Let that Footer navigate first.',
  ),
} as const;

/** Where a component stands, in the words of a refusal. */
export const placeWords = {
  screen: 'directly on a screen',
  form: 'in a Form',
  branch: 'in an If or a Switch',
} as const;

/** Texts that edits write into a flow. */
export const defaultTexts = {
  screenTitle: 'New screen',
  heading: 'Heading',
} as const;
