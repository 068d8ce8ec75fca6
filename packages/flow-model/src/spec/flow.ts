import type { Properties } from './types.ts';

/** Properties of the root object, in writing order. */
export const flowProperties = {
  version: {
    kind: 'version',
    title: 'Version',
    help: 'The Flow JSON version that the flow is written in.',
    required: true,
  },
  data_api_version: {
    kind: 'enum',
    title: 'Data API version',
    help: 'Says that the flow talks to an endpoint, and how. Leave it out if the flow has none.',
    values: ['3.0', '4.0'],
  },
  data_channel_uri: {
    kind: 'url',
    title: 'Endpoint address',
    help: 'The endpoint of a 2.x flow. From 3.0 the endpoint is set when the flow is published.',
    until: '3.0',
  },
  routing_model: {
    kind: 'routing-model',
    title: 'Routing model',
    help: 'For each screen the screens that may follow it. Needed when the flow has an endpoint.',
  },
  screens: {
    kind: 'screens',
    title: 'Screens',
    help: 'The screens of the flow; the first without inbound route opens it.',
    required: true,
    minItems: 1,
    maxItems: 100,
  },
} as const satisfies Properties;

/** Properties of a screen, in writing order. */
export const screenProperties = {
  id: {
    kind: 'screen-id',
    title: 'Id',
    help: 'Letters and underscores. Actions, routes and the endpoint name the screen by it.',
    required: true,
  },
  title: {
    kind: 'text',
    title: 'Title',
    help: 'Stands in the bar at the top.',
    required: true,
    dynamic: true,
  },
  terminal: {
    kind: 'boolean',
    title: 'Terminal',
    help: 'The flow may end here. A terminal screen needs a Footer.',
    default: false,
  },
  success: {
    kind: 'boolean',
    title: 'Success',
    help: 'Whether ending here is a success. Only on terminal screens.',
    since: '3.1',
    default: true,
  },
  refresh_on_back: {
    kind: 'boolean',
    title: 'Refresh on back',
    help: 'Going back from here asks the endpoint what to show. Only with an endpoint.',
    default: false,
  },
  sensitive: {
    kind: 'input-names',
    title: 'Sensitive fields',
    help: 'Inputs whose answers are masked in the summary that people can open from the chat.',
    since: '5.1',
    minItems: 1,
    advanced: true,
  },
  data: {
    kind: 'data-model',
    title: 'Data',
    help: 'The fields that the screen receives, each with a type and an example.',
  },
  layout: {
    kind: 'layout',
    title: 'Layout',
    help: 'The components of the screen, from top to bottom.',
    required: '6.0',
  },
} as const satisfies Properties;

/** Properties of the layout of a screen. */
export const layoutProperties = {
  type: {
    kind: 'enum',
    title: 'Kind',
    help: 'Always SingleColumnLayout.',
    required: true,
    values: ['SingleColumnLayout'],
  },
  children: { kind: 'components', title: 'Components', help: 'From top to bottom.', required: true },
} as const satisfies Properties;
