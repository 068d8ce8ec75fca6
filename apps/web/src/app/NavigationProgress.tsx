import { useNavigation } from 'react-router';
import { messages } from './messages.ts';

/** A thin line at the top while the code of the next page is on its way. */
export function NavigationProgress() {
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return (
    <div
      role="progressbar"
      aria-label={messages.loadingPage}
      className="fixed inset-x-0 top-0 z-50 h-0.5 animate-pulse bg-accent"
    />
  );
}
