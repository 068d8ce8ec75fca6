import type { ScreenView } from '@flowsmith/flow-model';
import { sameView } from '../sameView.ts';

/** Whether two screens look and act the same, though they were made afresh. */
export function sameScreen(a: ScreenView, b: ScreenView): boolean {
  return (
    a.screenId === b.screenId &&
    a.title === b.title &&
    a.terminal === b.terminal &&
    a.canGoBack === b.canGoBack &&
    a.loading === b.loading &&
    a.snackbar === b.snackbar &&
    sameAll(a.components, b.components, sameView) &&
    (a.footer === undefined || b.footer === undefined
      ? a.footer === b.footer
      : sameView(a.footer, b.footer)) &&
    sameAll(a.invalid, b.invalid, (x, y) => x.name === y.name && x.message === y.message)
  );
}

function sameAll<Item>(a: readonly Item[], b: readonly Item[], same: (a: Item, b: Item) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      return other !== undefined && same(item, other);
    })
  );
}
