/** Words of the import. */
export const messages = {
  title: 'Import flows',
  tabs: { label: 'Import from', file: 'File', paste: 'Paste JSON', meta: 'From Meta' },
  choose: 'Choose files…',
  drop: 'Drop Flow JSON files here',
  dropHelp: 'Or choose them. They are kept byte for byte, also when something is wrong with them.',
  paste: 'Flow JSON',
  pasteHelp: 'The whole document, from { to }.',
  name: 'Name',
  remove: (name: string): string => `Leave out ${name}`,
  import: (count: number, doubtful: boolean): string =>
    `Import${count > 1 ? ` ${count} flows` : ''}${doubtful ? ' anyway' : ''}`,
  importing: 'Importing…',
  cancel: 'Cancel',
  retry: 'Try again',
  imported: (count: number): string => `${count} flows imported`,
  someFailed: (count: number): string =>
    count === 1 ? 'One flow could not be imported' : `${count} flows could not be imported`,
  untitled: 'Imported flow',
  reading: 'Reading…',
  good: (screens: number, version: string | undefined): string =>
    `${version === undefined ? 'Flow' : `Flow JSON ${version}`}, ${screens === 1 ? '1 screen' : `${screens} screens`}. No problems found.`,
  problems: (count: number, screens: number, version: string | undefined): string =>
    `${version === undefined ? 'Flow' : `Flow JSON ${version}`}, ${screens === 1 ? '1 screen' : `${screens} screens`}. ` +
    `${count === 1 ? 'One problem keeps' : `${count} problems keep`} it from being published; the editor shows where and how to mend ${count === 1 ? 'it' : 'them'}.`,
  notFlow:
    'This is JSON, but no flow: it has no screens. It opens in the JSON editor, where you can make it one.',
  notObject:
    'This is JSON, but no flow: a flow is an object that starts with {. It opens in the JSON editor.',
  notJson: (line: number, column: number): string =>
    `This is not valid JSON: the first fault is at line ${line}, column ${column}. It opens in the JSON editor with your text unchanged.`,
  empty: 'There is nothing in it. The flow starts as an empty text.',
  tooLarge: (megabytes: string): string =>
    `${megabytes} MB: Meta takes at most 10 MB. Large images are the usual reason.`,
  far: (megabytes: string): string =>
    `${megabytes} MB is more than Flowsmith stores (11 MB). Make its images smaller first.`,
  utf16: 'The file was UTF-16 and is stored as UTF-8, as Meta wants it.',
  notText: 'This file is not text (a picture or an archive, perhaps), so it cannot be a flow.',
  unreadable: 'The browser could not read this file. Was it moved or renamed?',
  meta: {
    account: 'Account',
    search: 'Search flows at Meta',
    none: 'This account has no flows.',
    noMatch: 'No flow of this account matches.',
    noAccounts: { title: 'No accounts yet', text: 'Add a WhatsApp Business Account first, under Accounts.' },
    import: 'Import',
    open: 'Open',
    listLabel: 'Flows at Meta',
    failed: 'The account’s flows could not be read',
  },
};
