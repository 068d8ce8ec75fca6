import { InvalidArgumentError } from 'commander';
import { FLOW_VERSIONS, isKnownVersion, type FlowVersion } from '@flowsmith/flow-model';
import { errors } from './messages.ts';

/** Reads the value of an option that takes a version of Flow JSON. */
export function readVersion(text: string): FlowVersion {
  if (!isKnownVersion(text)) throw new InvalidArgumentError(errors.unknownVersion(FLOW_VERSIONS));
  return text;
}
