import { useSearchParams } from 'react-router';
import { paramsOf, viewOf, type AuditView } from './audit-filter.ts';

/** What the list shows, kept in the page's address: it can be reloaded, sent to somebody, and gone back from. */
export function useAuditView(): [AuditView, (change: Partial<AuditView>) => void] {
  const [params, setParams] = useSearchParams();
  const view = viewOf(params);
  return [view, (change) => setParams(paramsOf({ ...view, ...change }), { replace: true })];
}
