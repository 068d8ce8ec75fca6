import { messages } from '../messages.ts';
import { sizeText } from './sizeText.ts';

/** What a picker takes. */
export interface Admission {
  /** Mime types; `image/*` stands for all pictures. */
  readonly accept: readonly string[];
  /** Largest file in kibibytes. */
  readonly limitKb: number;
  /** How many more fit. */
  readonly room: number;
  readonly limit: number;
}

/** The files that may be added, and why the first of the others may not (empty when all may). */
export function admit(
  files: readonly File[],
  { accept, limitKb, room, limit }: Admission,
): { readonly admitted: readonly File[]; readonly problem: string } {
  const fit = files.filter((file) => problemOf(file, accept, limitKb) === '');
  const problem =
    files.map((file) => problemOf(file, accept, limitKb)).find((text) => text !== '') ??
    (fit.length > room ? messages.tooManyFiles(limit) : '');
  return { admitted: fit.slice(0, Math.max(0, room)), problem };
}

function problemOf(file: File, accept: readonly string[], limitKb: number): string {
  if (
    !accept.some(
      (type) => type === file.type || (type.endsWith('/*') && file.type.startsWith(type.slice(0, -1))),
    )
  )
    return messages.fileTypeRefused(file.name);
  return file.size > limitKb * 1024 ? messages.fileTooLarge(file.name, sizeText(limitKb * 1024)) : '';
}
