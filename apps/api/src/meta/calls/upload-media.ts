import { FormData } from 'undici';
import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphId } from './answers.ts';

/** Keeps a file at Meta for 30 days, for messages of one number. @returns its id. @throws MetaError `media` */
export async function uploadMedia(
  graph: Graph,
  phoneNumberId: string,
  file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): Promise<string> {
  const form = () => {
    const data = new FormData();
    data.set('messaging_product', 'whatsapp');
    data.set('type', file.type);
    data.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
    return data;
  };
  const answer = await graph.call({
    method: 'POST',
    path: [phoneNumberId, 'media'],
    body: { form },
    repeatable: true,
    timeoutMs: 300_000,
  });
  return expectShape(z.object({ id: graphId }), answer).id;
}
