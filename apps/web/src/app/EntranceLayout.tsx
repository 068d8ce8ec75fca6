import { Outlet } from 'react-router';
import { ConnectionBanner } from './ConnectionBanner.tsx';

/** What is around the pages before one is signed in. */
export function EntranceLayout() {
  return (
    <div className="flex h-full flex-col">
      <ConnectionBanner />
      <div className="min-h-0 flex-1">
        <Outlet />
      </div>
    </div>
  );
}
