/** A flow of one screen without an endpoint; Meta would publish it. */
export const staticFlow = JSON.stringify(
  {
    version: '7.0',
    screens: [
      {
        id: 'WELCOME',
        title: 'Welcome',
        terminal: true,
        layout: {
          type: 'SingleColumnLayout',
          children: [
            { type: 'TextBody', text: 'Hello' },
            { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } },
          ],
        },
      },
    ],
  },
  null,
  2,
);

/** The same flow with an endpoint. */
export const endpointFlow = staticFlow.replace(
  '"version": "7.0",',
  '"version": "7.0",\n  "data_api_version": "3.0",\n  "routing_model": { "WELCOME": [] },',
);

/** JSON, but no flow that could be published. */
export const brokenFlow = '{\n  "version": "7.0",\n  "screens": "none"\n}';
