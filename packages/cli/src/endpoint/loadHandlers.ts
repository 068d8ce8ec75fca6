import { registerHooks } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Endpoint } from '@flowsmith/endpoint';
import { serveNotes } from '../messages.ts';

/** Loads a module of handlers, each time as its files are now. Rejects with an error that says what is wrong with it. */
export type LoadHandlers = () => Promise<Endpoint>;

/**
 * Prepares the loading of handlers from a file: what the module imports from its own folder is read again, too, and it
 * needs no `node_modules` for `@flowsmith/endpoint`.
 */
export function handlersLoader(file: string): LoadHandlers {
  const path = resolve(file);
  const folder = dirname(path) + sep;
  let version = 0;
  registerHooks({
    resolve: (specifier, context, next) => {
      if (/^@flowsmith\/endpoint(?:\/|$)/.test(specifier))
        return next(specifier, { ...context, parentURL: import.meta.url });
      const found = next(specifier, context);
      // A module is loaded once for each address: another query makes it another one.
      return isWithin(found.url, folder)
        ? { ...found, url: `${found.url.replace(/\?.*/, '')}?v=${version}` }
        : found;
    },
  });
  return async () => {
    version += 1;
    const loaded: unknown = await import(`${pathToFileURL(path).href}?v=${version}`);
    const endpoint =
      typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined;
    if (!isEndpoint(endpoint)) throw new Error(serveNotes.noEndpoint);
    return endpoint;
  };
}

function isWithin(url: string, folder: string): boolean {
  if (!url.startsWith('file:')) return false;
  const path = fileURLToPath(url.replace(/\?.*/, ''));
  return path.startsWith(folder) && !path.includes(`${sep}node_modules${sep}`);
}

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['answer', 'notice', 'recover'].every((name) => typeof Reflect.get(value, name) === 'function')
  );
}
