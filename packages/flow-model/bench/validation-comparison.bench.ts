import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Ajv } from 'ajv';
import jsonService from 'vscode-json-languageservice';
import { editDocument, parseDocument, type FlowDocument } from '../src/document/index.ts';
import { flowJsonSchema } from '../src/generate/index.ts';
import { validateDocument } from '../src/validate/index.ts';
import { benchFlow } from './benchFlow.ts';
import { summary, times, type Measurement } from './measure.ts';

/**
 * Reading and judging a whole flow, beside what others do with the same text and a schema made of the same spec: the
 * JSON language service of VS Code, which reads and checks the shape, and Ajv on top of JSON.parse, which checks the shape
 * and knows no places. Ours checks meaning too. Every round starts from the text.
 */
export async function validationComparisonBench(): Promise<Measurement[]> {
  const text = benchFlow(10, 50);
  const large = benchFlow(850, 50);
  const size = `10 screens of 50 components, ${Math.round(text.length / 1000)} kB`;
  const megabytes = `${Math.round(large.length / 1e6)} MB`;
  const schema = flowJsonSchema('7.3');
  const ajv = new Ajv({ discriminator: true, strict: false, allErrors: true }).compile(schema);
  return [
    summary(
      `parse and validate (${size})`,
      warmTimes(() => validateDocument(parseDocument(text), { lints: 'none' })),
      { aim: 10 },
    ),
    summary(
      `parse, validate and lint (${size})`,
      warmTimes(() => validateDocument(parseDocument(text))),
    ),
    summary(`edit and validate again (${size})`, keystrokes(text), { aim: 3 }),
    summary(`VS Code JSON service: parse and validate (${size})`, await jsonServiceTimes(text, schema)),
    summary(
      `JSON.parse and Ajv (${size})`,
      warmTimes(() => ajv(JSON.parse(text))),
    ),
    summary(
      `parse and validate (${megabytes})`,
      times(LARGE_ROUNDS, nothing, () => validateDocument(parseDocument(large))),
      { aim: 1500 },
    ),
    memory(large, megabytes),
  ];
}

const ROUNDS = 60;
const LARGE_ROUNDS = 3;
const nothing = (): undefined => undefined;

/** As many rounds again come first, so that the engine has compiled what is measured. */
function warmTimes(run: () => unknown): number[] {
  times(ROUNDS, nothing, run);
  return times(ROUNDS, nothing, run);
}

/** Letters typed into a label in the middle of the flow: the edit and everything found anew. */
function keystrokes(text: string): number[] {
  let doc: FlowDocument = parseDocument(text);
  validateDocument(doc);
  const place = text.indexOf('"label": "', text.length / 2) + '"label": "'.length;
  return warmTimes(() => {
    doc = editDocument(doc, [{ offset: place, length: 0, text: 'x' }]);
    return validateDocument(doc);
  });
}

async function jsonServiceTimes(text: string, schema: object): Promise<number[]> {
  const service = jsonService.getLanguageService({});
  service.configure({ validate: true, schemas: [{ uri: 'flow://schema', fileMatch: ['*'], schema }] });
  const found: number[] = [];
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const start = performance.now();
    const document = jsonService.TextDocument.create('file:///flow.json', 'json', round, text);
    await service.doValidation(document, service.parseJSONDocument(document));
    found.push(performance.now() - start);
  }
  return found.slice(ROUNDS);
}

/** What a document and everything found in it keep in memory, beside the text itself; at most twenty times the text. */
function memory(text: string, size: string): Measurement {
  const before = heap();
  const doc = parseDocument(text);
  const found = validateDocument(doc);
  const kept = heap() - before;
  if (doc.text !== text || found.length > text.length) throw new Error('The flow was not read');
  return {
    name: `memory of a checked flow (${size})`,
    value: Math.round(kept / 1000),
    unit: 'kB',
    aim: Math.round((20 * text.length) / 1000),
  };
}

/** Bytes in use after a full collection. */
function heap(): number {
  setFlagsFromString('--expose_gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}
