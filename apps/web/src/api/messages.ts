/** Words for failures that the server could not put into words itself. */
export const messages = {
  unreachable: {
    message: 'Flowsmith’s server does not answer.',
    hint: 'Check that it is still running. Nothing is lost; this page goes on by itself once the server is back.',
  },
  badAnswer: (status: number) => ({
    message: `The server gave an answer that makes no sense here (HTTP ${status}).`,
    hint: 'Something between this page and Flowsmith’s server may have answered instead of it.',
  }),
  badRules: {
    message: 'The rules of this endpoint cannot be read.',
    hint: 'Perhaps a newer Flowsmith saved them. Nothing was changed.',
  },
  badKit: {
    message: 'The scenarios and tests of this flow cannot be read.',
    hint: 'Perhaps a newer Flowsmith saved them. They are left as they are; reload the page after an update.',
  },
  internalHint: 'This should not happen. Reload the page; what was saved is safe.',
  passkey: {
    stopped: 'No passkey was chosen.',
    exists: 'This device has a passkey for you already.',
    failed: 'The passkey could not be used here.',
  },
  /** Why somebody must not do something, and who can change that. */
  notPermitted: (permission: keyof typeof DOING, role: string | undefined): string => {
    const [doing, who] = DOING[permission];
    if (who === 'owner') return `Only owners can ${doing}.`;
    return role === 'viewer'
      ? `As a viewer you cannot ${doing}. An owner can make you an editor.`
      : `You cannot ${doing}. Ask an owner.`;
  },
};

/** What each permission allows, and the least role that has it. */
const DOING = {
  'flows:read': ['see flows', 'viewer'],
  'flows:write': ['change flows', 'editor'],
  'endpoints:read': ['see endpoints', 'viewer'],
  'endpoints:write': ['change endpoints', 'editor'],
  'accounts:read': ['see accounts', 'viewer'],
  'accounts:write': ['change accounts', 'owner'],
  publish: ['publish or change anything at Meta', 'editor'],
  send: ['send messages', 'editor'],
  'answers:read': ['see answers', 'viewer'],
  'answers:export': ['export answers', 'editor'],
  'answers:delete': ['delete answers, or decide how long they are kept', 'owner'],
  'members:manage': ['invite people and change their roles', 'owner'],
  'keys:manage': ['make and revoke API keys', 'owner'],
  'audit:read': ['see who did what', 'owner'],
  'server:manage': ['manage this server', 'owner'],
} as const;
