/** Texts about flows at Meta: their states, environments and figures. */
export const lifecycleMessages = {
  nothingToChange: 'must change at least one of name, categories, endpointUri and applicationId',
  sameAccount: 'must be two different accounts',
  whereTo: 'must say to which account (toAccountId)',
} as const;
