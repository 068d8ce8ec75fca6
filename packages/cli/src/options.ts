import { InvalidArgumentError } from 'commander';
import {
  FLOW_VERSIONS,
  isKnownVersion,
  lints,
  type FlowVersion,
  type LintChoice,
} from '@flowsmith/flow-model';
import { errors } from './messages.ts';

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
