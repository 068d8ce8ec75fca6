import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerMessage, messagesWebhook } from '../../responses/testing/answering-server.ts';
import { parseWebhook } from './parse-webhook.ts';
import { readResponseJson } from './read-response-json.ts';

const WABA = '900';
const NOW = 1_790_000_000_000;

it('reads any JSON without failing, and finds nothing that it could not store', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.string({ unit: 'binary' }), (value, text) => {
      expect(parseWebhook(value, WABA, NOW)).toEqual([]);
      const [message] = answerMessage({ json: text, name: text }).messages;
      const body = messagesWebhook(WABA, {
        contacts: value,
        messages: [value, { ...message, from: text, context: value }],
      });
      for (const item of parseWebhook(body, WABA, NOW)) {
        const { conversation, key, kind } = item;
        expect(kind).toBe('answer');
        expect(`${conversation}${key}`).not.toContain('\0');
        expect(conversation.isWellFormed()).toBe(true);
      }
    }),
  );
});

it('finds every answer among whatever else stands beside it, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.jsonValue(), { nil: undefined }), { maxLength: 20 }), (mixed) => {
      const ids: string[] = [];
      const values = mixed.map((other, index) => {
        if (other !== undefined) return { messages: other, statuses: other };
        ids.push(`wamid.${index}`);
        return answerMessage({ messageId: `wamid.${index}` });
      });
      const found = parseWebhook(messagesWebhook(WABA, ...values), WABA, NOW);
      expect(found.flatMap((item) => (item.kind === 'answer' ? [item.messageId] : []))).toEqual(ids);
    }),
  );
});

it('reads what a flow answered with, whatever it is, and calls everything else broken', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), fc.string(), (fields, token) => {
      fc.pre(
        !('flow_token' in fields) &&
          !Object.keys(fields).some((name) => name.includes('\0') || name.length > 200),
      );
      const read = readResponseJson(JSON.stringify({ ...fields, flow_token: token }));
      expect(read.fields).toEqual(JSON.parse(JSON.stringify(fields)));
      expect(read.flowToken).toBe(token.replaceAll('\0', '') || null);
      expect(read.broken).toBeNull();
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.trimStart().startsWith('{'));
      expect(readResponseJson(text)).toEqual({ flowToken: null, fields: {}, broken: text });
    }),
  );
});

it('calls an answer broken that is nested deeper than any flow can make one', () => {
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  expect(readResponseJson(deep)).toEqual({ flowToken: null, fields: {}, broken: deep });
});
