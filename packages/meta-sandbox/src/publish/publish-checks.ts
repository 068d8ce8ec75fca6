import { versionTable } from '@flowsmith/flow-model';
import { graphErrors } from '../graph/errors.ts';
import { holdsOwnEndpoint } from '../flow-json/inspect-flow-json.ts';
import { messages } from '../messages.ts';
import { pingEndpoint } from './ping-endpoint.ts';
import type { PublishCheck, PublishSubject } from './publish-check.ts';

const dataApiVersions = ['3.0', '4.0'];

/** The check list of publishing, in the order in which it is run (Graph API 2.8). Adding a check is adding a row. */
export const publishChecks: readonly PublishCheck[] = [
  { name: 'integrity', fails: () => false, error: graphErrors.integrity },
  {
    name: 'state',
    fails: ({ flow }) => flow.status !== 'DRAFT',
    error: () => graphErrors.notPublishable(messages.publish.state),
  },
  {
    name: 'static-errors',
    fails: ({ facts }) => facts === undefined || facts.errors.length > 0,
    error: () => graphErrors.notPublishable(messages.publish['static-errors']),
  },
  {
    name: 'data-channel-uri',
    fails: ({ facts }) =>
      facts !== undefined &&
      holdsOwnEndpoint(facts) &&
      facts.dataApiVersion !== undefined &&
      facts.dataChannelUri === undefined,
    error: () => graphErrors.notPublishable(messages.publish['data-channel-uri']),
  },
  {
    name: 'endpoint-uri',
    fails: (subject) => usesEndpoint(subject) && endpointOf(subject) === undefined,
    error: () => graphErrors.notPublishable(messages.publish['endpoint-uri'], 4233024),
  },
  {
    name: 'versions',
    fails: ({ facts }) =>
      !versionTable.some(({ version, state }) => version === facts?.version && state === 'active') ||
      (facts?.dataApiVersion !== undefined && !dataApiVersions.includes(facts.dataApiVersion)),
    error: () => graphErrors.notPublishable(messages.publish.versions),
  },
  {
    name: 'phone-number',
    fails: ({ phones }) => !phones.some((phone) => phone.status === 'CONNECTED'),
    error: () => graphErrors.notPublishable(messages.publish['phone-number']),
  },
  {
    name: 'public-key',
    fails: (subject) => usesEndpoint(subject) && keyOf(subject) === undefined,
    error: () => graphErrors.notPublishable(messages.publish['public-key'], 4233012),
  },
  {
    name: 'application',
    fails: (subject) => usesEndpoint(subject) && appOf(subject) === undefined,
    error: () => graphErrors.notPublishable(messages.publish.application),
  },
  {
    name: 'endpoint-ping',
    isSlow: true,
    fails: async (subject) => {
      const [uri, key, app] = [endpointOf(subject), keyOf(subject), appOf(subject)];
      if (!usesEndpoint(subject) || uri === undefined || key === undefined || app === undefined) return false;
      const version = subject.facts?.dataApiVersion ?? '3.0';
      return (
        (await pingEndpoint({ uri, publicKeyPem: key, appSecret: app.secret, version }, subject.sandbox)) ??
        false
      );
    },
    error: (reason) => graphErrors.notPublishable(messages.publish['endpoint-ping'](reason), 4233014),
  },
  {
    name: 'webhooks',
    fails: ({ waba, sandbox }) =>
      !waba.subscribedApps.some(({ appId }) =>
        sandbox.world.find('app', appId)?.webhookFields.includes('flows'),
      ),
    error: () => graphErrors.notPublishable(messages.publish.webhooks),
  },
];

function usesEndpoint({ facts }: PublishSubject): boolean {
  return facts?.dataApiVersion !== undefined;
}

function endpointOf({ flow, facts }: PublishSubject): string | undefined {
  return flow.endpointUri ?? facts?.dataChannelUri;
}

function keyOf({ phones }: PublishSubject): string | undefined {
  return phones.find((phone) => phone.publicKey?.status === 'VALID')?.publicKey?.pem;
}

function appOf({ flow, sandbox }: PublishSubject) {
  return sandbox.world.find('app', flow.applicationId ?? '');
}
