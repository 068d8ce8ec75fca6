/** Words of the tree of JSON. */
export const jsonTreeMessages = {
  members: (count: number) => `${count}`,
  masked: 'masked',
  showAll: (characters: number) => `all ${characters.toLocaleString('en')} characters`,
};
