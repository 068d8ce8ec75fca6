import type { FlowDocument } from '../document/index.ts';
import { isKnownVersion } from '../spec/index.ts';
import { refusals } from './messages.ts';
import { done, refuse } from './parts/draft.ts';
import { setMember } from './parts/setMember.ts';
import type { EditResult } from './types.ts';

/** Sets the version of a flow and nothing else; what the new version does not allow shows in the list of problems. */
export function setVersion(doc: FlowDocument, { version }: { readonly version: string }): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  if (!isKnownVersion(version)) return refuse(refusals.badVersion(version));
  const edits = setMember(doc, ['version'], version);
  return edits === undefined ? refuse(refusals.noSuchPlace()) : done(edits);
}
