/** Comments in generated endpoints. */
export const moduleComments = {
  head: (version: string): readonly string[] => [
    `The endpoint of a flow in Flow JSON ${version}, begun by Flowsmith. It runs as it is and answers with the examples`,
    'of the flow: put data and decisions of your own in their place.',
  ],
  examples: 'What screens show until there is data of your own.',
  init: 'The flow was opened: its first screen.',
  back: (screen: string) => `People go back to ${safe(screen)}: it is shown with fresh data.`,
  exchange: (senders: readonly { readonly owner: string; readonly keys: readonly string[] }[]) =>
    senders
      .map(
        ({ owner, keys }) =>
          `${safe(owner)} sends ${keys.length === 0 ? 'nothing' : keys.map(safe).join(', ')}.`,
      )
      .join(' '),
};

/** Comments and lines of a log in generated Python. */
export const pywaComments = {
  run: [
    '',
    '    pip install "pywa[cryptography]>=4" "fastapi[standard]"',
    '    fastapi run endpoint.py --port 3000',
  ],
  main: 'What no handler below takes. Error notices of phones come here, too, and are acknowledged by pywa.',
  notice: 'A phone refused an earlier answer: %s',
};

/** What the two sides of a conflict are called. */
export const mergeLabels = { ours: 'yours', theirs: 'generated' };

/** A name of the flow inside a comment, which must end where it should. */
function safe(name: string): string {
  return name.replaceAll('*/', '*\u200b/').replaceAll(/\s+/g, ' ');
}

/** Comments and errors in endpoints made of rules. */
export const rulesComments = {
  head: (version: string): readonly string[] => [
    `The endpoint of a flow in Flow JSON ${version}, made by Flowsmith from a table of rules. The first rule that fits answers.`,
  ],
  note: (note: string) => safe(note),
  list: (name: string) => `The list ${safe(name)}.`,
  source: (name: string, hasFailure: boolean) =>
    `Asks ${safe(name)}.${hasFailure ? ' Undefined: it failed.' : ''}`,
  sourceFailed: (name: string) => `The data source “${name}” failed.`,
  sourceStatus: (status: string) => `A data source answered with the status ${status}.`,
  noRule: (action: string, screen: string | undefined) =>
    `No rule takes this request: ${action}${screen === undefined ? '' : ` of ${screen}`}.`,
  handler: (action: 'INIT' | 'data_exchange' | 'BACK', screen: string | undefined) => {
    const name = screen === undefined ? 'a screen' : safe(screen);
    switch (action) {
      case 'INIT':
        return 'The flow was opened.';
      case 'BACK':
        return `People go back from ${name}.`;
      case 'data_exchange':
        return `${name} asks.`;
    }
  },
};
