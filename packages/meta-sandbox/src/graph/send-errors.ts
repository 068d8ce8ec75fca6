import { messages } from '../messages.ts';
import { GraphError } from './graph-error.ts';
import type { GraphErrorSpec } from './graph-error.ts';

type Rest = Partial<Pick<GraphErrorSpec, 'status' | 'subcode' | 'isTransient'>>;

/** An error as the Cloud API reports it: a title by code, and in `error_data.details` what is wrong with this message. */
const make = (code: number, { title, details }: Words, rest: Rest = {}): GraphError =>
  new GraphError({
    status: 400,
    type: 'OAuthException',
    code,
    message: `(#${code}) ${title}`,
    details,
    ...rest,
  });

interface Words {
  readonly title: string;
  readonly details: string;
}

const words = messages.sending.errors;

/** Errors of messages, templates and media; codes as in 1.8 and 7.3. */
export const sendErrors = {
  unexpected: (details: string) => make(100, { title: words.unexpected, details }),
  missing: (details: string) => make(131008, { title: words.missing, details }),
  invalid: (details: string) => make(131009, { title: words.invalid, details }),
  unsupportedType: (type: string) => make(131051, words.unsupportedType(type)),
  mediaUpload: (details: string) => make(131053, { title: words.mediaUpload, details }),
  sameNumber: () => make(131021, words.sameNumber),
  notRegistered: () => make(133010, words.notRegistered),
  windowClosed: () => make(131047, words.windowClosed),
  notAllowListed: () => make(131030, words.notAllowListed),
  flowBlocked: () => make(132068, words.flowBlocked),
  flowThrottled: () => make(132069, words.flowThrottled),
  throughput: () => make(130429, words.throughput, { status: 429 }),
  pairRate: () => make(131056, words.pairRate),
  spamLimit: () => make(131048, words.spamLimit),
  payment: () => make(131042, words.payment),
  templateParameters: (details: string) => make(132000, { title: words.templateParameters, details }),
  templateMissing: (name: string, language: string) =>
    make(132001, words.templateMissing(name, language), { status: 404 }),
  templateFormat: (details: string) => make(132012, { title: words.templateFormat, details }),
  templatePaused: () => make(132015, words.templatePaused),
  templateDisabled: () => make(132016, words.templateDisabled),
} as const;

/** Errors that come later, by the status of a message (8.5). */
export const lateErrors = {
  undeliverable: { code: 131026, ...words.undeliverable },
  optedOut: { code: 131050, ...words.optedOut },
} as const;
