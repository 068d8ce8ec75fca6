import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '@flowsmith/flow-model';
import type { PickedMedia } from '@/api/customers.ts';
import { fileFacts } from '@/features/phone/media/mediaObject.ts';

/**
 * A completion whose picked files were uploaded: each carries the id under which Meta hands it out (Flow JSON 8.6).
 * Files that this window does not know, such as those of examples, stay as they are.
 * @param fileOf the file behind an id; default: those that were picked in this window
 * @throws what `upload` throws
 */
export async function sendPickedFiles(
  payload: JsonObject,
  upload: (file: File) => Promise<PickedMedia>,
  fileOf: (id: string) => File | undefined = (id) => fileFacts(id)?.file,
): Promise<JsonObject> {
  const walk = async (value: JsonValue): Promise<JsonValue> => {
    if (isJsonArray(value)) return Promise.all(value.map(walk));
    if (!isJsonObject(value)) return value;
    const id = value['id'];
    const file = typeof id === 'string' ? fileOf(id) : undefined;
    if (file === undefined) return walkObject(value);
    const { id: sentId, file_name, mime_type, sha256 } = await upload(file);
    return { ...value, id: sentId, file_name, mime_type, sha256 };
  };
  const walkObject = async (value: JsonObject): Promise<JsonObject> => {
    const members: [string, JsonValue][] = [];
    for (const [name, member] of Object.entries(value)) {
      if (member !== undefined) members.push([name, await walk(member)]);
    }
    return Object.fromEntries(members);
  };
  return walkObject(payload);
}
