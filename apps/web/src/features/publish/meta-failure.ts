import type { ApiError } from '@/api/api-error.ts';

/** What Meta said about a failure, as far as it said anything. */
export interface MetaFailure {
  /** Stable name of the failure, such as `publish-no-key`. */
  readonly kind: string | undefined;
  readonly words: string | undefined;
  readonly code: number | undefined;
  readonly subcode: number | undefined;
  /** Meta's support asks for it. */
  readonly traceId: string | undefined;
  /** The flow at Meta that has the wanted name already. */
  readonly existing: { readonly metaFlowId: string; readonly linkedFlowId: string | null } | undefined;
}

/** Reads the details of a failure of code `meta` or `meta-unreachable`; anything else has none. */
export function metaFailure({ details }: ApiError): MetaFailure {
  const source = isRecord(details) ? details : {};
  const title = textOf(source['userTitle']);
  const message = textOf(source['userMessage']) ?? textOf(source['details']) ?? textOf(source['metaMessage']);
  const words = [title, message === title ? undefined : message]
    .filter((part) => part !== undefined)
    .join(': ');
  return {
    kind: textOf(source['kind']),
    words: words === '' ? undefined : words,
    code: numberOf(source['code']),
    subcode: numberOf(source['subcode']),
    traceId: textOf(source['traceId']),
    existing: existingOf(source['existing']),
  };
}

function existingOf(value: unknown): MetaFailure['existing'] {
  if (!isRecord(value)) return undefined;
  const metaFlowId = textOf(value['metaFlowId']);
  return metaFlowId === undefined
    ? undefined
    : { metaFlowId, linkedFlowId: textOf(value['linkedFlowId']) ?? null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
