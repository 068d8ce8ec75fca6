import { callFaults } from './call-faults.ts';
import type { Fault } from './fault.ts';
import { phoneFaults } from './phone-faults.ts';
import { sendFaults } from './send-faults.ts';
import { webhookFaults } from './webhook-faults.ts';

export type { Fault, FaultEffect } from './fault.ts';

/** The faults that can be switched on (11.3). Adding one is adding a row to one of the parts. */
export const faults = {
  ...callFaults,
  ...sendFaults,
  ...webhookFaults,
  ...phoneFaults,
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

export const faultNames = Object.keys(faults).filter((name): name is FaultName => name in faults);
