/** Comments in the generated types. */
export const typeComments = {
  head: (version: string) =>
    `Made by Flowsmith from a flow in Flow JSON ${version}. Change the flow, not this file.`,
  screenId: 'Ids of the screens.',
  screens: 'All types by screen.',
  exchange: 'What the endpoint is asked by “data_exchange”, told apart by the screen.',
  completion: 'What the chat receives when the flow is completed.',
  flowTypes: 'What the endpoint of this flow is written with: defineEndpoint<FlowTypes>({ … }).',
  data: (id: string, title: string) => `What ${id} shows${title === '' ? '' : ` (“${title}”)`}: its data.`,
  form: (id: string) => `What people enter on ${id}. Phones leave out what nobody touched.`,
  data_exchange: (id: string, owner: string) => `What ${id} sends to the endpoint (${owner}).`,
  complete: (id: string, owner: string) => `What ${id} sends to the chat (${owner}).`,
};
