import { arrayOr } from '../json.ts';
import { beyond, limitOf } from './check.ts';
import type { Violation } from '../violation.ts';
import type { Check } from './check.ts';

/** Phones take 30 files when the flow sets no limit. */
const DEFAULT_MAX_FILES = 30;

/** PhotoPicker: number of photos. */
export const checkPhotoPicker: Check = (value, props) =>
  checkCount(
    arrayOr(value).length,
    limitOf(props, 'min-uploaded-photos') ?? 0,
    limitOf(props, 'max-uploaded-photos') ?? DEFAULT_MAX_FILES,
  );

/** DocumentPicker: number of documents. */
export const checkDocumentPicker: Check = (value, props) =>
  checkCount(
    arrayOr(value).length,
    limitOf(props, 'min-uploaded-documents') ?? 0,
    limitOf(props, 'max-uploaded-documents') ?? DEFAULT_MAX_FILES,
  );

function checkCount(files: number, min: number, max: number): Violation | undefined {
  if (files < min) return beyond('tooFewFiles', min);
  return files > max ? beyond('tooManyFiles', max) : undefined;
}
