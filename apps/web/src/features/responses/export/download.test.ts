import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { download, fileName } from './download.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  stops.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

describe('download', () => {
  it('gathers a file and says how far it is', async () => {
    const address = await serve((_, answer) => {
      answer.setHeader('content-disposition', 'attachment; filename="answers.csv"');
      answer.write('a,b\n');
      answer.end('1,2\n');
    });
    const seen: number[] = [];
    const { name, content } = await download(address, new AbortController().signal, (bytes) =>
      seen.push(bytes),
    );
    expect(name).toBe('answers.csv');
    expect(await content.text()).toBe('a,b\n1,2\n');
    expect(seen.at(-1)).toBe(8);
  });

  it('says what the server said when it refuses', async () => {
    const address = await serve((_, answer) => {
      answer.statusCode = 404;
      answer.end(JSON.stringify({ error: { code: 'not-found', message: 'There is no such flow.' } }));
    });
    await expect(download(address, new AbortController().signal, () => undefined)).rejects.toMatchObject({
      code: 'not-found',
      message: 'There is no such flow.',
    });
  });

  it('fails when the file breaks off', async () => {
    const address = await serve((_, answer) => {
      answer.setHeader('content-length', '100');
      answer.write('half');
      setImmediate(() => answer.destroy());
    });
    await expect(download(address, new AbortController().signal, () => undefined)).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  it('stops when it is no longer wanted', async () => {
    const control = new AbortController();
    const address = await serve((_, answer) => {
      answer.write('half');
    });
    await expect(download(address, control.signal, () => control.abort())).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
  });
});

describe('fileName', () => {
  it.each([
    [`attachment; filename="x.csv"; filename*=UTF-8''Anf%C3%A4nge.csv`, 'Anfänge.csv'],
    ['attachment; filename="x.csv"', 'x.csv'],
    [`attachment; filename="x.csv"; filename*=UTF-8''%E0%A4%A`, 'x.csv'],
    ['', 'answers'],
  ])('reads %s as %s', (disposition, name) => {
    expect(fileName(disposition)).toBe(name);
  });
});
