/** Every text of exporting pictures. */
export const messages = {
  noId: 'Screen without an id',
  unknown: (type: string) => (type === '' ? 'Not a component' : `Unknown component “${type}”`),
  marks: { start: 'Start', end: 'End' },
  files: { flow: 'Flow', screen: 'screen', screens: 'screens', sheet: 'contact sheet', board: 'board' },
} as const;
