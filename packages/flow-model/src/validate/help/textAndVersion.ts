import type { HelpTable } from './types.ts';

/** Problems of the text itself and of versions. */
export const textAndVersion: HelpTable = {
  INVALID_FLOW_JSON: {
    title: 'The text is not a flow',
    what: 'The text is not JSON, is larger than Meta takes, or is not one object.',
    why: 'Until it can be read, nothing else can be said about the flow, and Meta refuses the upload.',
    mend: 'Go to the marked place: most often a comma is missing or one too many, or a quote is not closed.',
    before: '{ "version": "7.3", }',
    after: '{ "version": "7.3" }',
  },
  BYTE_ORDER_MARK: {
    title: 'The text begins with an invisible letter',
    what: 'Some programs put a byte order mark in front of everything that they save.',
    why: 'JSON has no place for it. Flowsmith keeps it, others may refuse the flow.',
    mend: 'Remove it.',
  },
  DUPLICATE_KEY: {
    title: 'A key stands twice in one object',
    what: 'The same key is written twice. Only the last of the two counts.',
    why: 'Meta accepts it, but the first value is lost without a word.',
    mend: 'Remove one of them, or rename it if two different things were meant.',
    before: '{ "label": "Name", "label": "Full name" }',
    after: '{ "label": "Full name" }',
  },
  MISSING_FLOW_JSON_VERSION: {
    title: 'The flow does not say its version',
    what: '“version” is missing at the top of the flow.',
    why: 'Each version has other components and rules, so Meta must know which one holds.',
    mend: 'Add the version, best the newest one.',
    before: '{ "screens": [] }',
    after: '{ "version": "7.3", "screens": [] }',
  },
  INVALID_FLOW_JSON_VERSION: {
    title: 'This version cannot be published',
    what: 'The version does not exist, is not written as text, or is frozen.',
    why: 'Flows in a frozen version can still be sent, but new ones are not accepted.',
    mend: 'Upgrade the flow: Flowsmith rewrites what the newer version wants otherwise.',
    before: '"version": 7.3',
    after: '"version": "7.3"',
  },
  UNSUPPORTED_FLOW_JSON_VERSION: {
    title: 'This version is retired',
    what: 'Meta no longer takes flows of this version.',
    why: 'Retired versions can be neither published nor sent.',
    mend: 'Upgrade the flow to the newest version.',
  },
  UNAVAILABLE_FLOW_JSON_VERSION: {
    title: 'This version is not open to your account',
    what: 'The version is new, and Meta has not yet enabled it for your WhatsApp Business Account.',
    why: 'Early versions are tried out with a few accounts first.',
    mend: 'Use the newest version that is open to everybody.',
  },
  INVALID_FLOW_JSON_VERSION_STATE: {
    title: 'The version is in a state that does not allow this',
    what: 'Meta reports that the version can currently not be used for what you tried.',
    why: 'Versions go from early release to active, frozen and expired.',
    mend: 'Upgrade the flow to the newest version.',
  },
  INVALID_DATA_API_VERSION: {
    title: 'This version of the data API does not exist',
    what: '“data_api_version” must be "3.0", or from flow version 7.3 on also "4.0".',
    why: 'It says how phones talk to the endpoint; a wrong one leaves them without an answer.',
    mend: 'Write "3.0".',
    before: '"data_api_version": "5.0"',
    after: '"data_api_version": "3.0"',
  },
  NO_SUPPORTED_DATA_API_VERSION: {
    title: 'Flow version and data API do not go together',
    what: 'No data API works with this version of Flow JSON.',
    why: 'The data API 4.0 needs flow version 7.3 or newer.',
    mend: 'Use data API 3.0, or upgrade the flow.',
  },
};
