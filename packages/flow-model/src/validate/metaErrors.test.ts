import { describe, expect, it } from 'vitest';
import { parseDocument, type JsonValue } from '../document/index.ts';
import { fromMetaErrors } from './fromMetaErrors.ts';
import { flowWith } from './testing.ts';
import { toMetaErrors } from './toMetaErrors.ts';
import { validateDocument } from './validateDocument.ts';

const docOf = (flow: JsonValue) => parseDocument(JSON.stringify(flow, undefined, 2));
const metaErrorsOf = (flow: JsonValue) => {
  const doc = docOf(flow);
  return toMetaErrors(doc, validateDocument(doc));
};

describe('to Meta', () => {
  it('places count from 1, columns end behind the value', () => {
    const [error] = metaErrorsOf(flowWith([{ type: 'Heading', text: 'x' }]));
    expect(error).toMatchObject({
      error: 'INVALID_PROPERTY_VALUE',
      error_type: 'FLOW_JSON_ERROR',
      line_start: 12,
      line_end: 12,
      column_start: 21,
      column_end: 30,
      pointers: [
        {
          line_start: 12,
          line_end: 12,
          column_start: 21,
          column_end: 30,
          path: 'screens[0].layout.children[0].type',
        },
      ],
    });
  });

  it('merges what is said twice', () => {
    const wrong = { type: 'TextBody', text: 5 };
    const errors = metaErrorsOf(flowWith([wrong, wrong]));
    expect(errors.map(({ pointers }) => pointers?.map(({ path }) => path))).toEqual([
      ['screens[0].layout.children[0].text', 'screens[0].layout.children[1].text'],
    ]);
  });

  it('stops at the first stage that fails', () => {
    const errors = metaErrorsOf(
      flowWith([
        { type: 'TextBody', text: 5 },
        { type: 'TextBody', text: '${data.nobody}' },
      ]),
    );
    expect(errors.map(({ error }) => error)).toEqual(['INVALID_PROPERTY_TYPE']);
    expect(
      metaErrorsOf({ ...flowWith([{ type: 'TextBody', text: 5 }]), version: '9.9' }).map(
        ({ error }) => error,
      ),
    ).toEqual(['INVALID_FLOW_JSON_VERSION']);
  });

  it('has text that is not JSON at 0:0', () => {
    const doc = parseDocument('{ "version": ');
    const [error] = toMetaErrors(doc, validateDocument(doc));
    expect(error).toMatchObject({
      error: 'INVALID_FLOW_JSON',
      line_start: 0,
      column_start: 0,
      pointers: [{ line_start: 0, column_start: 0, path: '' }],
    });
  });

  it('leaves warnings out', () => {
    expect(metaErrorsOf(flowWith([{ type: 'TextInput', name: 'a', label: 'x'.repeat(30) }]))).toEqual([]);
  });
});

describe('from Meta', () => {
  const doc = docOf(flowWith([{ type: 'TextInput', name: 'a', label: 'A', 'helper-text': 'h' }]));

  it('goes by path, however it is spelt', () => {
    const paths = [
      "screens[0].layout.children[0]['helper-text']",
      'screens[0].layout.children[0].helper-text',
      'screens [0] .layout.children[0].helper-text',
    ];
    const found = fromMetaErrors(doc, [
      {
        error: 'X',
        error_type: 'FLOW_JSON_ERROR',
        message: 'Something.',
        pointers: paths.map((path) => ({ path })),
      },
    ]);
    expect(found.map(({ path }) => path)).toEqual(
      paths.map(() => ['screens', 0, 'layout', 'children', 0, 'helper-text']),
    );
  });

  it('goes by line and column where there is no such path', () => {
    const [own] = metaErrorsOf(flowWith([{ type: 'Heading', text: 'x' }]));
    const other = docOf(flowWith([{ type: 'Heading', text: 'x' }]));
    const [found] = fromMetaErrors(other, own === undefined ? [] : [{ ...own, pointers: [] }]);
    expect(found?.path).toEqual(['screens', 0, 'layout', 'children', 0, 'type']);
  });

  it('takes the nearest place of a path that is gone', () => {
    const [found] = fromMetaErrors(doc, [
      {
        error: 'X',
        error_type: 'E',
        message: 'm',
        pointers: [{ path: 'screens[0].layout.children[7].text' }],
      },
    ]);
    expect(found?.path).toEqual(['screens', 0, 'layout', 'children']);
  });

  it('keeps unknown codes and words as they came', () => {
    const [found] = fromMetaErrors(doc, [
      { error: 'BRAND_NEW', error_type: 'NEW_TYPE', message: 'Whatever.\n' },
    ]);
    expect(found).toMatchObject({ code: 'BRAND_NEW', message: 'Whatever.', severity: 'error', path: [] });
  });

  it('finds the places of our own errors again', () => {
    const wrong = docOf(
      flowWith([
        { type: 'TextInput', name: 'a', label: '', visible: 'x', mood: 1, 'helper-text': 5 },
        { type: 'TextBody' },
      ]),
    );
    const ours = validateDocument(wrong).filter(
      ({ severity, stage }) => severity === 'error' && stage === 'schema',
    );
    const theirs = fromMetaErrors(wrong, toMetaErrors(wrong, ours));
    expect(new Set(theirs.map(({ code, path }) => `${code} ${path.join('/')}`))).toEqual(
      new Set(ours.map(({ code, path }) => `${code} ${path.join('/')}`)),
    );
  });
});
