import type { JsonValue } from '../../document/index.ts';
import { versionOf } from '../../outline/index.ts';
import { LATEST_VERSION } from '../../spec/index.ts';
import { group, print, sequence, type Code } from '../code/code.ts';
import { Names } from '../code/names.ts';
import { membersOf } from '../code/targets.ts';
import { listCode, literalCode, oneLine, RESERVED, stringCode, variableOf } from '../pywa/python.ts';
import { endpointPlan, type ScreenPart } from './endpointPlan.ts';
import type { Guard, Handler } from './handlersOf.ts';
import { moduleComments as comments, pywaComments } from './messages.ts';
import type { Target } from './targets.ts';

/**
 * The server side of a flow as Python for pywa 4 on FastAPI: the handlers of `endpointModule`, in the same order and with
 * the same answers, ready to run. Never throws; takes any JSON value.
 *
 * @example writeFileSync('endpoint.py', pywaEndpoint(flow)); // fastapi run endpoint.py
 */
export function pywaEndpoint(flow: JsonValue): string {
  const { init, parts, examples } = endpointPlan(flow);
  const names = new Names([...RESERVED, 'app', 'wa', 'req', 'filters', 'os', 'log', 'logging', 'endpoint']);
  const answer = (target: Target) => answerCode(target, examples);
  const functions = [
    ...(init === undefined
      ? []
      : [handlerCode('@endpoint.on_init', names.take('init'), comments.init, answer(init))]),
    ...parts.flatMap((part) => screenFunctions(part, names, answer)),
  ];
  const blocks = [
    [...comments.head(versionOf(flow) ?? LATEST_VERSION), ...pywaComments.run].map(comment).join('\n') +
      `\n${HEAD}`,
    ...(examples.size === 0
      ? []
      : [`${comment(comments.examples)}\n${printPython(sequence('EXAMPLES = ', examplesCode(examples)))}`]),
  ];
  return `${[blocks.join('\n\n'), MAIN, ...functions].join('\n\n\n')}\n`;
}

const HEAD = `import logging
import os

from fastapi import FastAPI
from pywa import WhatsApp, filters
from pywa.types import FlowRequest, FlowResponse

log = logging.getLogger(__name__)
app = FastAPI()
wa = WhatsApp(
    phone_id=os.environ["WHATSAPP_PHONE_ID"],
    token=os.environ["WHATSAPP_TOKEN"],
    server=app,
    verify_token=os.environ["WHATSAPP_VERIFY_TOKEN"],
    app_secret=os.environ["APP_SECRET"],
    business_private_key=os.environ["PRIVATE_KEY"],
    business_private_key_password=os.environ.get("PASSPHRASE") or None,
)`;

const MAIN = `@wa.on_flow_request(endpoint=os.environ.get("ENDPOINT_PATH", "/endpoint"))
def endpoint(_: WhatsApp, req: FlowRequest) -> FlowResponse | dict:
    ${comment(pywaComments.main)}
    if req.has_error:
        log.error("${pywaComments.notice}", req.data)
        return {}
    raise NotImplementedError(f"{req.action} on {req.screen}")`;

function screenFunctions(
  { id, handlers, back }: ScreenPart,
  names: Names,
  answer: (target: Target) => Code,
): readonly string[] {
  const name = variableOf(id);
  const screen = `screen=${stringCode(id)}`;
  return [
    ...handlers.map((handler) =>
      handlerCode(
        printPython(exchangeDecorator(screen, handler)),
        names.take(name),
        comments.exchange(handler.senders),
        answer(handler.target),
      ),
    ),
    ...(back === undefined
      ? []
      : [
          handlerCode(
            `@endpoint.on_back(${screen})`,
            names.take(`${name}_back`),
            comments.back(back),
            answer({ kind: 'screen', screen: back }),
          ),
        ]),
  ];
}

function exchangeDecorator(screen: string, { guard }: Handler): Code {
  const items: readonly Code[] =
    guard === undefined
      ? [screen]
      : [screen, group('filters=filters.new(', [sequence('lambda _, req: ', guardCode(guard))], ')')];
  return group('@endpoint.on_data_exchange(', items, ')');
}

function guardCode(guard: Guard): string {
  switch (guard.kind) {
    case 'values':
      return membersOf(guard.values)
        .map(([key, value]) => `req.data.get(${stringCode(key)}) == ${printPython(literalCode(value))}`)
        .join(' and ');
    case 'keys':
      return guard.keys.map((key) => `${stringCode(key)} in req.data`).join(' or ');
  }
}

function handlerCode(decorator: string, name: string, words: string, answer: Code): string {
  return [
    comment(words),
    decorator,
    `def ${name}(_: WhatsApp, req: FlowRequest) -> FlowResponse:`,
    `    return ${printPython(answer).replaceAll('\n', '\n    ')}`,
  ].join('\n');
}

function answerCode(target: Target, examples: ReadonlyMap<string, JsonValue>): Code {
  if (target.kind === 'screen') {
    const { screen } = target;
    const data = examples.has(screen) ? [`data=EXAMPLES[${stringCode(screen)}]`] : [];
    return group('req.respond(', [`screen=${stringCode(screen)}`, ...data], ')');
  }
  const { params } = target;
  if (params.length === 0) return 'req.respond(close_flow=True)';
  // Phones leave out what nobody touched.
  const data = sequence(
    'data={key: req.data[key] for key in ',
    listCode(params.map((key) => stringCode(key))),
    ' if key in req.data}',
  );
  return group('req.respond(', ['close_flow=True', data], ')');
}

function examplesCode(examples: ReadonlyMap<string, JsonValue>): Code {
  return group(
    '{',
    [...examples].map(([id, value]) => sequence(`${stringCode(id)}: `, literalCode(value))),
    '}',
    { broken: true },
  );
}

function comment(text: string): string {
  return oneLine(`# ${text}`).trimEnd();
}

function printPython(code: Code): string {
  return print(code, { width: 100, indent: '    ' });
}
