import { SANDBOX_ACCOUNT } from '../state/seed.ts';
import { textAt } from './json.ts';
import type { Reply, RunningSandbox } from './start-sandbox.ts';

let names = 0;

/** Creates a flow with a name of its own and returns its id. */
export async function newFlow(
  sandbox: RunningSandbox,
  parameters: Readonly<Record<string, string>> = {},
): Promise<string> {
  names += 1;
  const body = { name: `flow ${names}`, categories: ['SURVEY'], ...parameters };
  return textAt((await sandbox.call('POST', `/${SANDBOX_ACCOUNT.wabaId}/flows`, body)).body, 'id');
}

/** Uploads Flow JSON as the documentation says: multipart, with a file. */
export function upload(
  sandbox: RunningSandbox,
  id: string,
  text: string | Uint8Array<ArrayBuffer>,
): Promise<Reply> {
  const form = new FormData();
  form.set('name', 'flow.json');
  form.set('asset_type', 'FLOW_JSON');
  form.set('file', new Blob([text], { type: 'application/json' }), 'flow.json');
  return sandbox.call('POST', `/${id}/assets`, form);
}

/** The status of a flow. */
export async function statusOf(sandbox: RunningSandbox, id: string): Promise<string> {
  return textAt((await sandbox.call('GET', `/${id}?fields=status`)).body, 'status');
}
