/** What a lint says: its message and what to do about it. */
export interface LintWords {
  readonly message: string;
  readonly hint?: string;
}

/** Names for a sentence: “A”, “B” and “C”. */
const names = (list: readonly string[]): string =>
  list.length < 2
    ? list.map((name) => `“${name}”`).join('')
    : `${list
        .slice(0, -1)
        .map((name) => `“${name}”`)
        .join(', ')} and “${list.at(-1)}”`;

/** Everything that lints say, one function for each, with names and values of the flow at hand. */
export const words = {
  // ── the whole flow ──
  longFlow: (minutes: number): LintWords => ({
    message: `Filling this in takes about ${minutes} minutes; people give up after five.`,
    hint: 'Ask for less, or ask for the rest later.',
  }),
  longSubflow: (id: string, screens: number): LintWords => ({
    message: `A side path of ${screens} screens begins at “${id}”; three are enough before people lose the thread.`,
    hint: 'Shorten it, or make a flow of its own of it.',
  }),
  endpointUnused: (): LintWords => ({
    message: 'The flow declares an endpoint, but no screen ever asks it.',
    hint: 'Remove “data_api_version”, or use data_exchange where the endpoint should answer.',
  }),
  endpointFirst: (id: string): LintWords => ({
    message: `“${id}” opens the flow and shows data, so people wait for the endpoint before they see anything.`,
    hint: 'Open with a screen that needs no data, and ask the endpoint when they go on.',
  }),
  sameTitle: (title: string, from: string): LintWords => ({
    message: `The title “${title}” is that of “${from}” just before, so people do not see that they got on.`,
    hint: 'Say what this screen is for, or which step it is.',
  }),
  allRequired: (count: number): LintWords => ({
    message: `All ${count} inputs of the flow are required.`,
    hint: 'Let people skip what you can do without; more of them reach the end.',
  }),
  noSummary: (id: string): LintWords => ({
    message: `“${id}” ends the flow without showing people what they have entered before.`,
    hint: 'Show the most important answers above the button.',
  }),
  earlySignIn: (id: string): LintWords => ({
    message: `People must sign in on “${id}”, before they have seen what they get.`,
    hint: 'Ask for it as late as possible.',
  }),
  tokenExpiry: (): LintWords => ({
    message: 'Messages with this flow can be opened for as long as the endpoint accepts their flow token.',
    hint: 'Let tokens live for two or three days, then answer 427 with a text that says what to do.',
  }),
  unusedData: (field: string, screen: string): LintWords => ({
    message: `Nothing reads the data field “${field}” of “${screen}”.`,
    hint: 'Use it or remove it, here and where it is handed over.',
  }),
  unusedInput: (name: string, screen: string): LintWords => ({
    message: `What people enter in “${name}” on “${screen}” is never used: no payload and no screen reads it.`,
    hint: `Put \${form.${name}} into the payload of an action.`,
  }),
  unusedInputs: (list: readonly string[], screen: string): LintWords => ({
    message: `What people enter in ${list
      .slice(0, 3)
      .map((name) => `“${name}”`)
      .join(', ')} and ${list.length - 3} more inputs on “${screen}” is never used.`,
    hint: 'Put the values into the payload of an action.',
  }),
  forwardReference: (reference: string, screen: string): LintWords => ({
    message: `${reference} is empty here: people may not have been on “${screen}” yet.`,
    hint: 'Show it inside an If that asks whether it is empty, or hand the value over in a payload.',
  }),
  textsCompared: (left: string, right: string): LintWords => ({
    message: `${left} and ${right} come from text inputs, so phones compare them as texts and the result is always false.`,
    hint: `Turn them into numbers: (${left} + 0).`,
  }),
  typeLost: (reference: string, property: string): LintWords => ({
    message: `${reference} is text on the phone, because inputs yield text even for numbers; “${property}” needs a number.`,
    hint: 'Write a fixed number, or let the endpoint send one.',
  }),

  // ── screens ──
  crowded: (inputs: number, components: number): LintWords => ({
    message: `This screen has ${inputs} inputs and ${components} components: more than fits into one look.`,
    hint: 'Give each task a screen of its own.',
  }),
  manyExchanges: (count: number): LintWords => ({
    message: `This screen asks the endpoint in ${count} places; each may take seconds.`,
    hint: 'Ask once for everything, or use update_data for what is known already.',
  }),
  repeatedText: (text: string): LintWords => ({
    message: `“${text}” stands on this screen twice.`,
    hint: 'Say it once.',
  }),
  manyImages: (count: number): LintWords => ({
    message: `This screen has ${count} pictures; two are enough, more make it slow and long.`,
  }),
  fieldErrorsUnshown: (): LintWords => ({
    message: 'When the endpoint finds an entry wrong, this screen cannot show at which input.',
    hint: 'Bind “error-messages” of the Form, or “error-message” of inputs, to data of the screen.',
  }),

  // ── texts and buttons ──
  vagueButton: (label: string): LintWords => ({
    message: `“${label}” does not say what happens next.`,
    hint: 'Use a verb and a thing: “Choose a time”, “Send order”.',
  }),
  buttonDot: (label: string): LintWords => ({ message: `“${label}” is a button; it needs no full stop.` }),
  buttonShouts: (label: string): LintWords => ({
    message: `“${label}” is all capitals.`,
    hint: 'Write it as a sentence.',
  }),
  buttonWordless: (label: string): LintWords => ({
    message: `“${label}” has no words; screen readers and some phones show nothing useful.`,
  }),

  // ── inputs ──
  longAnswer: (label: string): LintWords => ({
    message: `“${label}” asks for a long answer in a field of one line.`,
    hint: 'Use a TextArea.',
  }),
  wrongInput: (label: string, better: string): LintWords => ({
    message: `“${label}” is plain text; ${better} helps people to type it right.`,
  }),
  singleChoice: (name: string): LintWords => ({
    message: `“${name}” lets people tick one box only.`,
    hint: 'Use a RadioButtonsGroup, which shows that just one can be chosen.',
  }),
  longChoice: (name: string, count: number): LintWords => ({
    message: `“${name}” lists ${count} options one below the other.`,
    hint: 'Above ten, a Dropdown is easier to look through.',
  }),
  shortDropdown: (name: string, count: number): LintWords => ({
    message: `“${name}” hides ${count} options in a Dropdown.`,
    hint: 'Below eight, a RadioButtonsGroup shows them all with no extra tap.',
  }),
  noDefault: (name: string, option: string): LintWords => ({
    message: `“${name}” starts empty, although “${option}” seems to be the usual answer.`,
    hint: 'Start with it.',
  }),
  unmasked: (name: string): LintWords => ({
    message: `“${name}” looks private, yet people will see it in full in the summary of their answers.`,
    hint: 'List it in “sensitive” of the screen.',
  }),
  ruleUnsaid: (name: string, rule: string): LintWords => ({
    message: `“${name}” has a rule (${rule}) that people only learn by breaking it.`,
    hint: 'Say it in “helper-text”.',
  }),
  termsUnread: (label: string): LintWords => ({
    message: `“${label}” asks people to agree to something they cannot read here.`,
    hint: 'Add an “on-click-action” that shows the text; it is drawn as “Read more”.',
  }),
  hiddenRequired: (name: string): LintWords => ({
    message: `“${name}” is required but hidden, so phones let people go on without it.`,
    hint: 'Show it, or drop “required”.',
  }),
  disabledRequired: (name: string): LintWords => ({
    message: `“${name}” is required and disabled but empty: nobody can ever go on.`,
    hint: 'Enable it, give it an initial value, or drop “required”.',
  }),
  initNotOption: (name: string, id: string): LintWords => ({
    message: `“${name}” starts with “${id}”, which is none of its options; phones ignore it.`,
    hint: 'Use the id of an option, not its title.',
  }),
  staticMessage: (name: string): LintWords => ({
    message: `The error message of “${name}” is fixed, so it shows as soon as the screen opens.`,
    hint: 'Bind it to data that is empty until something is wrong.',
  }),
  rendersSelect: (version: string): LintWords => ({
    message: `In version ${version} this action also runs when the screen opens, before anybody chose anything.`,
    hint: 'From 7.0 on it waits for a choice: upgrade the flow.',
  }),
  noAltText: (what: string): LintWords => ({
    message: `${what} has no “alt-text”, so people who cannot see it are told nothing.`,
  }),

  // ── actions ──
  hiddenInPayload: (name: string): LintWords => ({
    message: `“${name}” may be hidden when this is sent; then it holds an earlier value or is missing.`,
    hint: 'Let whoever reads the payload expect both.',
  }),
  heavyPicture: (key: string): LintWords => ({
    message: `“${key}” sends a picture or file as text with the answer.`,
    hint: 'Send an id and look the rest up.',
  }),
  heavyNested: (key: string): LintWords => ({
    message: `“${key}” sends nested data with the answer; whoever reads it expects plain values.`,
    hint: 'Send single values, best only what people entered.',
  }),
  tokenKey: (): LintWords => ({
    message: '“flow_token” is added to every answer by WhatsApp; a value of your own gets lost or hides it.',
    hint: 'Choose another key.',
  }),

  // ── conditions and branches ──
  decimalCondition: (reference: string, example: number): LintWords => ({
    message: `${reference} can be ${example}, but plain conditions cut off everything after the point.`,
    hint: 'Write the condition between back-ticks.',
  }),
  untouchedOptIn: (name: string): LintWords => ({
    message: `Nobody has touched “${name}” at first: it is empty then, not false, and this does not hold.`,
    hint: `Ask whether it is true and turn that round: \${form.${name}} != true.`,
  }),
  switchDefault: (): LintWords => ({
    message: 'A case called “default” is not documented. Phones may treat it like any other key.',
    hint: 'Name a case for every value.',
  }),
  switchNoCase: (missing: readonly string[]): LintWords => ({
    message: `For ${names(missing)} there is no case, and without a case this screen has no button.`,
    hint: 'Add a case with a Footer for each, or put one Footer outside of the Switch.',
  }),
  switchNoFallback: (): LintWords => ({
    message: 'As long as the value matches no case, this screen has no button, and people are stuck.',
    hint: 'Put one Footer outside of the Switch, or make sure that the value is there from the start.',
  }),
} as const;
