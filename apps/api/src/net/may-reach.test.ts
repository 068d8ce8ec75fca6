import { describe, expect, it } from 'vitest';
import { request } from 'undici';
import { startMischief } from '../testing/mischief-server.ts';
import { createGuardedAgent } from './guarded-agent.ts';
import { mayReach } from './may-reach.ts';

describe('what the Graph client may connect to', () => {
  const outside = mayReach({ nearby: false, ownPort: () => 4600 });
  const atHome = mayReach({ nearby: true, ownPort: () => 4600 });

  it.each([
    ['8.8.8.8', true, true],
    ['2606:4700::1111', true, true],
    ['127.0.0.1', false, true],
    ['127.8.9.1', false, true],
    ['::1', false, true],
    ['10.1.2.3', false, true],
    ['172.31.255.255', false, true],
    ['192.168.1.1', false, true],
    ['100.64.0.1', false, true],
    ['fd00:ec2::254', false, true],
    ['169.254.169.254', false, false],
    ['fe80::1', false, false],
    ['fe80::1%eth0', false, false],
    ['0.0.0.0', false, false],
    ['::', false, false],
    ['::ffff:127.0.0.1', false, true],
    ['::ffff:169.254.169.254', false, false],
    ['64:ff9b::a00:1', false, false],
    ['2002:7f00:1::', false, false],
    ['224.0.0.1', false, false],
    ['ff02::1', false, false],
    ['255.255.255.255', false, false],
    ['198.18.0.1', false, false],
  ])('%s: from outside %s, by the person at the machine %s', (address, others, person) => {
    expect([outside(address, 443), atHome(address, 443)]).toEqual([others, person]);
  });

  it('reaches the sandbox of its own server, and no other service of the machine', () => {
    for (const address of ['127.0.0.1', '::1']) {
      expect(outside(address, 4600)).toBe(true);
      expect(outside(address, 5432)).toBe(false);
    }
  });
});

it('says that a name leads nowhere', async () => {
  const agent = createGuardedAgent(() => true);
  const asked = request('http://nowhere.invalid/', { dispatcher: agent });
  await expect(asked).rejects.toMatchObject({ code: 'no-such-host' });
  await agent.destroy();
});

it('connects to nothing that is not allowed, by number, by name, or after a redirect', async () => {
  const target = await startMischief(() => ({ body: 'inside' }));
  const { port } = new URL(target.url);
  const rebound = createGuardedAgent(
    (address) => address === '203.0.113.1',
    (_name, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
  );
  const urls = ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '[::1]', '[::ffff:7f00:1]'];
  for (const host of [...urls, 'localhost', 'rebound.example.com']) {
    const failed = await request(`http://${host}:${port}/`, { dispatcher: rebound }).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 'address-not-public' });
  }
  expect(target.seen).toEqual([]);
  await rebound.destroy();
  await target.close();
});
