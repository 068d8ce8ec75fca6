const PARSE_BIND_DESCRIBE_EXECUTE_CLOSE = new Set(
  ['P', 'B', 'D', 'E', 'C'].map((letter) => letter.charCodeAt(0)),
);
const TERMINATE = 'X'.charCodeAt(0);

/**
 * Cuts a client's byte stream into runs that PGlite can answer as a whole: everything up to the message that asks for
 * an answer (Query, Sync, …). PGlite answers a run that stops in the middle of a failed batch twice, which would throw
 * the client off step. Terminate is swallowed: the embedded database outlives its connections.
 * Source of the format: PostgreSQL documentation, "Frontend/Backend Protocol, Message Formats".
 */
export function createRunCutter(): (chunk: Uint8Array) => Uint8Array<ArrayBuffer>[] {
  let pending: Buffer = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    pending = pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([pending, chunk]);
    const runs: Uint8Array<ArrayBuffer>[] = [];
    let runStart = 0;
    let at = 0;
    for (;;) {
      // The start-up message has no type byte.
      const head = started ? 1 : 0;
      if (pending.length < at + head + 4) break;
      const end = at + head + pending.readUInt32BE(at + head);
      if (pending.length < end) break;
      const type = started ? pending[at] : undefined;
      at = end;
      started = true;
      if (type !== undefined && PARSE_BIND_DESCRIBE_EXECUTE_CLOSE.has(type)) continue;
      if (type !== TERMINATE) runs.push(new Uint8Array(pending.subarray(runStart, end)));
      runStart = end;
    }
    pending = pending.subarray(runStart);
    return runs;
  };
}
