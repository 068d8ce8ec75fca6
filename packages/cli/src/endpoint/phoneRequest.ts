import { signFlowToken } from '@flowsmith/crypto';
import {
  checkAnswer,
  findScreen,
  isAtLeast,
  isJsonObject,
  LATEST_VERSION,
  screensOf,
  versionOf,
  type JsonObject,
  type JsonValue,
} from '@flowsmith/flow-model';
import { exchangeErrors } from '../messages.ts';
import { UsageError } from '../usageError.ts';

/** Requests that a phone, or Meta for its health check, can make. */
export const phoneActions = ['INIT', 'data_exchange', 'BACK', 'ping'] as const;

/** One of them. */
export type PhoneAction = (typeof phoneActions)[number];

/** What a phone asks. */
export interface PhoneRequest {
  readonly version: string;
  readonly action: PhoneAction;
  readonly screen?: string;
  readonly data?: JsonObject;
  readonly flow_token?: string;
  readonly flow_token_signature?: string;
}

/** What can be chosen of a request. */
export interface RequestChoice {
  readonly action?: PhoneAction;
  readonly screen?: string;
  readonly data?: JsonObject;
  readonly token?: string;
}

/**
 * A request as a phone with this flow would make it: `INIT` unless a screen is named.
 * @throws {UsageError} when the flow has no such screen, or the action needs one
 */
export function phoneRequest(
  flow: JsonValue,
  { screen, action = screen === undefined ? 'INIT' : 'data_exchange', data = {}, token }: RequestChoice,
  appSecret: string | undefined,
): PhoneRequest {
  const declared = isJsonObject(flow) ? flow['data_api_version'] : undefined;
  const version = typeof declared === 'string' ? declared : '3.0';
  if (action === 'ping') return { version, action };
  if (screen === undefined && action !== 'INIT') throw new UsageError(exchangeErrors.screenNeeded(action));
  if (screen !== undefined && findScreen(flow, screen) === undefined) {
    throw new UsageError(
      exchangeErrors.noScreen(
        screen,
        screensOf(flow).map(({ id }) => id),
      ),
    );
  }
  const flowToken = token ?? 'flowsmith-test';
  // Flow JSON 7.3 with Data API 4.0: the token comes with a signature.
  const isSigned = version === '4.0' && isAtLeast(versionOf(flow) ?? LATEST_VERSION, '7.3');
  return {
    version,
    action,
    ...(screen === undefined ? {} : { screen }),
    data,
    flow_token: flowToken,
    ...(isSigned && appSecret !== undefined
      ? { flow_token_signature: signFlowToken(flowToken, appSecret) }
      : {}),
  };
}

/** What a phone would find wrong with a decrypted answer; empty when it takes it. */
export function problemsOf(flow: JsonValue, request: PhoneRequest, answer: unknown): readonly string[] {
  const value: JsonValue = JSON.parse(JSON.stringify(answer ?? null));
  if (!isJsonObject(value)) return [exchangeErrors.notAnObject];
  if (request.action === 'ping') {
    const { data } = value;
    return isJsonObject(data) && data['status'] === 'active' ? [] : [exchangeErrors.notActive];
  }
  return checkAnswer(flow, request.screen, value).map(({ message }) => message);
}
