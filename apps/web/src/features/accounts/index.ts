/** Accounts: the connections to Meta (and to its stand-in) through which flows are published. */
export { AccountForm } from './AccountForm.tsx';
export { accountsPath, type AccountsPart } from './paths.ts';
