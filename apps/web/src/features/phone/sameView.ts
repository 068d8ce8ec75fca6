import type { ComponentView, JsonValue } from '@flowsmith/flow-model';
import type { PhoneComponentProps } from './types.ts';

/** Whether two props draw the same; views that were resolved afresh to equal values count as the same. */
export function samePhoneProps(a: PhoneComponentProps, b: PhoneComponentProps): boolean {
  return (
    a.platform === b.platform &&
    a.inert === b.inert &&
    a.onChange === b.onChange &&
    a.onLeave === b.onLeave &&
    a.onTap === b.onTap &&
    sameView(a.view, b.view)
  );
}

/** Whether two components look and act the same. */
export function sameView(a: ComponentView, b: ComponentView): boolean {
  return (
    a === b ||
    (a.type === b.type &&
      a.enabled === b.enabled &&
      a.error === b.error &&
      a.busy === b.busy &&
      a.path.length === b.path.length &&
      a.path.every((step, index) => step === b.path[index]) &&
      sameJson(a.value, b.value) &&
      sameJson(a.props, b.props))
  );
}

/** Deep equality of JSON that stops at shared subtrees; resolved views share nearly all of theirs. */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(member(a, key), member(b, key)))
  );
}

function member(value: Extract<JsonValue, object>, key: string): JsonValue | undefined {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
