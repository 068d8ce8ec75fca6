import type { ExchangeHost, JsonObject } from '@flowsmith/flow-model';
import { customerExchange, customerUpload, type PickedMedia } from '@/api/customers.ts';
import { remoteHost } from '@/features/phone/player/endpoint/remoteHost.ts';
import { sendPickedFiles } from './send-picked-files.ts';

/** The far side of an open flow: who answers its exchanges, and its files on their way out. */
export interface SessionHost {
  readonly host: ExchangeHost;
  /** The payload of the completion with its files uploaded. @throws ApiError when one cannot be */
  readonly finish: (payload: JsonObject) => Promise<JsonObject>;
}

/** Each file is uploaded once, also when both an exchange and the completion hold it. */
export function sessionHost(sessionId: string): SessionHost {
  const sent = new WeakMap<File, Promise<PickedMedia>>();
  const upload = (file: File, signal?: AbortSignal): Promise<PickedMedia> => {
    const known = sent.get(file);
    if (known !== undefined) return known;
    const uploading = customerUpload(sessionId, file, signal);
    sent.set(file, uploading);
    uploading.catch(() => sent.delete(file));
    return uploading;
  };
  return {
    host: remoteHost({
      to: 'live',
      play: (_to, request, signal) => customerExchange(sessionId, request, signal),
      upload,
    }),
    finish: (payload) => sendPickedFiles(payload, upload),
  };
}
