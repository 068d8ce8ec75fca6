/** Words that all sections of the endpoint view share. */
export const commonMessages = {
  environment: 'Environment',
  environments: { draft: 'Draft', live: 'Live' },
  copied: 'Copied',
  copyFailed: 'The browser does not let this page use the clipboard.',
  retry: 'Try again',
};
