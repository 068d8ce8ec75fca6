import type { JsonValue } from '../../document/index.ts';
import { dataModelOf, findScreen, screensOf, versionOf } from '../../outline/index.ts';
import type { EndpointRule, EndpointRules, RuleAction } from '../../rules/types.ts';
import { takesIn } from '../../rules/sourceRequest.ts';
import { LATEST_VERSION } from '../../spec/index.ts';
import { Names } from '../code/names.ts';
import { keyOf, literalCode, printTypeScript, RESERVED_WORDS, variableNameOf } from '../code/typescript.ts';
import { rulesComments as comments } from './messages.ts';
import { conditionCode, sourcesInCondition } from './rulesConditions.ts';
import { helperLines } from './rulesHelpers.ts';
import { sourceLines } from './rulesSources.ts';
import { dataCode, sourcesInData, templateCode, type HandlerScope, type ModuleScope } from './rulesValues.ts';

/** Where the module finds the types of the flow. */
export interface RulesModuleOptions {
  /** Default: `./flow.ts`, made by `flowsmith types`. */
  readonly types?: string;
}

/**
 * A table of rules as the TypeScript module that a person would write for `defineEndpoint`. Every text of the table becomes
 * a literal, whatever it holds; none is ever code. Unfinished tables compile, too. Never throws.
 *
 * @param flow the flow that it answers for: its data models say of which types answers are
 */
export function rulesModule(
  rules: EndpointRules,
  flow: JsonValue,
  { types = './flow.ts' }: RulesModuleOptions = {},
): string {
  const names = new Names([...RESERVED_WORDS, ...TAKEN]);
  const named = <T extends { readonly id: string; readonly name: string }>(
    things: readonly T[],
    wish: (name: string) => string,
  ) =>
    new Map(things.map((thing) => [thing.id, { thing, name: names.take(wish(variableNameOf(thing.name))) }]));
  const scope: ModuleScope = {
    helpers: new Set(),
    imports: new Map([['@flowsmith/endpoint', new Set(['defineEndpoint'])]]),
    lists: named(rules.lists, (name) => name),
    sources: new Map(
      [...named(rules.sources, (name) => name)].map(([id, { thing, name }]) => [
        id,
        { thing, name, reader: names.take(`read${name.charAt(0).toUpperCase()}${name.slice(1)}`) },
      ]),
    ),
    usedLists: new Set(),
    usedSources: new Set(),
  };

  const screens = [...new Set([...screensOf(flow).map(({ id }) => id), ...rules.rules.flatMap(screenOf)])];
  const group = (action: RuleAction, screen?: string) =>
    rules.rules.filter((rule) => rule.action === action && (rule.screen ?? '') === (screen ?? ''));
  const handler = (action: RuleAction, screen?: string) => {
    const found = group(action, screen);
    return found.length === 0 ? [] : handlerLines(found, flow, scope, screen);
  };
  const screenLines = screens.flatMap((screen) => {
    const lines = [...handler('data_exchange', screen), ...handler('BACK', screen)];
    return lines.length === 0 ? [] : [`${keyOf(screen)}: {`, ...indented(lines), '},'];
  });
  const body = [
    ...handler('INIT'),
    ...handler('BACK'),
    ...(screenLines.length === 0 ? [] : ['screens: {', ...indented(screenLines), '},']),
  ];

  const lists = [...scope.lists].flatMap(([id, { thing, name }]) =>
    scope.usedLists.has(id) ? ['', ...listLines(thing, name)] : [],
  );
  const sources = [...scope.sources].flatMap(([id, { thing, reader }]) =>
    scope.usedSources.has(id) ? ['', ...sourceLines(thing, reader, scope)] : [],
  );
  const helpers = helperLines(scope.helpers);
  return [
    ...comments.head(versionOf(flow) ?? LATEST_VERSION).map((line) => `// ${line}`),
    ...Array.from(
      scope.imports,
      ([from, members]) => `import { ${[...members].join(', ')} } from '${from}';`,
    ),
    `import type { FlowTypes } from ${printTypeScript(literalCode(types))};`,
    ...lists,
    '',
    'export default defineEndpoint<FlowTypes>({',
    ...indented(body),
    '});',
    ...sources,
    ...helpers,
    '',
  ].join('\n');
}

