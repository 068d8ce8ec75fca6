const quote = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 32 ? `“${text.slice(0, 30)}…”` : `“${text}”`;
};

const some = (names: readonly string[]): string =>
  names.length > 2 ? `${names.length} fields` : names.map(quote).join(' and ');

/** Titles of all fixes: what the button says. */
export const titles = {
  remove: (what: string) => `Remove ${quote(what)}`,
  removeAll: (what: readonly string[]) => `Remove ${some(what)}`,
  rename: (to: string) => `Rename to ${quote(to)}`,
  use: (value: unknown) => `Use ${quote(value)}`,
  add: (what: string) => `Add ${quote(what)}`,
  set: (what: string, value: unknown) => `Set ${quote(what)} to ${quote(value)}`,
  moveToForm: (key: string) => `Move it to “${key}s” of the Form`,
  moveIntoForm: () => 'Move it into the Form',
  raiseVersion: (version: string) => `Set the version to ${version}`,
  upgrade: (version: string) => `Upgrade the flow to ${version}`,
  asList: () => 'Make a list of it',
  asText: () => 'Make text of it',
  addRoute: (from: string, to: string) => `Add the route ${from} → ${to}`,
  addRoutes: () => 'Add what is missing to the routing model',
  addRoutingModel: () => 'Add a routing model',
  removeRoute: (from: string, to: string) => `Remove the route ${from} → ${to}`,
  addEndpoint: () => 'Give the flow an endpoint',
  addPayload: (keys: readonly string[]) => `Hand over ${some(keys)}`,
  dropKey: (key: string) => `Do not hand over ${quote(key)}`,
  dropPayload: () => 'Hand over nothing',
  declare: (names: readonly string[], screen: string) => `Declare ${some(names)} on ${screen}`,
  declareAs: (name: string, type: string, screen: string) => `Declare ${quote(name)} as ${type} on ${screen}`,
  makeTerminal: (screen: string) => `Make ${screen} terminal`,
  makeNotTerminal: (screen: string) => `Let ${screen} lead on`,
  addFooter: () => 'Add a Footer that completes the flow',
  completeInstead: () => 'Complete the flow instead',
  copyFooter: (branches: readonly string[]) => `Put the Footer into ${some(branches)} too`,
  swap: (a: string, b: string) => `Swap ${quote(a)} and ${quote(b)}`,
  fewerFiles: () => 'Ask for fewer files',
  expression: () => 'Write it as an expression',
  parentheses: () => 'Add the parentheses',
  quotes: () => 'Use single quotes',
  compareWith: (operator: string) => `Use “${operator}”`,
  closeBoth: () => 'Put it on both dates',
  unwrap: (type: string) => `Take the ${type} away`,
  become: (type: string) => `Make it a ${type}`,
  mask: () => 'Mask it in the summary',
  optional: () => 'Drop “required”',
  sendIt: (name: string) => `Send ${quote(name)} with the answer`,
  toNumbers: () => 'Turn both into numbers',
  withoutDot: () => 'Remove the full stop',
  removeText: () => 'Remove it',
} as const;

/** Texts that fixes write into a flow, for people to reword. */
export const written = {
  helper: 'Say here what the entry must look like',
  altText: 'Picture',
  footer: 'Done',
  option: 'Option',
} as const;
