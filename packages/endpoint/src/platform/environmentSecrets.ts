import type { Secrets } from './types.ts';

/** Secrets from environment variables of the same name. Empty ones count as missing, as in files of settings. */
export function environmentSecrets(
  environment: { readonly [name: string]: string | undefined } = process.env,
): Secrets {
  return (name) => {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    return value === '' ? undefined : value;
  };
}