/** Names of what handlers get, and of helpers. */
const TAKEN: readonly string[] = (
  'data sent respond error complete tokenNoLongerValid flowToken item row at text number numeric flag rows same ' +
  'contains oneOf compare isEmpty shaped Payload defineEndpoint secret fitsPattern FlowTypes fetch response console ' +
  'Object Array String Number JSON Reflect Error undefined NaN cause encodeURIComponent Promise globalThis whole async of'
).split(' ');

function screenOf({ action, screen }: EndpointRule): readonly string[] {
  return screen === undefined || screen === '' || action === 'INIT' ? [] : [screen];
}

function handlerLines(
  group: readonly EndpointRule[],
  flow: JsonValue,
  scope: ModuleScope,
  screen?: string,
): readonly string[] {
  const action = group[0]?.action ?? 'INIT';
  const handler: HandlerScope = { module: scope, uses: new Set() };
  const known = new Set<string>();
  const lines: string[] = [];
  let decided = false;
  for (const rule of group) {
    if (decided) break;
    if (rule.note !== undefined && rule.note.trim() !== '') lines.push(`// ${comments.note(rule.note)}`);
    const condition = rule.when === undefined ? undefined : conditionCode(rule.when, handler);
    if (rule.when !== undefined) {
      lines.push(...fetchLines(sourcesInCondition(rule.when), known, handler, action));
    }
    const inner = answerLines(
      rule,
      flow,
      handler,
      action,
      condition === undefined ? known : new Set(known),
      screen,
    );
    if (condition === undefined) {
      lines.push(...inner);
      decided = true;
    } else {
      lines.push(...oneLine(`if (${printTypeScript(condition)})`, inner));
    }
  }
  if (!decided) lines.push(`throw new Error(${quoted(comments.noRule(action, screen))});`);
  const usesSent = handler.uses.has('sent');
  const given = ['data', 'flowToken', 'respond', 'error', 'complete', 'tokenNoLongerValid'].filter(
    (name) => handler.uses.has(name) || (name === 'data' && usesSent),
  );
  if (usesSent) scope.helpers.add('Payload');
  const isAsync = lines.some((line) => /\bawait read/.test(line)) && known.size + handlerSources(group) > 0;
  const key = action === 'INIT' ? 'init' : action === 'BACK' ? 'back' : 'data_exchange';
  const parameters = given.length === 0 ? '()' : `({ ${given.join(', ')} })`;
  const [only = '', ...others] = lines;
  if (!isAsync && !usesSent && decided && only.startsWith('return ')) {
    const expression = [only.slice('return '.length), ...others].join('\n').replace(/;$/, ',');
    return [
      `/** ${comments.handler(action, screen)} */`,
      ...`${key}: ${parameters} => ${expression}`.split('\n'),
    ];
  }
  return [
    `/** ${comments.handler(action, screen)} */`,
    `${key}: ${isAsync ? 'async ' : ''}${parameters} => {`,
    ...indented([...(usesSent ? ['const sent: Payload = { ...data };'] : []), ...lines]),
    '},',
  ];
}

function handlerSources(group: readonly EndpointRule[]): number {
  return group.flatMap((rule) => [
    ...(rule.when === undefined ? [] : sourcesInCondition(rule.when)),
    ...sourcesInData(answerData(rule)),
  ]).length;
}

function answerData({ answer }: EndpointRule) {
  switch (answer.kind) {
    case 'screen':
      return answer.data;
    case 'error':
      return answer.data ?? {};
    case 'complete':
      return answer.params;
    case 'expired':
      return {};
  }
}

