import type { JsonValue } from '../../document/types.ts';
import { componentSpec, isComponentType } from '../../spec/index.ts';
import { withInner } from './groups.ts';
import { isObject } from './values.ts';

/** Whether a component is an input, or has one in it. A Form keeps its inputs to itself. */
export function holdsInput(component: JsonValue | undefined): boolean {
  if (!isObject(component) || component['type'] === 'Form') return false;
  return withInner(component).some(({ component: inner }) => {
    const type = inner['type'];
    return isComponentType(type) && componentSpec(type).input !== undefined;
  });
}
