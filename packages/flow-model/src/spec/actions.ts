import { type ActionName, type ActionSpec, type Properties } from './types.ts';

const payload = {
  kind: 'payload',
  title: 'Payload',
  help: 'What is handed over: any JSON; strings may be bindings and expressions.',
} as const;

/** The five actions of Flow JSON with every key beside `name`. */
export const actionSpecs = {
  navigate: {
    name: 'navigate',
    title: 'Go to screen',
    help: 'Opens another screen and hands it data.',
    since: '2.1',
    properties: {
      next: {
        kind: 'target',
        title: 'Screen',
        help: 'The screen to open.',
        required: true,
        properties: {
          type: { kind: 'enum', title: 'Kind', help: 'Always screen.', required: true, values: ['screen'] },
          name: { kind: 'screen-id', title: 'Screen', help: 'The id of the screen to open.', required: true },
        },
      },
      payload: { ...payload, help: 'Values for the data of the next screen: one for each of its fields.' },
    },
  },
  complete: {
    name: 'complete',
    title: 'Complete the flow',
    help: 'Ends the flow and sends the payload to the chat. Only in the Footer of a terminal screen.',
    since: '2.1',
    properties: { payload: { ...payload, help: 'The answers that are sent back to the business.' } },
  },
  data_exchange: {
    name: 'data_exchange',
    title: 'Ask the endpoint',
    help: 'Sends the payload to the endpoint, which answers with the screen to show and its data.',
    since: '2.1',
    properties: { payload: { ...payload, help: 'What the endpoint is told.' } },
  },
  update_data: {
    name: 'update_data',
    title: 'Change data',
    help: 'Changes data of this screen at once, without the network.',
    since: '6.0',
    properties: {
      payload: { ...payload, required: true, help: 'New values for data fields of this screen.' },
    },
  },
  open_url: {
    name: 'open_url',
    title: 'Open a web page',
    help: 'Opens a page in the browser of the phone. The flow stays open.',
    since: '6.0',
    properties: {
      url: {
        kind: 'url',
        title: 'Address',
        help: 'An http or https address.',
        required: true,
        dynamic: true,
      },
    },
  },
} as const satisfies { readonly [name in ActionName]: ActionSpec };

/** Keys that an action of any kind may have. */
export const actionKeys: readonly string[] = [
  'name',
  ...new Set(
    Object.values<ActionSpec>(actionSpecs).flatMap((spec) =>
      Object.keys(spec.properties satisfies Properties),
    ),
  ),
];

/** Whether a value is the name of an action. */
export function isActionName(value: unknown): value is ActionName {
  return typeof value === 'string' && Object.hasOwn(actionSpecs, value);
}
