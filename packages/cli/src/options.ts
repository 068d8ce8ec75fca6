import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import {
  FLOW_VERSIONS,
  isJsonObject,
  isKnownVersion,
  lints,
  type FlowVersion,
  type JsonObject,
  type JsonValue,
  type LintChoice,
} from '@flowsmith/flow-model';
import { errors, exchangeErrors } from './messages.ts';

/** Reads the value of an option that takes a version of Flow JSON. */
export function readVersion(text: string): FlowVersion {
  if (!isKnownVersion(text)) throw new InvalidArgumentError(errors.unknownVersion(FLOW_VERSIONS));
  return text;
}

/** Reads the value of an option that takes codes of lints. */
export function readLints(text: string): LintChoice {
  if (text === 'all') return 'all';
  const known = lints.map(({ code }) => code);
  const codes = text.split(',').map((code) => code.trim().toUpperCase());
  for (const code of codes) {
    if (!known.includes(code)) throw new InvalidArgumentError(errors.unknownLint(code, known));
  }
  return codes;
}

/** Reads the value of an option that takes an address on the web. */
export function readUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError(exchangeErrors.badUrl);
  return url;
}

/** Reads the value of an option that takes a whole number within bounds. */
export function readCount(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most || text.trim() === '') {
      throw new InvalidArgumentError(exchangeErrors.badNumber(least, most));
    }
    return number;
  };
}

/** Reads the value of an option that takes a JSON object, or a file that holds one. */
export function readData(text: string): JsonObject {
  try {
    const value: JsonValue = JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text);
    if (isJsonObject(value)) return value;
  } catch {
    // What was wrong with it is said below.
  }
  throw new InvalidArgumentError(exchangeErrors.badData);
}
