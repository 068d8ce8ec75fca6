import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appSecretProof,
  checkBodySignature,
  checkFlowToken,
  isAppSecretProof,
  signBody,
  signFlowToken,
} from '../index.ts';

const secret = 'app-secret-for-tests';
const body = '{"object":"whatsapp_business_account","entry":[]}';
const bodySignature = 'sha256=1ca363dab318df784e1963b29dca91e2098e6cf2fbf0d3c14e09580a90684a61';
const proof = 'ad045eb2051eb634f39e6290e9f7d1cdf0f2f86cbae5c2044fe793de5b1dc151';
const jwt =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJmbG93X3Rva2VuIjoiZnQtMTIzIn0.USaj-2meZFRzax1Dkx_5CLkRyFTZ70zll0RBhjS_rSw';

describe('X-Hub-Signature-256', () => {
  test('fits the published vector', () => {
    expect(signBody(body, secret)).toBe(bodySignature);
    expect(checkBodySignature(Buffer.from(body), bodySignature, ['old-secret', secret])).toBe('valid');
  });

  test('says what is wrong', () => {
    expect(checkBodySignature(body, undefined, [secret])).toBe('missing');
    expect(checkBodySignature(body, 'sha1=abc', [secret])).toBe('malformed');
    expect(checkBodySignature(body, bodySignature.slice(0, -1), [secret])).toBe('malformed');
    expect(checkBodySignature(`${body} `, bodySignature, [secret])).toBe('mismatch');
    expect(checkBodySignature(body, bodySignature, [])).toBe('mismatch');
  });

  test('any body is accepted with its own secret and no other', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), fc.string(), (bytes, one, two) => {
        expect(checkBodySignature(bytes, signBody(bytes, one), [one])).toBe('valid');
        fc.pre(one !== two);
        expect(checkBodySignature(bytes, signBody(bytes, one), [two])).toBe('mismatch');
      }),
    );
  });
});

describe('appsecret_proof', () => {
  test('fits the published vector', () => {
    expect(appSecretProof('EAAtest-token', secret)).toBe(proof);
    expect(isAppSecretProof(proof, 'EAAtest-token', secret)).toBe(true);
  });

  test('belongs to its token, secret and time', () => {
    expect(isAppSecretProof(proof, 'EAAother-token', secret)).toBe(false);
    expect(isAppSecretProof(proof, 'EAAtest-token', 'other')).toBe(false);
    expect(isAppSecretProof('ü', 'EAAtest-token', secret)).toBe(false);
    const timed = appSecretProof('EAAtest-token', secret, 1_700_000_000);
    expect(isAppSecretProof(timed, 'EAAtest-token', secret, 1_700_000_000)).toBe(true);
    expect(isAppSecretProof(timed, 'EAAtest-token', secret, 1_700_000_001)).toBe(false);
  });
});

describe('flow_token_signature', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test('fits the published vector', () => {
    expect(signFlowToken('ft-123', secret)).toBe(jwt);
    expect(checkFlowToken(jwt, 'ft-123', [secret])).toBe('valid');
  });

  test('says what is wrong', () => {
    const [head = '', claims = '', signature = ''] = jwt.split('.');
    expect(checkFlowToken(jwt, 'ft-124', [secret])).toBe('other-token');
    expect(checkFlowToken(jwt, 'ft-123', ['other'])).toBe('mismatch');
    expect(checkFlowToken(`${head}.${part({ flow_token: 'x' })}.${signature}`, 'x', [secret])).toBe(
      'mismatch',
    );
    expect(checkFlowToken(`${head}.${claims}`, 'ft-123', [secret])).toBe('malformed');
    expect(checkFlowToken(`${jwt}.more`, 'ft-123', [secret])).toBe('malformed');
    expect(checkFlowToken('a.b.c', 'ft-123', [secret])).toBe('malformed');
  });

  test('an unsigned token, or one of another algorithm, is refused', () => {
    const [, claims = '', signature = ''] = jwt.split('.');
    expect(checkFlowToken(`${part({ alg: 'none' })}.${claims}.`, 'ft-123', [secret])).toBe('algorithm');
    expect(checkFlowToken(`${part({ alg: 'HS512' })}.${claims}.${signature}`, 'ft-123', [secret])).toBe(
      'algorithm',
    );
  });

  test('any token survives', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ maxLength: 40 }),
        (token, secret) => {
          expect(checkFlowToken(signFlowToken(token, secret), token, [secret])).toBe('valid');
        },
      ),
    );
  });
});
