import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type LookupFunction, type Server as TcpServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import {
  startMischief,
  type Answer,
  type MischiefServer,
  type SeenRequest,
} from '../testing/mischief-server.ts';
import { createOutgoing, type Outgoing, type OutgoingOptions } from './guarded-request.ts';

const toClose: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).toReversed()) await close();
});

/** A resolver that knows these names, and how often it was asked. */
function resolverOf(names: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = [];
  const lookup: LookupFunction = (hostname, _options, callback) => {
    asked.push(hostname);
    const addresses = (names[hostname] ?? []).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    if (addresses.length === 0) callback(Object.assign(new Error('nothing'), { code: 'ENOTFOUND' }), []);
    else callback(null, addresses);
  };
  return { lookup, asked };
}

/** This machine counts as the internet: tests have no other servers. */
const local = (address: string) => address === '127.0.0.1';

function outgoing(options: OutgoingOptions = {}): Outgoing {
  const made = createOutgoing({ isAllowedAddress: local, ...options });
  toClose.push(() => made.close());
  return made;
}

async function server(answer: (request: SeenRequest, number: number) => Answer): Promise<MischiefServer> {
  const started = await startMischief(answer);
  toClose.push(() => started.close());
  return started;
}

const portOf = ({ url }: MischiefServer) => new URL(url).port;
const bodyOf = ({ body }: { body: Uint8Array }) => Buffer.from(body).toString('utf8');

it('sends what it is given to a listed host, and brings the answer whatever its status', async () => {
  const target = await server(() => ({ status: 418, body: 'tea', headers: { 'x-kind': 'green' } }));
  const { lookup } = resolverOf({ 'api.example.com': ['127.0.0.1'] });
  const answer = await outgoing({ lookup }).request({
    url: `http://api.example.com:${portOf(target)}/pot?size=2`,
    method: 'post',
    headers: { 'Content-Type': 'text/plain', Host: 'elsewhere.example', Authorization: 'Bearer key' },
    body: 'water',
    allowedHosts: [`api.example.com:${portOf(target)}`],
  });
  expect(answer).toMatchObject({ status: 418, headers: { 'x-kind': 'green' } });
  expect(bodyOf(answer)).toBe('tea');
  expect(target.seen).toMatchObject([
    {
      method: 'POST',
      path: '/pot?size=2',
      body: 'water',
      headers: { authorization: 'Bearer key', host: `api.example.com:${portOf(target)}` },
    },
  ]);
});

it.each([
  ['no address', 'nonsense', 'address-invalid'],
  ['a zone', 'http://[fe80::1%25eth0]/', 'address-invalid'],
  ['another protocol', 'file:///etc/passwd', 'protocol'],
  ['another protocol', 'ftp://api.example.com/', 'protocol'],
  ['a password', 'https://me:secret@api.example.com/', 'credentials'],
  ['a host that is not listed', 'https://other.example.com/', 'host-not-allowed'],
  ['a name inside a longer one', 'https://api.example.com.evil.net/', 'host-not-allowed'],
  ['another port', 'https://api.example.com:22/', 'host-not-allowed'],
])('refuses %s before anything is asked: %s', async (_, url, code) => {
  const { lookup, asked } = resolverOf({});
  const sent = outgoing({ lookup }).request({ url, allowedHosts: ['api.example.com'] });
  await expect(sent).rejects.toMatchObject({ name: 'OutgoingError', code });
  expect(asked).toEqual([]);
});

it.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[fd00:ec2::254]/',
  'http://0/',
])('refuses %s, whoever may be called', async (url) => {
  const made = createOutgoing();
  toClose.push(() => made.close());
  await expect(made.request({ url })).rejects.toMatchObject({ code: 'address-not-public' });
});

it.each([['10.0.0.1'], ['::1'], ['::ffff:10.0.0.1'], ['fe80::1'], ['127.0.0.1', '10.0.0.1']])(
  'refuses a name that leads to %s',
  async (...addresses) => {
    const target = await server(() => ({ body: 'inside' }));
    const { lookup } = resolverOf({ 'rebound.example.com': addresses });
    const url = `http://rebound.example.com:${portOf(target)}/`;
    await expect(outgoing({ lookup }).request({ url })).rejects.toMatchObject({ code: 'address-not-public' });
    expect(target.seen).toEqual([]);
  },
);

