import { newFlow } from '@flowsmith/flow-model';

/** Text of the flow that "blank" begins with: one screen, the newest version. */
export function blankFlow(): string {
  return `${JSON.stringify(newFlow(), null, 2)}\n`;
}
