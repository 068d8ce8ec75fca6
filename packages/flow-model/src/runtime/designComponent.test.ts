import { describe, expect, it } from 'vitest';
import { designComponent } from './index.ts';

const version = '7.3';

describe('designComponent', () => {
  it('shows examples, start values and literal actions', () => {
    const component = {
      type: 'Dropdown',
      name: 'd',
      label: '${data.label}',
      'data-source': '${data.items}',
      'init-value': 'a',
      enabled: false,
    };
    const data = { label: 'Pick', items: [{ id: 'a', title: 'A' }] };
    expect(designComponent(component, { data, version })).toEqual({
      path: [],
      type: 'Dropdown',
      props: { name: 'd', label: 'Pick', 'data-source': data.items, enabled: false },
      value: 'a',
      enabled: false,
    });
  });

  it('takes start values from the Form around', () => {
    const scope = { data: { start: { age: 5 } }, version, initValues: '${data.start}' };
    expect(designComponent({ type: 'TextInput', name: 'age' }, scope).value).toBe('5');
  });

  it('remembers views as long as what they refer to stays', () => {
    const literal = { type: 'TextBody', text: 'x' };
    const bound = { type: 'TextBody', text: '${data.a}' };
    const global = { type: 'TextBody', text: '${screen.B.data.a}' };
    const data = { a: 'one' };
    const screens = { B: { data: { a: 'two' }, form: {} } };
    const views = [literal, bound, global].map((component) =>
      designComponent(component, { data, version, screens }),
    );
    expect(views.map(({ props }) => props['text'])).toEqual(['x', 'one', 'two']);

    const later = [literal, bound, global].map((component) =>
      designComponent(component, { data: { a: 'three' }, version, screens }),
    );
    expect(later[0]).toBe(views[0]);
    expect(later[1]?.props['text']).toBe('three');
    const elsewhere = { data, version, screens: { B: { data: { a: 'four' }, form: {} } } };
    expect(designComponent(global, elsewhere).props['text']).toBe('four');
  });

  it('makes something of any object', () => {
    expect(designComponent({}, { data: {}, version }).props).toEqual({});
    expect(designComponent({ type: 'Nope', text: 5 }, { data: {}, version }).type).toBe('TextBody');
  });
});
