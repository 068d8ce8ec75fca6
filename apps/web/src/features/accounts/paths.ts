/** Parts of the page of accounts that concern all of them. */
export type AccountsPart = 'environments' | 'activity';

/** Address of the accounts; with an id, of one of them; `new`: of connecting one. */
export function accountsPath(which?: string): string {
  return which === undefined ? '/accounts' : `/accounts/${which}`;
}
