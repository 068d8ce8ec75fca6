import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';

/** Root folder of the repository; relative folders in the environment start here. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything that can be set from outside, already checked. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port (tests). */
  readonly port: number;
  /** Absolute path; holds the embedded database, its lock and the instance key. */
  readonly dataFolder: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly sandbox: boolean;
  /** 32 bytes that seal secrets; `undefined` means the key file in the data folder. */
  readonly instanceKey: Uint8Array | undefined;
  /** What sealed before `instanceKey`, while that is changed. */
  readonly previousInstanceKey: Uint8Array | undefined;
  /** People have to sign in: always where others can reach the server, on loopback if wished. */
  readonly signIn: boolean;
  /** Address that people open, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** Proxies that stand before the server: how many, or their addresses. */
  readonly trustProxy: number | string | undefined;
  /** Opens `/metrics` to a program without a key of the API. */
  readonly metricsToken: string | undefined;
  /** Days that audit events are kept at least. */
  readonly auditDays: number;
  /** Milliseconds from saying that it is not ready, when it stops, to taking nothing more. */
  readonly stopDelay: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const instanceKey = z.string().transform((text, context) => {
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (bytes.length === 32) return new Uint8Array(bytes);
  context.addIssue({ code: 'custom', message: messages.config.key });
  return z.NEVER;
});

const publicUrl = z.string().transform((text, context) => {
  const { origin, href } = URL.canParse(text) ? new URL(text) : { origin: '', href: '' };
  if (/^https?:/.test(origin) && href === `${origin}/`) return origin;
  context.addIssue({ code: 'custom', message: messages.config.publicUrl });
  return z.NEVER;
});

const trustProxy = z.string().transform((text, context) => {
  if (/^[1-9]$/.test(text)) return Number(text);
  const addresses = text.split(',').map((address) => address.trim());
  if (addresses.every(isAddressOrNetwork)) return addresses.join(',');
  context.addIssue({ code: 'custom', message: messages.config.trustProxy });
  return z.NEVER;
});

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    rest.length === 0 && (bits === undefined ? most > 0 : /^\d{1,3}$/.test(bits) && Number(bits) <= most)
  );
}

const environment = z.object({
  HOST: z.string().trim().min(1, messages.config.host).default('127.0.0.1'),
  PORT: z.coerce
    .number(messages.config.port)
    .int(messages.config.port)
    .min(0, messages.config.port)
    .max(65_535, messages.config.port)
    .default(4600),
  FLOWSMITH_DATA: z.string().min(1, messages.config.dataFolder).default('.flowsmith'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, messages.config.databaseUrl)
    .optional(),
  FLOWSMITH_SANDBOX: z.enum(['on', 'off'], messages.config.sandbox).optional(),
  FLOWSMITH_KEY: instanceKey.optional(),
  FLOWSMITH_KEY_PREVIOUS: instanceKey.optional(),
  FLOWSMITH_SIGN_IN: z.literal('required', messages.config.signIn).optional(),
  PUBLIC_URL: publicUrl.optional(),
  TRUST_PROXY: trustProxy.optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, messages.config.metricsToken)
    .optional(),
  FLOWSMITH_AUDIT_DAYS: z.coerce
    .number(messages.config.auditDays)
    .int(messages.config.auditDays)
    .min(30, messages.config.auditDays)
    .default(LIMITS.kept.audit.most / 86_400_000),
  STOP_DELAY: z.coerce
    .number(messages.config.stopDelay)
    .min(0, messages.config.stopDelay)
    .max(300, messages.config.stopDelay)
    .default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, messages.config.logLevel).default('warn'),
});

/** A variable of the environment that cannot be used; the message lists every one, without its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings once, at start. Empty variables count as not set.
 * @throws ConfigError naming every variable that is wrong and what it should look like.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = withFiles(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError([messages.config.intro, ...lines].join('\n'));
  }
  const values = parsed.data;
  const signIn = values.FLOWSMITH_SIGN_IN === 'required' || !isLoopback(values.HOST);
  return {
    host: values.HOST,
    port: values.PORT,
    dataFolder: resolve(repositoryRoot, values.FLOWSMITH_DATA),
    databaseUrl: values.DATABASE_URL,
    // Its access token is known to everybody, so where others come in it is there only if somebody asks for it.
    sandbox: (values.FLOWSMITH_SANDBOX ?? (signIn ? 'off' : 'on')) === 'on',
    instanceKey: values.FLOWSMITH_KEY,
    previousInstanceKey: values.FLOWSMITH_KEY_PREVIOUS,
    signIn,
    publicUrl: values.PUBLIC_URL,
    trustProxy: values.TRUST_PROXY,
    metricsToken: values.METRICS_TOKEN,
    auditDays: values.FLOWSMITH_AUDIT_DAYS,
    stopDelay: values.STOP_DELAY * 1_000,
    logLevel: values.LOG_LEVEL,
  };
}

/** Variables that may also be given as the name of a file, as `FLOWSMITH_KEY_FILE`: so secrets come into containers. */
const IN_FILES = ['DATABASE_URL', 'FLOWSMITH_KEY', 'FLOWSMITH_KEY_PREVIOUS', 'METRICS_TOKEN'];

function withFiles(
  variables: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const found = IN_FILES.flatMap((name) => {
    const file = variables[`${name}_FILE`];
    if (file === undefined) return [];
    if (variables[name] !== undefined) throw badFile(name, messages.config.twice(name));
    try {
      return [[name, readFileSync(file, 'utf8').trim()] as const];
    } catch {
      throw badFile(name, messages.config.noFile(file));
    }
  });
  return { ...variables, ...Object.fromEntries(found) };
}

function badFile(name: string, reason: string): ConfigError {
  return new ConfigError([messages.config.intro, `  ${name}_FILE: ${reason}`].join('\n'));
}

/** Whether an address to listen on is one that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
