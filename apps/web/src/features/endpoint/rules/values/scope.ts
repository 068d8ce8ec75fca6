import type { RuleAction } from '@flowsmith/flow-model';

/** Whose request a value can look at. */
export interface ValueScope {
  readonly action: RuleAction;
  readonly screen: string;
}
