import { removeValue } from '../../document/index.ts';
import type { JsonObject, Path } from '../../document/types.ts';
import type { Draft } from './draft.ts';
import { setMember } from './setMember.ts';
import { objectAt } from './values.ts';

/** Makes the action at `path` be `action`, touching only what changes, down to the keys of its payload. */
export function writeAction(draft: Draft, path: Path, action: JsonObject): void {
  writeObject(draft, path, action);
}

function writeObject(draft: Draft, path: Path, wanted: JsonObject): void {
  const current = objectAt(draft.value, path);
  const shared = Object.keys(wanted).some((key) => current !== undefined && Object.hasOwn(current, key));
  if (current === undefined || !shared) {
    draft.apply(setMember(draft.doc, path, wanted) ?? []);
    return;
  }
  for (const key of Object.keys(current)) {
    if (!Object.hasOwn(wanted, key)) draft.apply(removeValue(draft.doc, [...path, key]));
  }
  for (const [key, value] of Object.entries(wanted)) {
    const member = objectAt(wanted, [key]);
    if (member !== undefined) writeObject(draft, [...path, key], member);
    else if (value !== undefined) draft.apply(setMember(draft.doc, [...path, key], value) ?? []);
  }
}
