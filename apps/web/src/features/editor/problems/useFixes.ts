import type { Diagnostic, Fix } from '@flowsmith/flow-model';
import { useEffect, useState } from 'react';

/** Each fix is tried before it is offered, which takes about a millisecond: this much at a time. */
const SLICE = 8;
/** Between two slices the browser draws and listens. */
const REST = 16;

type FixesFound = ReadonlyMap<Diagnostic, readonly Fix[]>;

/** What can be done about problems, worked out bit by bit while nothing else is to do. */
export function useFixes(diagnostics: readonly Diagnostic[]): FixesFound {
  const [found, setFound] = useState<FixesFound>(new Map());
  useEffect(() => {
    const fixes = new Map<Diagnostic, readonly Fix[]>();
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function slice(): void {
      const end = performance.now() + SLICE;
      while (next < diagnostics.length && performance.now() < end) {
        const diagnostic = diagnostics[next];
        if (diagnostic !== undefined) fixes.set(diagnostic, diagnostic.fixes ?? []);
        next += 1;
      }
      setFound(new Map(fixes));
      if (next < diagnostics.length) timer = setTimeout(slice, REST);
    }
    timer = setTimeout(slice, REST);
    return () => clearTimeout(timer);
  }, [diagnostics]);
  return found;
}
