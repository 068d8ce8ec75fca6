/** What is said of places that do not have the types of Flow JSON. */
export const notes = {
  misfit: (name: string, key: string) =>
    `This ${name} does not have the type of Flow JSON${key === '' ? '' : ` (${key})`}: written without types.`,
  unknownComponent: 'Flow JSON has no such component: written without types.',
  root: 'The flow has members that Flow JSON does not know, or lacks some: written without types.',
};

/** Comments in the generated module. */
export const moduleComments = {
  head: (version: string) =>
    `// Made by Flowsmith from a flow in Flow JSON ${version}. JSON.stringify(flow) gives the Flow JSON back.`,
  notes: '// Not all of it has the types of Flow JSON:',
  note: (pointer: string, message: string) => `// - ${pointer === '' ? '' : `${pointer}: `}${message}`,
  builder: '// What the flow is built with.',
};
