/** Texts of `--help` of the commands for endpoints. */
export const endpointHelp = {
  generateEndpoint: {
    summary: 'the server side of a flow, ready to run',
    description:
      'Writes handlers for every request that a flow makes, which answer with its examples until you write your own. Written into a folder again, what you changed there stays; where you and the flow changed the same lines, both are marked (exit code 1).',
    target: 'where it shall run',
    out: 'the folder to write into; without it the handlers go to standard output',
    dryRun: 'write nothing, say what would change',
    diff: 'write nothing, show what would change',
    examples: `
Targets:
  hosted   the module and its types, for the editor of Flowsmith
  node     a project for Node 24 with server, tests and Dockerfile, which depends on nothing else
  pywa     the same handlers in Python, for pywa 4 on FastAPI

Examples:
  flowsmith generate endpoint flow.json --target node --out server
  cd server && npm ci && npm start
  flowsmith generate endpoint flow.json --target node --out server --diff`,
  },
};
