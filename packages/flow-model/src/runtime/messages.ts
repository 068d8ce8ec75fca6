/** Every text of the runtime that a person can see: on the phone, or as a fault in the builder. */
export const messages = {
  // Under a field of the phone.
  required: () => 'Fill this in to go on.',
  requiredChoice: () => 'Choose an option.',
  requiredOptIn: () => 'Tick this box to go on.',
  requiredDate: () => 'Choose a date.',
  tooShort: (min: number) => `Enter at least ${count(min, 'character')}.`,
  tooLong: (max: number) => `Keep it to ${count(max, 'character')} at most.`,
  notEmail: () => 'This is not an e-mail address.',
  notDigits: () => 'Use digits only.',
  notPhone: () => 'This is not a phone number.',
  notNumber: () => 'This is not a number.',
  notPattern: (help: string | undefined) => help ?? 'This does not have the expected form.',
  tooFewChosen: (min: number) => `Choose at least ${count(min, 'option')}.`,
  tooManyChosen: (max: number) => `Choose at most ${count(max, 'option')}.`,
  choiceGone: () => 'This choice is no longer available. Choose again.',
  notDate: () => 'This is not a date.',
  dateTooEarly: (min: string) => `Choose ${min} or a later date.`,
  dateTooLate: (max: string) => `Choose ${max} or an earlier date.`,
  dateUnavailable: () => 'This date is not available.',
  weekdayUnavailable: () => 'This day of the week is not available.',
  missingEnd: () => 'Choose the end date too.',
  missingStart: () => 'Choose the start date too.',
  endBeforeStart: () => 'The end lies before the start.',
  tooFewDays: (min: number) => `Choose at least ${count(min, 'day')}.`,
  tooManyDays: (max: number) => `Choose at most ${count(max, 'day')}.`,
  tooFewFiles: (min: number) => `Add at least ${count(min, 'file')}.`,
  tooManyFiles: (max: number) => `Keep at most ${count(max, 'file')}.`,

  // The bar at the bottom of the phone.
  somethingWrong: () => 'Something went wrong. Try again later.',

  // The summary of answers behind the sent message.
  yes: () => 'Yes',
  no: () => 'No',

  // Faults: for the author of the flow.
  noScreens: () => 'This flow has no screen to open.',
  unknownScreen: (id: string) => `There is no screen “${id}” to go to.`,
  screenMissing: () => 'The action does not say which screen comes next.',
  answerWithoutScreen: () => 'The endpoint’s answer does not name a screen.',
  sameScreen: (id: string) => `The action leads to “${id}”, the screen it stands on.`,
  transition: (from: string, to: string) => `The routing model has no way from “${from}” to “${to}”.`,
  notEntry: (id: string) =>
    `The endpoint opens the flow with “${id}”, but other screens lead there. It can only open with a first screen.`,
  nullField: (field: string) => `“${field}” is null. Leave it out, or send an empty value of its type.`,
  wrongType: (field: string, type: string) =>
    `“${field}” should be of type ${type}, as the screen declares it.`,
  missingField: (field: string) => `“${field}” is declared on the screen but was not sent.`,
  dataNotObject: () => 'The data of the answer is not an object.',
  noEndpoint: () => 'This action asks an endpoint, but the flow has none (data_api_version is not set).',
  unknownAction: (name: string) =>
    name === '' ? 'The action has no name.' : `There is no action “${name}”.`,
  notInVersion: (name: string, since: string) => `${name} exists since Flow JSON ${since}.`,
  badUrl: (url: string) => (url === '' ? 'There is no address to open.' : `“${url}” is not a web address.`),
  missingFlowToken: () => 'The endpoint’s final answer has no flow_token among its params.',
} as const;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
