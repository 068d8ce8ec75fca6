/** Words of the checks of a connection. */
export const checkMessages = {
  title: 'Connection',
  running: 'Trying everything that the loop with Meta needs…',
  again: 'Try all again',
  one: (title: string) => `Try again: ${title}`,
  ok: 'Everything works.',
  warned: (count: number) =>
    count === 1 ? 'Works, with one thing to look at.' : `Works, with ${count} things to look at.`,
  failed: (count: number) =>
    count === 1 ? 'One thing stands in the way.' : `${count} things stand in the way.`,
  states: { pass: 'Works', warn: 'Look at it', fail: 'Failed', skip: 'Not tried' },
  todo: 'What to do',
  metaSays: 'Meta’s words',
  error: (code: number, subcode: number | undefined) =>
    `Error ${code}${subcode === undefined ? '' : ` / ${subcode}`}`,
  trace: (id: string) => `Trace id ${id}`,
  facts: 'What Meta said',
  fixing: {
    pin: 'Six-digit PIN',
    pinHelp:
      'For two-step verification of the number. Keep it: Meta asks for it when the number is registered again.',
    pinBad: 'Six digits',
    cancel: 'Cancel',
  },
  retry: 'Try again',
} as const;
