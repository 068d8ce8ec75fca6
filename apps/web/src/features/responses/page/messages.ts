/** Words of the answers view around its sections. */
export const pageMessages = {
  sections: 'Parts of the answers',
  unread: (count: number) => `${count} unread`,
  allTitle: 'Answers',
  library: 'Library',
  allFlows: 'All flows',
  noFlow: 'Flow not known',
  flow: 'Flow',
};
