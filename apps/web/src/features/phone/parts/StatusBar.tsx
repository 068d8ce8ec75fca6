import { memo } from 'react';
import { messages } from '../messages.ts';
import type { Platform } from '../types.ts';

/** Clock, signal and battery; decoration. */
export const StatusBar = memo(function StatusBar({ platform }: { readonly platform: Platform }) {
  return (
    <div className="ph-status" aria-hidden="true">
      <span className="ph-clock">{messages.clock(platform)}</span>
      <svg width="58" height="14" viewBox="0 0 58 14" fill="currentColor">
        {platform === 'ios' ? (
          <>
            <rect x="0" y="8" width="3" height="5" rx="1" />
            <rect x="4.5" y="6" width="3" height="7" rx="1" />
            <rect x="9" y="3.5" width="3" height="9.5" rx="1" />
            <rect x="13.5" y="1" width="3" height="12" rx="1" />
            <path d="M26.5 3c2.4 0 4.6.9 6.2 2.5l1.1-1.2A10.4 10.4 0 0 0 19.2 4.3l1.1 1.2A8.8 8.8 0 0 1 26.5 3zm0 3.7c1.4 0 2.7.5 3.7 1.5l1.1-1.2a7 7 0 0 0-9.6 0l1.1 1.2c1-1 2.3-1.5 3.7-1.5zm0 3.6L24.3 11.7l2.2 1.3 2.2-1.3z" />
            <rect
              x="36.5"
              y="1.5"
              width="18"
              height="11"
              rx="3.2"
              fill="none"
              stroke="currentColor"
              opacity=".5"
            />
            <rect x="38.2" y="3.2" width="14.6" height="7.6" rx="1.8" />
            <rect x="55.5" y="5" width="1.5" height="4" rx=".75" opacity=".6" />
          </>
        ) : (
          <>
            <path d="M20 2.5c-3 0-5.8 1.1-8 2.9L20 13.5l8-8.1a12.6 12.6 0 0 0-8-2.9z" />
            <path d="M33 13.5V11l9-9v11.5z" />
            <path d="M48.5 3.2h1.7V2h3.6v1.2h1.7v10.3h-7z" />
          </>
        )}
      </svg>
    </div>
  );
});
