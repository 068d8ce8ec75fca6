import { registerHooks } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Endpoint } from '@flowsmith/endpoint';
import { serveNotes } from '../messages.ts';

/** A module of handlers. */
export interface HandlersModule {
  /** Loads it as its files are now. Rejects with an error that says what is wrong with it. */
  load(): Promise<Endpoint>;
  /** The folders of the files that it consists of, as far as it could be loaded. */
  folders(): readonly string[];
}

/**
 * Prepares the loading of handlers from a file: what the module imports from its own folder is read again, too, and it
 * needs no `node_modules` for `@flowsmith/endpoint`.
 */
export function handlersModule(file: string): HandlersModule {
  const path = resolve(file);
  const folder = dirname(path) + sep;
  const folders = new Set([dirname(path)]);
  let version = 0;
  registerHooks({
    resolve: (specifier, context, next) => {
      if (/^@flowsmith\/endpoint(?:\/|$)/.test(specifier))
        return next(specifier, { ...context, parentURL: import.meta.url });
      const found = next(specifier, context);
      const own = pathWithin(found.url, folder);
      if (own === undefined) return found;
      folders.add(dirname(own));
      // A module is loaded once for each address: another query makes it another one.
      return { ...found, url: `${pathToFileURL(own).href}?v=${version}` };
    },
  });
  const load = async (): Promise<Endpoint> => {
    version += 1;
    const loaded: unknown = await import(`${pathToFileURL(path).href}?v=${version}`);
    const endpoint =
      typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined;
    if (!isEndpoint(endpoint)) throw new Error(serveNotes.noEndpoint);
    return endpoint;
  };
  return { load, folders: () => [...folders] };
}

/** The path of a module of people's own; `undefined` for one that is installed, or lies elsewhere. */
function pathWithin(url: string, folder: string): string | undefined {
  if (!url.startsWith('file:')) return undefined;
  const path = fileURLToPath(url.replace(/\?.*/, ''));
  return path.startsWith(folder) && !path.includes(`${sep}node_modules${sep}`) ? path : undefined;
}

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['answer', 'notice', 'recover'].every((name) => typeof Reflect.get(value, name) === 'function')
  );
}
