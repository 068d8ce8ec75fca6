/** What is said of places that pywa cannot express as it expresses others. */
export const notes = {
  unknownComponent: (type: string) =>
    type === ''
      ? 'A component without a type: written as a dictionary.'
      : `pywa has no component ${type}: written as a dictionary.`,
  unknownKey: (name: string, key: string) => `pywa’s ${name} has no ${key}: written as a dictionary.`,
  nullValue: (name: string, key: string) =>
    `pywa leaves out what is None, but ${key} of this ${name} is null: written as a dictionary.`,
  unknownAction: (name: string) =>
    name === ''
      ? 'An action without a name: written as a dictionary.'
      : `pywa has no action ${name}: written as a dictionary.`,
  formMovesValues:
    'pywa moves init-value and error-message of the children of a Form to the Form: written as a dictionary.',
  formNeedsChildren: 'pywa’s Form needs at least one child: written as a dictionary.',
  formDropsEmpty: (key: string) => `pywa’s Form leaves out empty ${key}: written as a dictionary.`,
  updateNeedsPayload: 'pywa’s UpdateDataAction needs an object as payload: written as a dictionary.',
  notAnObject: (name: string) => `pywa expects a ${name} here: the value is written as it is.`,
  dataNotAnObject: 'pywa expects data to be an object: the screen is written as a dictionary.',
  rootLeftOut: (key: string) => `pywa’s FlowJSON has no ${key}: LEFT OUT.`,
  rootNotText: (key: string) => `pywa writes ${key} as text, but it is not text in the flow.`,
  rootRefused: (key: string) => `pywa refuses this ${key} when the module runs.`,
  rootNull: (key: string) => `pywa leaves out what is None, but ${key} is null: LEFT OUT.`,
  rootMissing: (key: string) => `The flow has no ${key}, which pywa’s FlowJSON needs: it is None here.`,
  notAFlow: 'This is not a flow: nothing could be written.',
};

/** Comments in the Python code. */
export const comments = {
  head: (version: string) => [
    `# Made by Flowsmith from a flow in Flow JSON ${version}.`,
    '# Needs pywa 4: flow.to_json() gives the Flow JSON back.',
  ],
  notes: '# pywa cannot say all of it as it says the rest:',
  note: (pointer: string, message: string) => `# - ${pointer === '' ? '' : `${pointer}: `}${message}`,
};
