import type { JsonObject, JsonValue, Path } from '../../document/types.ts';
import type { FlowVersion } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { ObjectShape } from './objectShape.ts';

/** What every check of shape needs. */
export interface ShapeContext {
  readonly version: FlowVersion;
  readonly findings: Findings;
  /** What the object at hand is called in messages: `TextInput`, `The screen “START”`. */
  readonly owner: string;
  /** Type of the component that the value belongs to. */
  readonly component?: string;
  /** The component stands somewhere inside a Form. */
  readonly insideForm?: boolean;
  readonly inside: InsideChecks;
}

/** Checks of what stands inside a value; handed on, because values and objects nest in each other. */
export interface InsideChecks {
  object(object: JsonObject, path: Path, shape: ObjectShape, context: ShapeContext): void;
  components(value: JsonValue, name: string, path: Path, context: ShapeContext): void;
  cases(value: JsonValue, name: string, path: Path, context: ShapeContext): void;
}

/** Where a component stands. */
export type Place = 'screen' | 'form' | 'branch' | 'case';