/** Asks the sources that were not asked before. */
function fetchLines(
  ids: readonly string[],
  known: Set<string>,
  handler: HandlerScope,
  action: RuleAction,
): readonly string[] {
  return [...new Set(ids)].flatMap((id) => {
    const source = handler.module.sources.get(id);
    if (source === undefined || known.has(id)) return [];
    known.add(id);
    handler.module.usedSources.add(id);
    handler.uses.add('sent');
    const { failure = '', name } = source.thing;
    const takesToken = takesIn(source.thing, 'flow_token');
    if (takesToken) handler.uses.add('flowToken');
    const ask = `const ${source.name} = await ${source.reader}(sent${takesToken ? ', flowToken' : ''});`;
    if (failure.trim() === '') return [ask];
    if (action === 'INIT') {
      return [
        ask,
        `if (${source.name} === undefined) throw new Error(${quoted(comments.sourceFailed(name))});`,
      ];
    }
    handler.uses.add('error');
    return [ask, `if (${source.name} === undefined) return error(${quoted(failure)});`];
  });
}

function answerLines(
  rule: EndpointRule,
  flow: JsonValue,
  handler: HandlerScope,
  action: RuleAction,
  known: Set<string>,
  screen?: string,
): readonly string[] {
  const { answer } = rule;
  const asked = fetchLines(sourcesInData(answerData(rule)), known, handler, action);
  const modelOf = (id: string) => dataModelOf(findScreen(flow, id)?.screen ?? {}) ?? {};
  const call = (name: string, ...parameters: readonly string[]) => {
    handler.uses.add(name);
    return [...asked, ...`return ${name}(${parameters.join(', ')});`.split('\n')];
  };
  switch (answer.kind) {
    case 'screen': {
      const data =
        Object.keys(answer.data).length === 0
          ? []
          : [printed(dataCode(answer.data, modelOf(answer.screen), handler))];
      return call('respond', quoted(answer.screen), ...data);
    }
    case 'error': {
      if (action === 'INIT') return [`throw new Error(${quoted(answer.message)});`];
      const { data = {} } = answer;
      const more =
        Object.keys(data).length === 0 ? [] : [printed(dataCode(data, modelOf(screen ?? ''), handler))];
      return call('error', printed(templateCode(answer.message, handler)), ...more);
    }
    case 'complete': {
      const params =
        Object.keys(answer.params).length === 0 ? [] : [printed(dataCode(answer.params, {}, handler))];
      return call('complete', ...params);
    }
    case 'expired':
      return call('tokenNoLongerValid', printed(templateCode(answer.message, handler)));
  }
}

function listLines(list: EndpointRules['lists'][number], name: string): readonly string[] {
  const rows = list.rows.map((row) =>
    Object.fromEntries(list.columns.map((column, index) => [column, row[index] ?? ''])),
  );
  const type = `{ ${[...new Set(list.columns)].map((column) => `${keyOf(column)}: string`).join('; ')} }`;
  return [
    `/** ${comments.list(list.name)} */`,
    `const ${name}: readonly ${type}[] = [`,
    ...indented(rows.map((row) => `${printTypeScript(literalCode(row))},`)),
    '];',
  ];
}

/** `if (…) return …;` where that fits a line, else a block. */
function oneLine(head: string, inner: readonly string[]): readonly string[] {
  const [only = '', ...others] = inner;
  const line = `${head} ${only}`;
  if (others.length === 0 && line.length <= 104 && !line.includes('\n')) return [line];
  return [...`${head} {`.split('\n'), ...indented(inner), '}'];
}

function quoted(words: string): string {
  return printTypeScript(literalCode(words));
}

const printed = printTypeScript;

function indented(block: readonly string[]): readonly string[] {
  return block.map((line) => (line === '' ? line : `  ${line}`));
}
