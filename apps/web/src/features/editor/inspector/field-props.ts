import {
  isRequired,
  type JsonValue,
  type Path,
  type PropertySpec,
  type FlowVersion,
} from '@flowsmith/flow-model';

/** What every property field takes. */
export interface PropertyFieldProps {
  readonly name: string;
  readonly spec: PropertySpec;
  readonly value: JsonValue | undefined;
  /** Relative to the owner (a component or screen). */
  readonly path: Path;
}

/** Label of a field; required ones carry a star. */
export function fieldLabel(spec: PropertySpec, version: FlowVersion): string {
  return isRequired(spec.required, version) ? `${spec.title} *` : spec.title;
}

/** Whether a value is a binding or an expression rather than a literal. */
export function isDynamicText(value: JsonValue | undefined): value is string {
  return (
    typeof value === 'string' &&
    (/^\s*\$\{[\s\S]*\}\s*$/.test(value) ||
      (value.startsWith('`') && value.endsWith('`') && value.length > 1))
  );
}
