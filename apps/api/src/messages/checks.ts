const businessSettings = 'Meta Business settings, Users, System users';

/** Texts of the checks of a connection to Meta (meta-checks of an account), by check. */
export const checkMessages = {
  labels: {
    app: 'App id and app secret',
    token: 'Access token',
    scopes: 'Permissions of the token',
    assets: 'Assets of the token',
    'app-secret': 'App secret and token',
    waba: 'WhatsApp Business Account',
    phone: 'Phone number',
    'phone-state': 'State of the phone number',
    flows: 'Access to flows',
    key: 'Key for endpoints',
    subscribed: 'App hears of the account',
    webhook: 'Webhook of the app',
    'public-address': 'Webhook address from outside',
    endpoint: 'Endpoints from outside',
    delivery: 'A message and its webhook',
  },
  facts: {
    app: 'App',
    type: 'Type',
    expires: 'Expires',
    never: 'never',
    scopes: 'Permissions',
    account: 'Account',
    currency: 'Currency',
    review: 'Review',
    verification: 'Business verification',
    number: 'Number',
    name: 'Shown name',
    status: 'Status',
    quality: 'Quality',
    verified: 'Number verified',
    nameStatus: 'Name review',
    platform: 'Platform',
    throughput: 'Throughput',
    mode: 'Mode',
    flows: 'Flows',
    fingerprint: 'Fingerprint',
    callback: 'Address',
    fields: 'Fields',
    apps: 'Apps',
  },
  needsApp: {
    message: 'App id and app secret are not both entered, so this cannot be looked at.',
    hint: 'Open the app dashboard at developers.facebook.com, App settings, Basic. Copy App ID and App secret into the account.',
  },
  needsPhone: {
    message: 'No phone number is entered.',
    hint: 'It is needed to send messages and for endpoints, not to publish. Choose one of the numbers of the account.',
  },
  app: {
    pass: 'Meta accepts the app id with the app secret.',
    fail: 'Meta does not accept the app id with the app secret.',
    hint: 'Open the app dashboard, App settings, Basic. Copy App ID and App secret again; a secret that was reset has changed.',
  },
  token: {
    pass: (type: string) => `Meta accepts the token (${type}).`,
    user: 'It is the token of a person, which ends within hours or weeks.',
    userHint: `For lasting use make one of a system user: ${businessSettings}, add one, assign app and account, Generate new token.`,
    soon: (days: number) => `It ends in ${days} ${days === 1 ? 'day' : 'days'}.`,
    soonHint: `Make a new one before: ${businessSettings}, Generate new token, expiry "Never".`,
    invalid: 'Meta does not accept the token.',
    invalidHint: `Copy the whole token again, or make a new one: ${businessSettings}, Generate new token.`,
    otherApp: (app: string) => `The token belongs to another app (${app}).`,
    otherAppHint:
      'Its signatures would not match. Make the token with the app of this account, or enter the id and secret of that app.',
  },
  scopes: {
    pass: 'It has both permissions for WhatsApp.',
    missing: (scopes: readonly string[]) => `It lacks ${scopes.join(' and ')}.`,
    hint: `Make a new one with both permissions ticked: ${businessSettings}, Generate new token.`,
  },
  assets: {
    pass: 'The token may work with this WhatsApp Business Account.',
    missing: (scopes: readonly string[]) =>
      `The account is not among those of the token (for ${scopes.join(' and ')}).`,
    hint: `Assign the account to the system user: ${businessSettings}, Assign assets, WhatsApp accounts, full control. Then make a new token.`,
  },
  appSecret: {
    pass: 'Token and app secret belong together.',
    fail: 'The app secret belongs to another app than the token.',
    hint: 'Copy the secret of the app that the token was made with: App dashboard, App settings, Basic.',
  },
  waba: {
    pass: (name: string) => `The token reaches the WhatsApp Business Account ${name}.`,
    review: (state: string) => `Meta has not approved the account yet (${state}).`,
    reviewHint:
      'Open it in WhatsApp Manager to see what Meta waits for. Publishing may be refused until then.',
    limited: (state: string) => `Meta says that the account can send: ${state}.`,
    limitedHint:
      'Open WhatsApp Manager, Account tools, Account quality. Payment and business verification are usual reasons.',
    isOther: (kind: string) => `The id is that of ${kind}, not of a WhatsApp Business Account.`,
    isOtherHint: 'Copy the WhatsApp Business Account ID from the app dashboard, WhatsApp, API setup.',
    kinds: { app: 'the app', phone: 'the phone number' },
  },
  phone: {
    pass: (number: string) => `The phone number ${number} belongs to the account.`,
    fail: 'The phone number does not belong to this WhatsApp Business Account.',
    hint: (known: string) =>
      known === ''
        ? 'The account has no number yet: add one in WhatsApp Manager, Phone numbers.'
        : `Choose one of its numbers: ${known}.`,
  },
  phoneState: {
    pass: 'It is connected and can send.',
    test: 'It is a test number: it sends to five numbers at most, which have to be entered in the app dashboard.',
    notConnected: (status: string) => `It is not connected (${status}).`,
    notConnectedHint:
      'Register it with a PIN of six digits. If it has two-step verification, the PIN has to be that one.',
    platform: (platform: string) => `It is not on the Cloud API (${platform}).`,
    platformHint: 'Move it to the Cloud API in WhatsApp Manager, or register it here.',
    verification: (state: string) => `Its owner has not confirmed it (${state}).`,
    verificationHint: 'Confirm it with the code by SMS or call in WhatsApp Manager, Phone numbers.',
    name: (state: string) => `Its display name is not approved (${state}).`,
    nameHint: 'Change the name in WhatsApp Manager, Phone numbers, or wait for the review.',
    quality: 'People block or report messages of this number often.',
    qualityHint: 'Send less and only what people asked for; a number of low quality loses its limits.',
  },
  flows: {
    pass: (count: number) => `The token may read the flows of the account (${count}).`,
  },
  key: {
    pass: 'Phones encrypt with a key that endpoints here can open.',
    unsigned: 'The number has a key, but its signature does not fit, so phones refuse it.',
    unsignedHint: 'This happens when a number is registered again. Upload the key once more.',
    none: 'The number has no key yet. Flows with an endpoint cannot be published or opened.',
    noneHint: 'Upload the public key of an endpoint. Flows without endpoint need none.',
    foreign: 'Phones encrypt with a key that is not known here.',
    foreignHint:
      'If another server answers for the flows, this is right. Otherwise upload a key of an endpoint here; the other server cannot read requests any more then.',
    noOwn: 'Make a key pair in the Endpoint view of a flow first, then upload it here.',
  },
  subscribed: {
    pass: 'The app hears of the account.',
    fail: 'The app does not hear of the account, so no webhooks come and flows cannot be published.',
    hint: 'Subscribe it with the button. The token has to be of the same app.',
    others: (names: string) => `Subscribed are: ${names}.`,
  },
  webhook: {
    pass: 'Messages and events of flows come to this server.',
    override: 'Webhooks of this account come to this server, by its own address.',
    none: 'The app has no webhook address yet, so no answers come in.',
    foreign: 'The webhooks of the app go to another address.',
    foreignHint:
      'If another program uses the app, let only this account report here ("for this account only"). Otherwise set the address for the app.',
    fields: (missing: readonly string[]) => `The app is not subscribed to ${missing.join(' and ')}.`,
    fieldsHint: 'Set the webhook with the button; it sends the whole list of fields.',
    hint: 'Set it with the button, or by hand: app dashboard, WhatsApp, Configuration, Callback URL and verify token.',
    inactive: 'Meta has switched the webhook of the app off.',
    noAddress: 'It is not known where Meta can reach this server.',
    noAddressHint: 'Enter the public address of the account: an https address that leads to this server.',
  },
  address: {
    pass: 'The webhook address leads here and answers Meta’s handshake.',
    wrongAnswer: (status: number) => `Something else answers at the address (status ${status}).`,
    wrongAnswerHint:
      'Look at the tunnel or proxy: it has to hand /webhooks/ and /e/ on to this server as they are.',
    unreachable: (why: string) => `The address cannot be reached: ${why}`,
    unreachableHint: 'Check that the tunnel runs, that the name is right, and that its certificate is valid.',
  },
  endpoint: {
    pass: 'Endpoints of this server can be reached at the public address.',
    none: 'No flow has an endpoint here yet, so there is nothing to look at.',
    wrongAnswer: (status: number) => `Something else answers for endpoints (status ${status}).`,
  },
  delivery: {
    pass: (when: string) => `Webhooks about messages come in; the last one was about a message of ${when}.`,
    waiting: 'Messages were sent, but no webhook has told of them.',
    waitingHint:
      'If the checks of the webhook pass, wait a minute and look again. The recipient’s phone may also be off.',
    none: 'No message was sent from here yet.',
    noneHint: 'Send a flow to a test number; this turns green once Meta tells of it.',
  },
  fixes: {
    'subscribe-app': {
      label: 'Subscribe the app',
      consequence: 'The app of the token hears of the account from now on.',
    },
    'set-webhook': {
      label: 'Set the webhook of the app',
      consequence:
        'All webhooks of the app go to this server, with the fields messages, flows and message_template_status_update.',
    },
    'override-webhook': {
      label: 'For this account only',
      consequence:
        'Webhooks of this account go to this server; those of other accounts of the app stay where they are.',
    },
    'upload-key': {
      label: 'Upload the public key',
      consequence:
        'Phones encrypt for endpoints here from now on; a server with another key cannot read requests any more.',
    },
    'register-phone': {
      label: 'Register the number',
      consequence:
        'The number becomes usable on the Cloud API, and the PIN its PIN for two-step verification.',
    },
  },
  cannotFix: {
    noAddress: {
      message: 'It is not known where Meta can reach this server.',
      hint: 'Enter the public address of the account first.',
    },
    noApp: {
      message: 'The webhook of an app can be set only with its app id and app secret.',
      hint: 'Enter both in the account, or set the webhook for this account only.',
    },
    noPhone: {
      message: 'No phone number is entered.',
      hint: 'Choose one of the numbers of the account first.',
    },
    noKey: {
      message: 'There is no key pair here to upload.',
      hint: 'Make one in the Endpoint view of a flow first.',
    },
    noPin: {
      message: 'A PIN of six digits is needed to register the number.',
      hint: 'If the number has two-step verification, it has to be that PIN.',
    },
  },
  discovery: {
    noGranular: 'Meta does not say which accounts the token reaches. Enter the id of the account by hand.',
    unreadable: (wabaId: string, why: string) => `The account ${wabaId} could not be read: ${why}`,
  },
} as const;
