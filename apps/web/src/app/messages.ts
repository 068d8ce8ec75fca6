/** Words of the frame around the pages. */
export const messages = {
  loadingPage: 'Loading',
  tryNow: 'Try now',
  reload: 'Reload',
  toLibrary: 'Go to the library',
  details: 'What happened, for a bug report',
  library: 'Library',
  parts: 'Parts of this page',
  connection: {
    offline: {
      title: 'You are offline.',
      text: 'Go on working: changes are kept here and saved when you are back.',
    },
    down: {
      title: 'Flowsmith’s server does not answer.',
      text: 'Go on working: changes are kept here and saved once it is back. Is it still running?',
    },
  },
  newVersion: {
    title: 'Flowsmith was updated',
    text: 'This page belongs to an older version than the server. Reload it to go on; what was saved is safe.',
  },
  pageFailed: {
    title: 'This page stumbled',
    text: 'That is a fault of Flowsmith’s, not of your flow. What was saved is safe; reload the page to go on.',
  },
  notFound: { title: 'Nothing is here', text: 'No page has this address. Perhaps the link was cut short.' },
  theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
};
