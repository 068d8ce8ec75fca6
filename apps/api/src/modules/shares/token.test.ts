import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeyring, oneKey } from '../../secrets/keyring.ts';
import { createShareTokens } from './token.ts';

const tokens = createShareTokens(createKeyring(() => oneKey(new Uint8Array(32).fill(1))));
const claims = fc.record({
  id: fc.uuid(),
  expiresAt: fc.date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true }),
});

it('reads what it signed, and fits into an address', () => {
  fc.assert(
    fc.property(claims, (claim) => {
      const token = tokens.sign(claim);
      expect(tokens.verify(token)).toEqual(claim);
      expect(encodeURIComponent(token)).toBe(token);
    }),
  );
});

it('refuses a token that was changed in any one letter', () => {
  fc.assert(
    fc.property(
      claims,
      fc.nat(71),
      fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
      (claim, at, letter) => {
        const token = tokens.sign(claim);
        fc.pre(token[at] !== letter);
        expect(tokens.verify(token.slice(0, at) + letter + token.slice(at + 1))).toBeUndefined();
      },
    ),
  );
});

it('refuses the signature of another claim or of another installation', () => {
  fc.assert(
    fc.property(claims, claims, (one, other) => {
      fc.pre(one.id !== other.id || one.expiresAt.getTime() !== other.expiresAt.getTime());
      const claim = Buffer.from(tokens.sign(one), 'base64url').subarray(0, 22);
      const signature = Buffer.from(tokens.sign(other), 'base64url').subarray(22);
      expect(tokens.verify(Buffer.concat([claim, signature]).toString('base64url'))).toBeUndefined();
      const elsewhere = createShareTokens(createKeyring(() => oneKey(new Uint8Array(32).fill(2))));
      expect(elsewhere.verify(tokens.sign(one))).toBeUndefined();
    }),
  );
});

it('refuses whatever is no token at all, and every other spelling of one', () => {
  const token = tokens.sign({ id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479', expiresAt: new Date(1e12) });
  const others = ['', 'A', token.slice(1), `${token}A`, `${token}=`, ` ${token}`, token.replace(/.$/, '+')];
  for (const text of others) expect(tokens.verify(text)).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(tokens.verify(text)).toBeUndefined();
    }),
  );
});
