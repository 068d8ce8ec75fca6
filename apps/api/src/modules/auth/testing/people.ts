import {
  startTestServer,
  textAt,
  type TestAnswer,
  type TestServer,
  type TestSettings,
} from '../../../testing/server.ts';
import type { Storage } from '../../../db/open-database.ts';
import { memory } from '../../../testing/memory.ts';

/** Somebody's browser: keeps the cookie and says where its page is from. */
export interface Browser {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  /** As it is sent; empty when there is none. */
  cookie(): string;
}

/** A browser that nobody signed in with. @param origin of its pages; default: the server's own */
export function openBrowser(server: TestServer, origin = server.url): Browser {
  let cookie = '';
  return {
    cookie: () => cookie,
    async send(method, path, body, headers = {}) {
      const answer = await server.send(method, path, body, {
        ...(method === 'GET' ? {} : { origin }),
        ...(cookie === '' ? {} : { cookie }),
        ...headers,
      });
      const [given] = answer.headers.getSetCookie();
      if (given !== undefined) cookie = /^[^=]+=[^;]+/.exec(given)?.[0] ?? '';
      return answer;
    },
  };
}

export const OWNER = { name: 'Olga', email: 'olga@example.com', password: 'seven wet grey stones' } as const;

/** A server on which people sign in, with its owner signed in. */
export async function startWithOwner(storage: Storage = memory(), settings: TestSettings = {}) {
  const server = await startTestServer(undefined, storage, {}, { signIn: true, ...settings });
  const owner = openBrowser(server, settings.publicUrl);
  await owner.send('POST', '/api/auth/setup', { token: server.ownerToken, ...OWNER });
  return { server, owner };
}

/** Invites somebody and lets them join. @returns their browser, and what they sign in with */
export async function join(server: TestServer, owner: Browser, role: string, name: string) {
  const email = `${name.toLowerCase()}@example.com`;
  const password = `${name} has nine lives left`;
  const invited = await owner.send('POST', '/api/auth/invitations', { email, role });
  const token = textAt(invited.body, 'link').split('#')[1];
  const browser = openBrowser(server);
  await browser.send('POST', '/api/auth/invitations/accept', { token, name, password });
  return { browser, email, password };
}

/** Makes a key of the API. */
export async function makeKey(owner: Browser, scopes: readonly string[], name = 'CI'): Promise<string> {
  const made = await owner.send('POST', '/api/auth/keys', { name, scopes, expiresInDays: 7 });
  return textAt(made.body, 'token');
}
