/** Every text about tables of rules. */
export const rulesMessages = {
  whole: 'The table of rules',
  notJson: () => 'A table of rules must be plain JSON.',
  badId: (id: string) => `The id “${id}” may have up to 64 letters, digits, - and _.`,
  idTwice: (id: string) => `The id “${id}” is used twice. Give each its own.`,
  tooDeep: () => 'This is nested too deeply. Split it into several rules.',

  // What a table says.
  noScreenChosen: () => 'Choose the screen that asks.',
  unknownScreen: (screen: string, meant: string | undefined) =>
    `There is no screen ${screen} in the flow.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  neverAsks: (screen: string) =>
    `${screen} never asks the endpoint: none of its components has a data_exchange action. The rule is never used.`,
  neverBack: (screen: string) =>
    `${screen} does not ask when people go back (refresh_on_back is off). The rule is never used.`,
  unanswered: (screen: string) => `Nothing answers what ${screen} asks. People who tap there get an error.`,
  openEnd: (place: string) =>
    `What none of the conditions takes is not answered on ${place}. Add a last rule without a condition.`,
  neverReached: () => 'The rule above it has no condition and takes everything, so this one is never used.',
  noAnswerScreen: () => 'Choose the screen to show.',
  mayNotGo: (from: string, to: string) => `The routing model does not lead from ${from} to ${to}.`,
  mayNotOpen: (to: string) => `The flow can't open with ${to}: other screens lead there.`,
  errorOnInit: () => 'There is no screen yet that could stay, so opening the flow fails.',
  emptyMessage: () => 'Write what people read.',
  missingField: (field: string, screen: string) => `${screen} needs “${field}”.`,
  extraField: (field: string, screen: string) => `${screen} has no field “${field}” in its data.`,
  wrongConstant: (field: string, type: string) => `“${field}” must be ${article(type)}.`,
  noPayloadField: (field: string, screen: string, meant: string | undefined) =>
    field === ''
      ? 'Choose a field of what the phone sent.'
      : `${screen} does not send “${field}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
  unknownList: () => 'Choose a list.',
  unknownColumn: (column: string, list: string) =>
    column === '' ? 'Choose a column.' : `The list “${list}” has no column “${column}”.`,
  unknownSource: () => 'Choose a data source.',
  badPath: (path: string) => `“${path}” is no path in JSON. Write it like $.slots[*] or $.user.name.`,
  noEntries: (field: string) => `“${field}” is a list of objects: say what each entry is made of.`,
  missingMember: (member: string) => `Each entry needs “${member}”.`,
  badPattern: () => 'This pattern cannot be tried. Leave out references back (\\1) and looking behind.',
  patternNoText: () => 'A pattern must be a fixed text.',
  nothingToCompare: () => 'Say what it is compared with.',
  emptyGroup: () => 'This group has no condition. Add one, or remove it.',
  notAList: () => 'Compare with a list of values.',
  secretElsewhere: () => 'Secrets can be used in data sources only.',
  sourceUrl: () => 'The address must begin with https:// and a fixed host.',
  sourcePlain: () => 'What is sent to http:// can be read on its way. Use https://.',
  headerEmpty: () => 'A header without a name is not sent.',
  sourceHeader: (name: string) => `“${name}” is no name of a header.`,
  getWithBody: () => 'A GET request has no body. Choose POST to send one.',
  columnTwice: (column: string) => `There are two columns “${column}”.`,
  columnEmpty: () => 'A column has no name.',
  rowsTooLong: () => 'A row has more cells than there are columns.',

  // Fixes.
  fixScreen: (screen: string) => `Use ${screen}`,
  fixRemove: 'Remove it',
  fixAdd: (field: string) => `Add “${field}” with its example`,
  fixRule: 'Add a rule',
  fixLast: 'Add a last rule',
  fixField: (field: string) => `Use “${field}”`,

  // New things.
  answerError: 'Please check what you entered.',
} as const;

function article(type: string): string {
  switch (type) {
    case 'string':
      return 'a text';
    case 'number':
    case 'integer':
      return 'a number';
    case 'boolean':
      return 'yes or no';
    case 'array':
      return 'a list';
    default:
      return 'an object';
  }
}
