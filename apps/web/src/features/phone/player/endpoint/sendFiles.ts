import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '@flowsmith/flow-model';
import type { UploadedMedia } from '@/api/endpoint-try.ts';
import { fileFacts } from '../../media/mediaObject.ts';
import { asText } from '../../props.ts';

/** Puts a picked file where endpoints can fetch it. */
export type Upload = (file: File, signal: AbortSignal) => Promise<UploadedMedia>;

/** What became of files that were sent before: a phone uploads each once. By the file itself, so that they go with it. */
export type Sent = WeakMap<File, Promise<UploadedMedia>>;

/**
 * A request whose picked files lie encrypted on the CDN (Flow JSON 8.6). Files that this window does not know, such as those
 * of examples, stay as they are. The same object if there are none.
 */
export async function sendFiles(
  request: JsonObject,
  sent: Sent,
  upload: Upload,
  signal: AbortSignal,
): Promise<JsonObject> {
  const { data } = request;
  if (!isJsonObject(data)) return request;
  let changed = false;
  const members: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined) continue;
    if (!isJsonArray(value)) {
      members.push([name, value]);
      continue;
    }
    const items: JsonValue[] = [];
    for (const item of value) {
      const file = pickedFile(item);
      if (file === undefined || !isJsonObject(item)) {
        items.push(item);
        continue;
      }
      changed = true;
      const { cdn_url, encryption_metadata } = await uploadOnce(file, sent, upload, signal);
      // Its id stays: answers name files by it.
      items.push({ ...item, cdn_url, encryption_metadata: { ...encryption_metadata } });
    }
    members.push([name, items]);
  }
  return changed ? { ...request, data: Object.fromEntries(members) } : request;
}

function pickedFile(item: JsonValue): File | undefined {
  if (!isJsonObject(item) || !isJsonObject(item['encryption_metadata'])) return undefined;
  return fileFacts(asText(item['media_id']))?.file;
}

function uploadOnce(file: File, sent: Sent, upload: Upload, signal: AbortSignal): Promise<UploadedMedia> {
  const known = sent.get(file);
  if (known !== undefined) return known;
  const uploading = upload(file, signal);
  sent.set(file, uploading);
  // What failed is tried again with the next request.
  uploading.catch(() => sent.delete(file));
  return uploading;
}
