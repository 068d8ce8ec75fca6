import type { ApiError } from '@/api/api-error.ts';

/** Why a key was not taken, and the field that is the reason; none when it is neither. */
export interface ImportProblem {
  readonly field: 'pem' | 'passphrase' | undefined;
  readonly message: string;
}

/** Reads the answer to an import. The server names what is wrong with the key in `details.reason`. */
export function importProblem({ code, message, hint, details }: ApiError): ImportProblem {
  const words = hint === undefined ? message : `${message} ${hint}`;
  if (code !== 'invalid-key') return { field: undefined, message: words };
  const reason: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'reason') : undefined;
  const isPassphrase = reason === 'key-passphrase-missing' || reason === 'key-passphrase-wrong';
  return { field: isPassphrase ? 'passphrase' : 'pem', message: words };
}
