/**
 * Whether a text fits a pattern somewhere, in time that grows with the text alone, whatever the pattern; `undefined` for
 * patterns that cannot be tried so.
 */
export { fitsPattern } from '@flowsmith/flow-model/pattern';
