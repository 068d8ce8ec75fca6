/** Words of the export of answers. */
export const exportMessages = {
  title: 'Export answers',
  what: (count: number, more: boolean) =>
    more
      ? `More than ${count.toLocaleString('en')} answers`
      : `${count.toLocaleString('en')} ${count === 1 ? 'answer' : 'answers'}`,
  all: 'everything there is',
  filtered: 'those that fit the filters',
  counting: 'Counting …',
  format: 'Format',
  formats: {
    csv: { name: 'CSV', text: 'For any spreadsheet or database' },
    xlsx: { name: 'Excel', text: 'A sheet with a header row' },
    json: { name: 'JSON', text: 'Complete, for programs' },
  },
  columns: 'Fields',
  columnsAll: 'All fields',
  columnsShown: (count: number) =>
    count === 1 ? 'The column that is shown' : `The ${count} columns that are shown`,
  options: 'Chosen options as',
  labels: 'Labels',
  ids: 'Ids',
  sensitive: 'With sensitive values',
  sensitiveHelp: 'They are masked otherwise. Keep such a file as carefully as you would keep what is in it.',
  start: 'Export',
  cancel: 'Cancel export',
  progress: (size: string) => `${size} received`,
  preparing: 'The server begins …',
  done: (name: string, size: string) => `${name} was saved (${size})`,
  failed: 'The export broke off',
  failedText: 'Nothing was saved. Try it again.',
};
