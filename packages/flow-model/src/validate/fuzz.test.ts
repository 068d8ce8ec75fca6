import { expect, it } from 'vitest';
import { parseDocument, type FlowDocument } from '../document/index.ts';
import { mutate } from '../testing/mutate.ts';
import { randomFrom } from '../testing/random.ts';
import { richFlow } from '../testing/richFlow.ts';
import { smallFlows } from '../testing/smallFlows.ts';
import { toMetaErrors } from './toMetaErrors.ts';
import { validateDocument } from './validateDocument.ts';

/** Documents that are checked in each run; another seed checks others: FUZZ_SEED=1234 npx vitest run fuzz. */
const ROUNDS = 200_000;
/** The large flow takes as long as twenty small ones, so it comes up less often. */
const ROUNDS_OF_LARGE = 4_000;
const SLOWEST_MS = 1_000;
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_101);

it(
  `never throws, never takes long and never points outside the text, for ${ROUNDS} mutated flows`,
  { timeout: 600_000 },
  () => {
    const small = smallFlows();
    const large = [richFlow('7.3'), richFlow('7.3', { endpoint: true }), richFlow('5.1'), richFlow('7.1')];
    const failures: string[] = [];
    for (let round = 0; round < ROUNDS && failures.length < 3; round++) {
      const seed = SEED + round;
      const text = mutate(round < ROUNDS_OF_LARGE ? large : small, randomFrom(seed));
      const failure = failureOf(text);
      if (failure !== undefined) failures.push(`seed ${seed}: ${failure}\n${text.slice(0, 2_000)}`);
    }
    expect(failures).toEqual([]);
  },
);

/** What goes wrong when a text is checked, if anything does. */
function failureOf(text: string, again = true): string | undefined {
  const start = performance.now();
  try {
    const doc = parseDocument(text);
    const diagnostics = validateDocument(doc, { lints: text.length % 10 === 0 ? 'all' : 'none' });
    for (const { code, range, related = [] } of diagnostics) {
      if (!isInside(doc, range)) return `${code} stands at ${JSON.stringify(range)} of ${text.length}`;
      if (related.some((place) => !isInside(doc, place.range)))
        return `${code} is related to a place outside`;
    }
    if (diagnostics.length > 0 && text.length % 16 === 0) toMetaErrors(doc, diagnostics);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = performance.now() - start;
  if (took <= SLOWEST_MS) return undefined;
  // A busy machine may have held the first run up; a slow text is slow again.
  return again ? failureOf(text, false) : `took ${Math.round(took)} ms`;
}

function isInside({ text }: FlowDocument, { offset, length }: { offset: number; length: number }): boolean {
  return offset >= 0 && length >= 0 && offset + length <= text.length;
}
