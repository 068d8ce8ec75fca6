import { useEffect } from 'react';
import { toast } from '@/ui/index.ts';
import { useEditor } from '../session/index.ts';

/** Speaks what happened to those who do not see it, and shows refusals to all. */
export function LiveRegion() {
  const announcement = useEditor((state) => state.announcement);
  const refusal = useEditor((state) => state.refusal);
  useEffect(() => {
    if (refusal.nonce > 0) toast(refusal.text, { tone: 'warning', id: 'refusal' });
  }, [refusal]);
  return (
    <div aria-live="polite" role="status" className="sr-only" data-testid="announcer">
      {announcement.text}
    </div>
  );
}
