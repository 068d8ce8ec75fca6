import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { factsOf } from './parts/facts.ts';

/** A data field that no binding, condition or expression reads. */
export const unusedData: Lint = {
  code: 'UNUSED_DATA',
  severity: 'warning',
  title: 'Data field that nothing reads',
  flow({ screens }, report) {
    const used = new Set<string>();
    for (const { id, screen } of screens) {
      for (const { root, screen: other, segments } of factsOf(screen).references)
        if (root === 'data') used.add(`${other ?? id} ${segments[0] ?? ''}`);
    }
    for (const { id, path, data } of screens) {
      for (const field of Object.keys(data)) {
        if (!used.has(`${id} ${field}`))
          report([...path, 'data', field], words.unusedData(field, id), { atKey: true });
      }
    }
  },
};
