/** Words of the notifications. */
export const healthMessages = {
  title: 'Health',
  about:
    'What Meta tells about this flow: changes of its status, errors, slow or unreachable endpoints, versions that end.',
  aboutAll:
    'What Meta tells about your flows: changes of their status, errors, slow or unreachable endpoints, versions that end.',
  list: 'Notifications, newest first',
  show: 'Show',
  all: 'All',
  unread: 'Unread',
  readAll: 'Mark all as read',
  isUnread: 'Unread',
  markRead: 'Mark as read',
  detail: 'As Meta sent it',
  more: 'Show older',
  failed: 'The notifications could not be loaded',
  retry: 'Try again',
  unknownFlow: (id: string) => `Flow ${id} at Meta`,
  severities: { error: 'Problem', warning: 'Warning', info: 'Notice', resolved: 'Resolved' },
  empty: 'Nothing to report',
  emptyText:
    'Meta sends these by webhook. For that, the account has to be subscribed to the field “flows”; its page checks that.',
  emptyUnread: 'Everything is read',
};
