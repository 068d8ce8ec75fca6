import { templateParts } from '../../rules/template.ts';
import { takesIn } from '../../rules/sourceRequest.ts';
import type { RuleSource } from '../../rules/types.ts';
import { sequence, type Code } from '../code/code.ts';
import { literalCode, objectCode, printTypeScript } from '../code/typescript.ts';
import { rulesComments as comments } from './messages.ts';
import { callCode } from './rulesFit.ts';
import { jsonTemplateCode, referenceCode, type HandlerScope, type ModuleScope } from './rulesValues.ts';

/** The function that asks a data source: its JSON, or undefined if it failed and the source has words for that. */
export function sourceLines(source: RuleSource, name: string, module: ModuleScope): readonly string[] {
  const scope: HandlerScope = { module, uses: new Set(), knowsSecrets: true };
  const { method, headers, body, failure = '' } = source;
  const sentHeaders: (readonly [string, Code])[] = [
    ...(body === undefined || headers.some((header) => header.name.trim().toLowerCase() === 'content-type')
      ? []
      : [['content-type', literalCode('application/json')] as const]),
    ...headers
      .filter((header) => header.name.trim() !== '')
      .map((header) => [header.name.trim(), filledCode(header.value, scope, false)] as const),
  ];
  const options = objectCode([
    ...(method === 'GET' ? [] : [['method', literalCode(method)] as const]),
    ...(sentHeaders.length === 0 ? [] : [['headers', objectCode(sentHeaders)] as const]),
    ...(body === undefined || method === 'GET'
      ? []
      : [['body', sequence('JSON.stringify(', jsonTemplateCode(body, scope), ')')] as const]),
  ]);
  const hasOptions = method !== 'GET' || sentHeaders.length > 0;
  const call = callCode('fetch', [filledCode(source.url, scope, true), ...(hasOptions ? [options] : [])]);
  const asked = [
    ...`const response = await ${printTypeScript(call)};`.split('\n'),
    'if (!response.ok) throw new Error(`' + comments.sourceStatus('${response.status}') + '`);',
    'return response.json();',
  ];
  const answers = failure.trim() === '' ? asked : guarded(asked, source.name);
  const parameters = [
    `${scope.uses.has('sent') ? 'sent' : '_sent'}: Payload`,
    ...(takesIn(source, 'flow_token')
      ? [`${scope.uses.has('flowToken') ? 'flowToken' : '_flowToken'}: string | undefined`]
      : []),
  ];
  module.helpers.add('Payload');
  return [
    `/** ${comments.source(source.name, failure.trim() !== '')} */`,
    `async function ${name}(${parameters.join(', ')}): Promise<unknown> {`,
    ...answers.map((line) => `  ${line}`),
    '}',
  ];
}

function guarded(lines: readonly string[], name: string): readonly string[] {
  return [
    'try {',
    // What is awaited here fails here.
    ...lines.map((line) => `  ${line.replace(/^return response/, 'return await response')}`),
    '} catch (cause) {',
    `  console.warn(${printTypeScript(literalCode(comments.sourceFailed(name)))}, cause);`,
    '  return undefined;',
    '}',
  ];
}

/** A text with what was sent and secrets in it. */
function filledCode(text: string, scope: HandlerScope, isAddress: boolean): Code {
  const parts = templateParts(text);
  if (parts.every((part) => typeof part === 'string')) return literalCode(text);
  scope.module.helpers.add('text');
  const encoded = (code: Code): Code =>
    isAddress ? callCode('encodeURIComponent', [callCode('text', [code])]) : code;
  return callCode(
    'text',
    parts.map((part) => (typeof part === 'string' ? literalCode(part) : encoded(referenceCode(part, scope)))),
  );
}
