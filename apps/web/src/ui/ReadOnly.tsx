import { createContext, useContext, type ReactNode } from 'react';

const Why = createContext<string | undefined>(undefined);

/** An area where nothing can be changed while there is a reason: fields show what they hold, buttons that change something say why not. */
export function ReadOnlyArea({
  why,
  children,
}: {
  /** In words for people; `undefined`: everything works. */
  readonly why: string | undefined;
  readonly children: ReactNode;
}) {
  return <Why value={why}>{children}</Why>;
}

/** Why nothing can be changed here, in words; `undefined` where things can. */
export function useReadOnly(): string | undefined {
  return useContext(Why);
}
