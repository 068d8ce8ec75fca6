import type { FlowDocument, JsonObject, Path, TextEdit } from '../../document/index.ts';
import type { EditResult } from '../../edits/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import type { Fix } from '../types.ts';

/** A problem and the flow that has it. */
export interface Patient {
  readonly doc: FlowDocument;
  readonly flow: JsonObject;
  readonly version: FlowVersion;
  readonly code: string;
  readonly path: Path;
  /** Says which of several things is meant when code and path leave that open. */
  readonly message: string;
}

/** Knows what can be done about problems of some codes; `[]` when nothing safe. */
export type Fixer = (patient: Patient) => readonly Fix[];

/** Whether a message speaks of a name, in our quotes or in Meta's. */
export function mentions({ message }: Patient, name: string): boolean {
  return message.includes(`“${name}”`) || message.includes(`'${name}'`);
}

/** A fix whose edits are worked out when they are first asked for. */
export function fix(title: string, make: () => readonly TextEdit[] | undefined): Fix {
  return new LazyFix(title, make);
}

/** The same, as the one obvious mending. */
export function preferred(title: string, make: () => readonly TextEdit[] | undefined): Fix {
  return new LazyFix(title, make, true);
}

/** The edits of an edit function; none when it refused. */
export function editsOf(result: EditResult): readonly TextEdit[] {
  return result.ok ? result.edits : [];
}

class LazyFix implements Fix {
  readonly title: string;
  readonly preferred?: boolean;
  readonly #make: () => readonly TextEdit[] | undefined;
  #edits: readonly TextEdit[] | undefined;

  constructor(title: string, make: () => readonly TextEdit[] | undefined, obvious?: true) {
    this.title = title;
    this.#make = make;
    if (obvious === true) this.preferred = true;
  }

  get edits(): readonly TextEdit[] {
    return (this.#edits ??= this.#make() ?? []);
  }
}
