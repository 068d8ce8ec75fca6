/** Words of signing in, and of everything around it. */
export const messages = {
  notPermitted: 'This is not for you to see',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected: copy it',
  password: { show: 'Show the password', hide: 'Hide the password' },
} as const;
