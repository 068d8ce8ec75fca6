import { editDocument, parseDocument, type FlowDocument } from '../src/document/index.ts';
import { setProperty } from '../src/edits/index.ts';
import { routingGraph } from '../src/routing/index.ts';
import { validateDocument } from '../src/validate/index.ts';
import { BENCH_SIZES, benchFlow } from './benchFlow.ts';
import { summary, times, type Measurement } from './measure.ts';

/** Full validation and the reading of routes: of a flow seen for the first time, and again after one edit. */
export function validationBench(): Measurement[] {
  return BENCH_SIZES.flatMap(({ name, screens, components }) => {
    const text = benchFlow(screens, components);
    const fresh = (): FlowDocument => parseDocument(text);
    let turn = 0;
    const edited = (): FlowDocument => {
      const doc = parseDocument(text);
      validateDocument(doc);
      routingGraph(doc.value);
      turn += 1;
      const path = ['screens', screens / 2, 'layout', 'children', 1, 'label'];
      const result = setProperty(doc, { path, value: `Label ${turn}` });
      if (!result.ok) throw new Error(result.refusal.message);
      return editDocument(doc, result.edits);
    };
    return [
      summary(`validate, ${name}`, times(ROUNDS, fresh, validateDocument)),
      summary(`validate after an edit, ${name}`, times(ROUNDS, edited, validateDocument), { aim: 8 }),
      summary(
        `read routes, ${name}`,
        times(ROUNDS, fresh, ({ value }) => routingGraph(value)),
      ),
      summary(
        `read routes after an edit, ${name}`,
        times(ROUNDS, edited, ({ value }) => routingGraph(value)),
      ),
    ];
  });
}

const ROUNDS = 15;
