import { useEffect } from 'react';

/** Names the browser's tab: `Sign in · Flowsmith`. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Flowsmith`;
    return () => {
      document.title = 'Flowsmith';
    };
  }, [title]);
}
