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

/** What the two sides of a conflict are called. */
export const mergeLabels = { ours: 'yours', theirs: 'generated' };

/** A name of the flow inside a comment, which must end where it should. */
function safe(name: string): string {
  return name.replaceAll('*/', '*\u200b/').replaceAll(/\s+/g, ' ');
}
