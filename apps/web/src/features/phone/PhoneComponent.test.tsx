import { cleanup, render } from '@testing-library/react';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { drawnTypes, samplesFor } from './gallery/samples.ts';
import { PhoneComponent } from './PhoneComponent.tsx';
import { viewOf } from './testing.tsx';

afterEach(cleanup);

const KEYS = [
  'label',
  'text',
  'title',
  'description',
  'data-source',
  'list-items',
  'images',
  'src',
  'min-date',
  'max-date',
  'unavailable-dates',
  'include-days',
  'min-selected-items',
  'max-selected-items',
  'max-uploaded-photos',
  'max-file-size-kb',
  'allowed-mime-types',
  'helper-text',
  'input-type',
  'max-chars',
  'mode',
  'markdown',
  'font-weight',
  'height',
  'aspect-ratio',
  'media-size',
  'left-caption',
  'right-caption',
  'center-caption',
  'on-click-action',
  'required',
  'name',
] as const;
const json = fc
  .jsonValue({ maxDepth: 3, depthSize: 'small' })
  .map((value): JsonValue => JSON.parse(JSON.stringify(value)));
const items = fc.array(
  fc.oneof(
    json,
    fc.dictionary(
      fc.constantFrom(
        'id',
        'title',
        'description',
        'image',
        'color',
        'enabled',
        'main-content',
        'start',
        'end',
        'badge',
        'tags',
        'src',
      ),
      json,
    ),
  ),
  { maxLength: 4 },
);
const junk = fc
  .dictionary(fc.constantFrom(...KEYS), fc.oneof(json, items))
  .map((value): JsonObject => JSON.parse(JSON.stringify(value)));

describe('every component', () => {
  it.each(drawnTypes)('%s stands any JSON as its properties and value', (type) => {
    fc.assert(
      fc.property(
        junk,
        json,
        fc.boolean(),
        fc.constantFrom('ios' as const, 'android' as const),
        (props, value, inert, platform) => {
          const { container, unmount } = render(
            <PhoneComponent view={viewOf(type, props, { value })} platform={platform} inert={inert} />,
          );
          expect(container).toBeTruthy();
          unmount();
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(drawnTypes)('%s has nothing to focus or press when inert', (type) => {
    const { container } = render(
      <>
        {samplesFor(type).map(({ state, view }) => (
          <PhoneComponent key={state} view={view} platform="ios" inert />
        ))}
      </>,
    );
    expect(container.textContent !== '' || container.querySelector('img, .ph-picture') !== null).toBe(true);
    expect(
      container.querySelectorAll('button, input, textarea, select, a[href], [tabindex], [role="dialog"]'),
    ).toHaveLength(0);
  });

  it.each(drawnTypes)('%s is not drawn when invisible, but marked on the board', (type) => {
    const sample = samplesFor(type)[0];
    if (sample === undefined) throw new Error(`No sample for ${type}`);
    const hidden = { ...sample.view, props: { ...sample.view.props, visible: false } };
    expect(render(<PhoneComponent view={hidden} platform="android" />).container.innerHTML).toBe('');
    expect(
      render(<PhoneComponent view={hidden} platform="android" inert />).container.querySelector('.ph-hidden'),
    ).not.toBeNull();
  });

  it('of an unknown type shows its name on the board and nothing in a running flow', () => {
    const unknown = { ...viewOf('TextBody', {}), ...JSON.parse('{"type":"Hologram"}') };
    expect(render(<PhoneComponent view={unknown} platform="ios" inert />).container.textContent).toContain(
      'Hologram',
    );
    expect(render(<PhoneComponent view={unknown} platform="ios" />).container.innerHTML).toBe('');
  });
});
