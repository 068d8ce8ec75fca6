/** Where an import begins: the person still has to choose, or brought files or text along. */
export type ImportSource =
  | { readonly kind: 'choose' }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string };
