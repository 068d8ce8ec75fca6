import { addTest, recordingOf } from './testEdits.ts';
import { emptyPlayKit, type PlayKit } from '@flowsmith/flow-model';
import { enters, played, sampleFlow } from '../debug/testing.ts';

/** The sample flow played to its end. */
export const wholeRun = played(sampleFlow, [enters('first', 'Ana'), 'footer', 'footer']);

/** A kit with that run as its only test. */
export function kitWithTest(): PlayKit {
  const recording = recordingOf(sampleFlow, wholeRun);
  return recording === undefined ? emptyPlayKit() : addTest(emptyPlayKit(), 'To the end', recording).kit;
}
