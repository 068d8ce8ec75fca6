import { createHmac, randomBytes } from 'node:crypto';
import type { FlowTokenChoice } from './message-schema.ts';
import { fillIn } from './placeholders.ts';

/** What a token is made for. */
export interface TokenPurpose {
  /** Id of the message here. */
  readonly messageId: string;
  readonly metaFlowId: string | null;
  /** Secret of the account's app; has to be known for signed tokens. */
  readonly appSecret: string | undefined;
  /** Columns of a list, for tokens that are given. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * The flow token of a message. It never holds who gets it: endpoints log tokens.
 *
 * A signed one is a JWT (HS256, keyed with the app secret) with the claims `jti` (the message), `flow` (Meta's id), `iat` and
 * `exp`: an endpoint can tell by itself that the token is ours and still good.
 */
export function makeFlowToken(choice: FlowTokenChoice, purpose: TokenPurpose): string {
  switch (choice.how) {
    case 'generated':
      return `fs-${randomBytes(18).toString('base64url')}`;
    case 'signed': {
      const now = Math.floor(Date.now() / 1_000);
      const claims = {
        jti: purpose.messageId,
        ...(purpose.metaFlowId === null ? {} : { flow: purpose.metaFlowId }),
        iat: now,
        exp: now + choice.validHours * 3_600,
      };
      return signJwt(claims, purpose.appSecret ?? '');
    }
    case 'given':
      return fillIn(choice.value, purpose.columns);
  }
}

function signJwt(claims: object, secret: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
