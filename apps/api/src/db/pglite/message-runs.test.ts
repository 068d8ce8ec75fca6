import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRunCutter } from './message-runs.ts';

const message = (type: string, body: Uint8Array) => {
  const bytes = Buffer.alloc(5 + body.length);
  bytes.write(type, 0);
  bytes.writeUInt32BE(4 + body.length, 1);
  bytes.set(body, 5);
  return bytes;
};
const startUp = message('.', Buffer.from('user\0me\0')).subarray(1);

it('cuts after messages that ask for an answer, however the bytes arrive', () => {
  const batch = fc.tuple(
    fc.array(fc.tuple(fc.constantFrom('P', 'B', 'D', 'E', 'C'), fc.uint8Array({ maxLength: 40 })), {
      maxLength: 5,
    }),
    fc.constantFrom('S', 'Q', 'H'),
  );
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 6 }), fc.array(fc.nat(30)), (batches, sizes) => {
      const runs = batches.map(([parts, end]) =>
        Buffer.concat([...parts.map(([type, body]) => message(type, body)), message(end, Buffer.alloc(3))]),
      );
      const stream = Buffer.concat([startUp, ...runs, message('X', Buffer.alloc(0))]);
      const cut = createRunCutter();
      const got: Uint8Array[] = [];
      for (let at = 0, turn = 0; at < stream.length; turn++) {
        const size = (sizes[turn % Math.max(sizes.length, 1)] ?? 7) + 1;
        got.push(...cut(stream.subarray(at, at + size)));
        at += size;
      }
      expect(got.map((run) => Buffer.from(run).toString('hex'))).toEqual(
        [startUp, ...runs].map((run) => run.toString('hex')),
      );
    }),
  );
});
