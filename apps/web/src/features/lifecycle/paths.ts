/** Parts of the page of a flow at Meta. */
export type MetaPart = 'state' | 'preview' | 'health' | 'changes' | 'activity';

/** Address of the page of a flow at Meta. */
export function metaPath(flowId: string, part: MetaPart = 'state'): string {
  return part === 'state' ? `/flows/${flowId}/meta` : `/flows/${flowId}/meta/${part}`;
}
