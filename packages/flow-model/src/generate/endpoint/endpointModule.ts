import type { JsonValue } from '../../document/index.ts';
import { versionOf } from '../../outline/index.ts';
import { LATEST_VERSION } from '../../spec/index.ts';
import { sequence, type Code } from '../code/code.ts';
import { keyOf, literalCode, objectCode, printTypeScript } from '../code/typescript.ts';
import { endpointPlan } from './endpointPlan.ts';
import type { Handler } from './handlersOf.ts';
import { moduleComments as comments } from './messages.ts';
import type { Target } from './targets.ts';

/** Where the module finds the types of the flow. */
export interface EndpointModuleOptions {
  /** Default: `./flow.ts`, made by `flowsmith types`. */
  readonly types?: string;
}

/**
 * The server side of a flow as a TypeScript module for `defineEndpoint`: one handler for each screen that asks the
 * endpoint, ready to run. Answers lead on as the routing model says, with the examples of the flow as data. Never throws;
 * takes any JSON value.
 *
 * @example writeFileSync('endpoint.ts', endpointModule(flow)); writeFileSync('flow.ts', generateTypes(flow).code)
 */
export function endpointModule(flow: JsonValue, { types = './flow.ts' }: EndpointModuleOptions = {}): string {
  const { init, parts, examples } = endpointPlan(flow);
  const answer = (target: Target) =>
    answerCode(target, target.kind === 'screen' && examples.has(target.screen));
  const usesWhen = parts.some(({ handlers }) => handlers.some(({ guard }) => guard?.kind === 'values'));

  const screenLines = parts
    .filter(({ handlers, back }) => handlers.length > 0 || back !== undefined)
    .flatMap(({ id, handlers, back }) => [
      `${keyOf(id)}: {`,
      ...indented([
        ...exchangeLines(handlers, answer),
        ...(back === undefined
          ? []
          : [
              `/** ${comments.back(back)} */`,
              ...memberLines('back', answer({ kind: 'screen', screen: back })),
            ]),
      ]),
      '},',
    ]);
  const body = [
    ...(init === undefined ? [] : [`/** ${comments.init} */`, ...memberLines('init', answer(init))]),
    ...(screenLines.length === 0 ? [] : ['', 'screens: {', ...indented(screenLines), '},']),
  ];
  return [
    ...comments.head(versionOf(flow) ?? LATEST_VERSION).map((line) => `// ${line}`),
    `import { ${['defineEndpoint', ...(usesWhen ? ['when'] : [])].join(', ')} } from '@flowsmith/endpoint';`,
    `import type { FlowTypes } from ${literal(types)};`,
    '',
    ...(examples.size === 0 ? [] : [...exampleLines(examples), '']),
    'export default defineEndpoint<FlowTypes>({',
    ...indented(body),
    '});',
    '',
  ].join('\n');
}

function exampleLines(examples: ReadonlyMap<string, JsonValue>): readonly string[] {
  return [
    `/** ${comments.examples} */`,
    'const examples = {',
    ...indented(
      [...examples].flatMap(([id, value]) =>
        `${keyOf(id)}: ${printTypeScript(literalCode(value))},`.split('\n'),
      ),
    ),
    '} as const;',
  ];
}

function exchangeLines(handlers: readonly Handler[], answer: (target: Target) => Code): readonly string[] {
  const [only, ...others] = handlers;
  if (only === undefined) return [];
  const comment = (handler: Handler) => `/** ${comments.exchange(handler.senders)} */`;
  if (others.length === 0) return [comment(only), ...memberLines('data_exchange', answer(only.target))];
  return [
    'data_exchange: [',
    ...indented(
      handlers.flatMap((handler) => [
        comment(handler),
        ...lines(sequence(guarded(handler, answer(handler.target)), ',')),
      ]),
    ),
    '],',
  ];
}

function guarded({ guard }: Handler, code: Code): Code {
  switch (guard?.kind) {
    case undefined:
      return code;
    case 'values':
      return sequence('when(', literalCode({ ...guard.values }), ', ', code, ')');
    case 'keys': {
      const test = guard.keys.map((key) => `${literal(key)} in data`).join(' || ');
      return objectCode([
        ['when', `({ data }) => ${test}`],
        ['handle', code],
      ]);
    }
  }
}

function answerCode(target: Target, hasData: boolean): Code {
  if (target.kind === 'complete') {
    const { params } = target;
    if (params.length === 0) return '({ complete }) => complete()';
    const members = objectCode(params.map((key) => [key, memberOf('data', key)]));
    return sequence('({ data, complete }) => complete(', members, ')');
  }
  const { screen } = target;
  const data = hasData ? `, ${memberOf('examples', screen)}` : '';
  return `({ respond }) => respond(${literal(screen)}${data})`;
}

function memberOf(object: string, key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${object}.${key}` : `${object}[${literal(key)}]`;
}

function literal(value: JsonValue): string {
  return printTypeScript(literalCode(value));
}

function memberLines(key: string, value: Code): readonly string[] {
  return lines(sequence(`${key}: `, value, ','));
}

function lines(code: Code): readonly string[] {
  return printTypeScript(code).split('\n');
}

function indented(block: readonly string[]): readonly string[] {
  return block.map((line) => (line === '' ? line : `  ${line}`));
}