it('connects to the address that was looked at, though the name leads elsewhere a moment later', async () => {
  const target = await server(() => ({ body: 'first' }));
  let lookups = 0;
  const lookup: LookupFunction = (_hostname, _options, callback) => {
    lookups += 1;
    callback(null, [{ address: lookups === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
  };
  const client = outgoing({ lookup });
  const url = `http://rebound.example.com:${portOf(target)}/`;
  expect(bodyOf(await client.request({ url }))).toBe('first');
  expect(lookups).toBe(1);
});

it('follows redirects, each through all checks', async () => {
  const inside = await server(() => ({ body: 'inside' }));
  const target = await server(({ path }) =>
    path === '/there'
      ? { body: 'there' }
      : {
          status: 302,
          body: '',
          headers: { location: path === '/' ? '/there' : `http://10.0.0.1:${portOf(inside)}/` },
        },
  );
  const { lookup } = resolverOf({ 'api.example.com': ['127.0.0.1'] });
  const client = outgoing({ lookup });
  const at = (path: string) => `http://api.example.com:${portOf(target)}${path}`;
  expect(await client.request({ url: at('/') })).toMatchObject({ url: at('/there'), status: 200 });
  await expect(client.request({ url: at('/away') })).rejects.toMatchObject({ code: 'address-not-public' });
  const listed = client.request({ url: at('/away'), allowedHosts: [`api.example.com:${portOf(target)}`] });
  await expect(listed).rejects.toMatchObject({ code: 'host-not-allowed' });
  expect(inside.seen).toEqual([]);
});

it('gives up after three redirects', async () => {
  const target = await server((_, number) => ({
    status: 307,
    body: '',
    headers: { location: `/${number}` },
  }));
  const { lookup } = resolverOf({ 'api.example.com': ['127.0.0.1'] });
  const sent = outgoing({ lookup }).request({ url: `http://api.example.com:${portOf(target)}/` });
  await expect(sent).rejects.toMatchObject({ code: 'too-many-redirects' });
  expect(target.seen).toHaveLength(4);
});

it('takes credentials and bodies along only as far as they were meant', async () => {
  const other = await server(() => ({ body: 'other' }));
  const target = await server(() => ({
    status: 303,
    body: '',
    headers: { location: `http://other.example.com:${portOf(other)}/` },
  }));
  const { lookup } = resolverOf({ 'api.example.com': ['127.0.0.1'], 'other.example.com': ['127.0.0.1'] });
  await outgoing({ lookup }).request({
    url: `http://api.example.com:${portOf(target)}/`,
    method: 'POST',
    headers: { authorization: 'Bearer key', 'content-type': 'text/plain', 'x-plain': 'stays' },
    body: 'secret',
  });
  const [seen] = other.seen;
  expect(seen).toMatchObject({ method: 'GET', body: '', headers: { 'x-plain': 'stays' } });
  expect(seen?.headers).not.toHaveProperty('authorization');
  expect(seen?.headers).not.toHaveProperty('content-type');
});

it('stops reading when the answer is too large, and waiting when it takes too long', async () => {
  const target = await server(({ path }) => (path === '/slow' ? 'hang' : { body: 'x'.repeat(2_000) }));
  const { lookup } = resolverOf({ 'api.example.com': ['127.0.0.1'] });
  const client = outgoing({ lookup });
  const at = (path: string) => `http://api.example.com:${portOf(target)}${path}`;
  await expect(client.request({ url: at('/'), maxBytes: 1_999 })).rejects.toMatchObject({
    code: 'too-large',
  });
  expect((await client.request({ url: at('/'), maxBytes: 2_000 })).body).toHaveLength(2_000);
  await expect(client.request({ url: at('/slow'), timeout: 50 })).rejects.toMatchObject({ code: 'timeout' });
});

it('counts a body that never ends against the time, too', async () => {
  const endless: Server = createServer((_request, response) => {
    response.writeHead(200).write('…');
  });
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
  toClose.push(
    async () => endless.closeAllConnections(),
    () => new Promise((resolve) => endless.close(resolve)),
  );
  const address = endless.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const sent = outgoing().request({ url: `http://127.0.0.1:${port}/`, timeout: 100 });
  await expect(sent).rejects.toMatchObject({ code: 'timeout' });
});

it('says nothing of what stands at an address: neither its words nor who refused', async () => {
  const talker: TcpServer = createTcpServer((socket) => socket.resume().end('SSH-2.0-OpenSSH_9.9\r\n'));
  await new Promise<void>((resolve) => talker.listen(0, '127.0.0.1', resolve));
  toClose.push(() => new Promise((resolve) => talker.close(resolve)));
  const address = talker.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { lookup } = resolverOf({ 'api.example.com': ['127.0.0.1'] });
  const client = outgoing({ lookup });
  const failed = await client
    .request({ url: `http://api.example.com:${port}/` })
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'connection' });
  expect(String(failed)).not.toMatch(/SSH|127\.0\.0\.1/);
  await expect(client.request({ url: 'http://nowhere.example.com/' })).rejects.toMatchObject({
    code: 'no-such-host',
  });
});

it.each([
  ['a method', { method: 'CONNECT' }, 'method'],
  ['a header', { headers: { 'x-bad': 'line\r\nbreak' } }, 'request-invalid'],
])('refuses %s that cannot be sent', async (_, parts, code) => {
  const target = await server(() => ({ body: '' }));
  await expect(outgoing().request({ url: target.url, ...parts })).rejects.toMatchObject({ code });
});

it('ends with the request that it belongs to', async () => {
  const target = await server(() => 'hang');
  const ended = new AbortController();
  const sent = outgoing().request({ url: target.url, signal: ended.signal });
  ended.abort(new Error('over'));
  await expect(sent).rejects.toThrow('over');
});
