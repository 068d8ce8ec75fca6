import { Outlet } from 'react-router';
import { SessionDialogs } from '@/features/auth/again/SessionDialogs.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { NavigationProgress } from './NavigationProgress.tsx';

/** What is around every page: what to know of connection and session above, the page below at full height. */
export function Layout() {
  return (
    <div className="flex h-full flex-col">
      <NavigationProgress />
      <ConnectionBanner />
      <SessionDialogs />
      <div className="min-h-0 flex-1">
        <Outlet />
      </div>
    </div>
  );
}
