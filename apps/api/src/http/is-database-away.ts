/** SQLSTATE: the server is starting or stopping (57P01 to 57P03), has no connection left (53300), or lost one (class 08). */
const SQL_STATES = /^(57P0[1-3]|53300|08[0-9A-Z]{3})$/;
/** Nobody listens where the database was, or the connection broke. */
const SYSTEM_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
]);
/** What the client of PostgreSQL says without a code. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout expired|Client was closed)/;

/** Whether a query failed because the database cannot be reached for now, rather than for what it asked. */
export function isDatabaseAway(error: Error): boolean {
  const isQuery = error.name === 'DrizzleQueryError' || 'query' in error;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    // A host name with several addresses: each was tried.
    const first: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
    if (WORDS.test(cause.message)) return true;
    const { code, syscall } = partsOf(first);
    if (SQL_STATES.test(code)) return true;
    if ((isQuery || syscall === 'connect') && SYSTEM_CODES.has(code)) return true;
  }
  return false;
}

function partsOf(error: unknown): { readonly code: string; readonly syscall: string } {
  const textAt = (key: string): string => {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { code: textAt('code'), syscall: textAt('syscall') };
}
