import type { RuleAnswer, TestExpectation, TestStep } from '@flowsmith/flow-model';

/** Texts of the panel of tests. */
export const testMessages = {
  count: (count: number) => (count === 0 ? 'Tests' : count === 1 ? '1 test' : `${count} tests`),
  summary: (passed: number, failed: number, waiting: number) =>
    [
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(passed > 0 ? [`${passed} passed`] : []),
      ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ].join(' · '),
  failing: (count: number) => (count === 1 ? '1 test fails' : `${count} tests fail`),
  runAll: 'Run all again',
  stop: 'Stop',
  stopped: 'Stopped. They run again after the next edit.',
  save: 'Save this run as a test',
  nothingToSave: 'Play the flow first: what you do on the phone becomes the steps of the test.',
  emptyTitle: 'Runs that must still work tomorrow',
  emptyText:
    'Play the flow to its end, then save the run. It is repeated after every edit, and you are told when it no longer ends the same way.',
  emptyShared: 'This flow has no tests.',
  list: 'Tests',
  undo: 'Undo',
  removed: (name: string) => `“${name}” deleted`,
  accepted: (name: string) => `“${name}” now expects the new result`,

  form: {
    title: 'New test',
    name: 'Name',
    defaultName: (screens: readonly string[]) =>
      screens.length === 0
        ? 'Run'
        : screens.length === 1
          ? `${screens[0]}`
          : `${screens[0]} to ${screens.at(-1)}`,
    nameMissing: 'Give it a name.',
    nameTaken: 'There is a test of this name already.',
    steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
    expect: 'Must be the same again',
    end: 'How it ends',
    screens: 'Screens, in this order',
    payload: 'The message that is sent',
    noPayload: 'Nothing is sent: this run did not come to its end.',
    scenario: (name: string) => `Plays in the scenario “${name}”.`,
    noScenario: 'Plays with the flow’s own examples.',
    save: 'Save test',
    cancel: 'Cancel',
  },

  row: {
    status: { passed: 'passed', failed: 'failed', running: 'running', waiting: 'not run yet' },
    more: (name: string) => `More for ${name}`,
    play: 'Play on the phone',
    rename: 'Rename',
    name: 'Name of the test',
    remove: 'Delete',
    accept: 'Accept the new result',
    acceptHint: 'From now on the test expects what comes out today',
    cannotAccept: 'A step could not be done, so there is no new result. Save a new run instead.',
    steps: 'Steps',
    ends: 'Ends',
    difference: 'Where it differs',
    expected: 'expected',
    actual: 'got',
    atStep: (step: number, text: string) => `Step ${step}: ${text}`,
    faults: 'A phone would hide these problems',
    noSteps: 'Nothing is done: the flow is only opened.',
    moreDifferences: (count: number) => `and ${count} more`,
  },

  end: {
    completed: 'completed',
    closed: 'closed without an answer',
    open: 'still open',
  } satisfies { readonly [end in TestExpectation['end']]: string },

  /** A step in words. */
  step: (step: TestStep): string => {
    switch (step.do) {
      case 'set':
        return step.value === null ? `Clear ${step.name}` : `Set ${step.name} to ${short(step.value)}`;
      case 'tap': {
        const { type, label, name, item } = step.target;
        const what = label ?? name;
        const list = what === undefined ? `the ${type}` : `“${what}”`;
        return item === undefined ? `Tap ${list}` : `Tap “${item}” in ${list}`;
      }
      case 'back':
        return 'Go back';
      case 'close':
        return 'Close the flow';
      case 'answer':
        return `The endpoint ${answered(step.answer)}`;
    }
  },
} as const;

function answered(answer: RuleAnswer): string {
  switch (answer.kind) {
    case 'screen':
      return `shows ${answer.screen}`;
    case 'error':
      return `says “${answer.message}”`;
    case 'complete':
      return 'ends the flow';
    case 'failure':
      return answer.status === 'timeout' ? 'does not answer' : `fails with ${answer.status}`;
    case 'raw':
      return 'sends JSON as it is';
  }
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}
