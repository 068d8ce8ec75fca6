/** The names of the publishing checks, which are also how they are switched off and made to fail. */
export const publishCheckNames = [
  'integrity',
  'state',
  'static-errors',
  'data-channel-uri',
  'endpoint-uri',
  'versions',
  'phone-number',
  'public-key',
  'application',
  'endpoint-ping',
  'webhooks',
] as const;

export type PublishCheckName = (typeof publishCheckNames)[number];
