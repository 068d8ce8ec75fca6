import { lints } from '@flowsmith/flow-model';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Which lints a person does not want to read, and which quiet ones they do; remembered per browser. */
interface LintChoiceStore {
  readonly off: readonly string[];
  readonly on: readonly string[];
  toggle(code: string): void;
  reset(): void;
}

export const useLintChoice = create<LintChoiceStore>()(
  persist(
    (set, get) => ({
      off: [],
      on: [],
      toggle(code) {
        const key = lints.find((lint) => lint.code === code)?.quiet === true ? 'on' : 'off';
        const codes = get()[key];
        set({ [key]: codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code] });
      },
      reset: () => set({ off: [], on: [] }),
    }),
    { name: 'flowsmith.lints', version: 1 },
  ),
);

/** Codes of the lints that run. */
export function chosenLints({ off, on }: Pick<LintChoiceStore, 'off' | 'on'>): readonly string[] {
  return lints
    .filter(({ code, quiet }) => (quiet === true ? on.includes(code) : !off.includes(code)))
    .map(({ code }) => code);
}
