/** Words about one person and their data. */
export const personMessages = {
  label: 'One person',
  only: (who: string) => `Only answers of ${who}`,
  facts: (count: number, first: string, last: string) =>
    count === 1 ? `1 answer, ${last}` : `${count} answers, from ${first} to ${last}`,
  failed: 'This person is not known any more.',
  export: 'Export their data',
  exportHint: 'Everything that is kept of this person as a JSON file, with sensitive values.',
  delete: 'Delete their data…',
  leave: 'Show everybody again',
  remove: {
    title: (who: string) => `Delete everything of ${who}?`,
    text: (count: number) =>
      `${count === 1 ? 'Their answer' : `All their ${count} answers`} to all flows, with files, and what is kept of messages to them. Nobody can bring it back.`,
    confirm: 'Delete everything',
    done: (answers: number, files: number, messages: number) =>
      `Deleted: ${answers} ${answers === 1 ? 'answer' : 'answers'}, ${files} ${files === 1 ? 'file' : 'files'}, ${messages} ${messages === 1 ? 'message' : 'messages'}`,
  },
};
