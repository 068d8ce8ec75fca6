/** Accounts, and publishing to them. */
export const accountMessages = {
  accounts: {
    unknown: { message: 'This account does not exist.' },
    baseUrl: 'must begin with https:// (http:// only on this machine), without user name, query or fragment',
    apiVersion: 'must look like v25.0',
    metaId: 'must be digits only',
    tokenForNewAddress: {
      message: 'A new Graph address needs the access token again.',
      hint: 'Otherwise a token that was meant for one server could be sent to another.',
    },
    tokenUnreadable: {
      message: 'The access token of this account cannot be opened with the key of this installation.',
      hint: 'The key has changed (FLOWSMITH_KEY or instance.key in the data folder). Enter the token again.',
    },
    appSecretUnreadable: {
      message:
        'The app secret of an account of this flow cannot be opened with the key of this installation.',
      hint: 'The key has changed (FLOWSMITH_KEY or instance.key in the data folder). Enter the app secret again.',
    },
    sandboxName: 'Sandbox',
  },
  publishing: {
    notLinked: {
      message: 'This flow is not at Meta yet for this account.',
      hint: 'Check it with Meta first: that makes it there.',
    },
    alreadyLinked: {
      message: 'That flow at Meta belongs to another flow here.',
      hint: 'Open that one, or unlink it first.',
    },
    linkedElsewhere: {
      message: 'This flow belongs to another flow at Meta for this account.',
      hint: 'Unlink it first.',
    },
    notUploaded: {
      message: 'The flow has changed since it was checked with Meta.',
      hint: 'Check it again, so that what is published is what you see.',
    },
    deprecated: {
      message: 'This flow is deprecated at Meta, which is for good.',
      hint: 'Unlink it, then publish it as a new flow under another name.',
    },
    noDocument: {
      message: 'This flow has no Flow JSON at Meta yet.',
      hint: 'Nothing was ever uploaded to it, so there is nothing to import.',
    },
    importedFrom: (account: string) => `Imported from ${account}`,
    endpointUri: 'must be an https address (or http on this machine, for the sandbox)',
  },
} as const;
