/** Everything that upgrades say: what changes, and what gets lost or is left to people. */
export const notes = {
  // ── changes ──
  version: (from: string, to: string) => `The version goes from ${from} to ${to}.`,
  channelRemoved: () =>
    '“data_channel_uri” goes: from 3.0 on the address stands in the settings of the flow at Meta.',
  labelAdded: (name: string, label: string) => `“${name}” gets the label “${label}”, which 4.0 asks for.`,
  dateRead: (from: string, to: string) => `The date ${from} is written as ${to}.`,
  blankRemoved: (property: string) => `The blank “${property}” goes; 6.0 refuses texts with nothing to see.`,
  blankFilled: (property: string, text: string) =>
    `The blank “${property}” becomes “${text}”; 6.0 refuses texts with nothing to see.`,
  screenRenamed: (from: string, to: string) =>
    `The screen ${from} is called ${to}, and so wherever it is named.`,
  formPlain: (property: string) => `The condition in “${property}” is written without back-ticks.`,
  dataApi: () => 'The data API goes back to 3.0; requests no longer carry a signature of the flow token.',
  becomes: (type: string, other: string) => `The ${type} becomes a ${other}.`,
  unwrapped: (type: string, kept: string) => `The ${type} goes; what stands in ${kept} is always shown.`,
  routeCompleted: () => 'The terminal screen leads on, so it is no longer terminal.',
  fixed: (problem: string, what: string) => `${what}: ${problem}`,

  // ── losses ──
  channelLost: (uri: string) =>
    `Set the address of the endpoint, ${uri}, in the settings of the flow at Meta.`,
  channelNeeded: () => 'Before 3.0 the address of the endpoint stands in the flow: add “data_channel_uri”.',
  rendersSelect: (version: string) =>
    `In ${version} this action also runs when the screen opens. From 7.0 on it does not: better upgrade further.`,
  propertyGone: (property: string, type: string, since: string) =>
    `“${property}” of ${type} goes; it came with ${since}.`,
  componentGone: (type: string, since: string) => `The ${type} goes; it came with ${since}.`,
  actionGone: (action: string, since: string) => `The action “${action}” goes; it came with ${since}.`,
  expressionShown: (property: string) =>
    `The expression in “${property}” is no longer worked out; people would see it as it is written.`,
  globalGone: (reference: string) =>
    `${reference} cannot be read before 4.0; hand the value over in a payload.`,
  problem: (message: string) => message,
} as const;

/** Texts that upgrades write where there was none. */
export const written = { text: '–', label: 'Choose' } as const;
