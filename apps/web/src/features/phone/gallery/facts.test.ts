import { componentSpec } from '@flowsmith/flow-model';
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts.ts';
import { drawnTypes } from './samples.ts';

describe('facts of a component', () => {
  it('say where it may stand and what its limits are, those of options included', () => {
    expect(factsOf('OptIn')).toEqual(['At most 5 on a screen.', 'Characters: label 120.']);
    expect(factsOf('RadioButtonsGroup').join(' ')).toContain('data-source.metadata 20');
    expect(factsOf('RichText')).toEqual([
      'At most 1 on a screen.',
      'Stands alone on its screen, but for a Footer.',
    ]);
    expect(factsOf('NavigationList').join(' ')).toContain('Items: list-items 1–20, list-items.tags 0–3.');
    expect(factsOf('PhotoPicker').join(' ')).toContain('min-uploaded-photos 0–30');
  });

  it.each(drawnTypes)('leave out no limit of %s', (type) => {
    const said = factsOf(type).join(' ');
    const unsaid = Object.entries(componentSpec(type).properties)
      .filter(([name, { maxLength }]) => maxLength !== undefined && !said.includes(`${name} ${maxLength}`))
      .map(([name]) => name);
    expect(unsaid).toEqual([]);
  });
});
