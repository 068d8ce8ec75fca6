/** Words of the endpoint view around its sections. */
export const pageMessages = {
  sections: 'Parts of the endpoint',
  screens: 'What phones ask',
  opening: 'Opens the flow',
  asksNothing: 'asks nothing',
  sends: (keys: readonly string[]) => (keys.length === 0 ? 'sends nothing' : `sends ${keys.join(', ')}`),
  goingBack: 'Going back',
  handled: 'answered',
  missing: 'no handler',
  noneTitle: 'This flow has no endpoint',
  noneText:
    'It works by itself: its screens and what is on them are all in the JSON. Give it an endpoint when something has to be looked up, checked or stored while people fill it in: free dates, a login, a price.',
  give: 'Give this flow an endpoint',
  giveHint:
    'Adds data_api_version, and the routing model that such flows need. Then let a button or a choice send something: its action becomes data_exchange.',
  giveStep: 'Give the flow an endpoint',
  given: 'The flow has an endpoint now.',
} as const;
