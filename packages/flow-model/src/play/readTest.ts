import { isJsonObject } from '../document/index.ts';
import type { JsonValue, Path } from '../document/types.ts';
import type { KitReader } from './kitReader.ts';
import { readAnswer } from './readAnswer.ts';
import type { FlowTest, TapTarget, TestExpectation, TestStep } from './types.ts';

const TEST = ['id', 'name', 'scenario', 'steps', 'expect'];

/** Reads a flow test. */
export function readTest(reader: KitReader, value: JsonValue, path: Path): FlowTest {
  const object = reader.object(value, path, TEST);
  return {
    id: reader.text(object['id'], [...path, 'id']),
    name: reader.text(object['name'], [...path, 'name']),
    ...reader.optional(object, 'scenario', path, (scenario, where) => reader.text(scenario, where)),
    steps: reader
      .list(object['steps'] ?? [], [...path, 'steps'])
      .map((step, index) => readStep(reader, step, [...path, 'steps', index])),
    expect: readExpectation(reader, object['expect'], [...path, 'expect']),
  };
}

const MEMBERS: { readonly [kind in TestStep['do']]: readonly string[] } = {
  set: ['do', 'screen', 'name', 'value'],
  tap: ['do', 'screen', 'target'],
  back: ['do', 'screen'],
  close: ['do', 'screen'],
  answer: ['do', 'answer'],
};

/** Stands in for what cannot be read. */
const NONE: TestStep = { do: 'back', screen: '' };

function readStep(reader: KitReader, value: JsonValue, path: Path): TestStep {
  const given = reader.object(value, path);
  if (!isJsonObject(value)) return NONE;
  const kind = reader.oneOf(given['do'], [...path, 'do'], ['tap', 'set', 'back', 'close', 'answer']);
  // Without knowing what is done there is nothing to judge the members by.
  if (given['do'] !== kind) return NONE;
  const object = reader.object(value, path, MEMBERS[kind]);
  if (kind === 'answer') {
    return { do: kind, answer: readAnswer(reader, object['answer'], [...path, 'answer']) };
  }
  const screen = reader.text(object['screen'], [...path, 'screen']);
  switch (kind) {
    case 'tap':
      return { do: kind, screen, target: readTarget(reader, object['target'], [...path, 'target']) };
    case 'set':
      return {
        do: kind,
        screen,
        name: reader.text(object['name'], [...path, 'name']),
        value: reader.present(object['value'], [...path, 'value']),
      };
    case 'back':
    case 'close':
      return { do: kind, screen };
  }
}

const TARGET = ['type', 'name', 'label', 'item', 'index'];

function readTarget(reader: KitReader, value: JsonValue | undefined, path: Path): TapTarget {
  const object = reader.object(value, path, TARGET);
  if (!isJsonObject(value)) return { type: '' };
  const text = (key: 'name' | 'label' | 'item') =>
    reader.optional(object, key, path, (member, where) => reader.text(member, where));
  return {
    type: reader.text(object['type'], [...path, 'type']),
    ...text('name'),
    ...text('label'),
    ...text('item'),
    ...reader.optional(object, 'index', path, (index, where) => reader.count(index, where, 0)),
  };
}

const EXPECTATION = ['end', 'screens', 'payload'];

function readExpectation(reader: KitReader, value: JsonValue | undefined, path: Path): TestExpectation {
  const object = reader.object(value, path, EXPECTATION);
  if (!isJsonObject(value)) return { end: 'open' };
  return {
    end: reader.oneOf(object['end'], [...path, 'end'], ['completed', 'closed', 'open']),
    ...reader.optional(object, 'screens', path, (screens, where) =>
      reader.list(screens, where).map((screen, index) => reader.text(screen, [...where, index])),
    ),
    ...reader.optional(object, 'payload', path, (payload, where) => reader.object(payload, where)),
  };
}
