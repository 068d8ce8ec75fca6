/** Words of the editor's session: what undo steps are called and what the live region says. */
export const messages = {
  typing: 'Typing in JSON',
  textBroken: 'The JSON has an error. Mend it before you edit on the board.',
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Redone: ${label}`,
  moveScreens: (count: number) =>
    count === 1 ? 'Move screen on the board' : `Move ${count} screens on the board`,
  tidyBoard: 'Arrange the board',
  saved: 'Saved',
  offline:
    'Flowsmith cannot reach its server. Your changes are kept in this browser and saved as soon as it answers.',
  conflict: 'Someone else saved this flow meanwhile.',
};
