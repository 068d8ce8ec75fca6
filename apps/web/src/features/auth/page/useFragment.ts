import { useState } from 'react';

/**
 * What stands after `#` in the page's address: servers and their logs never see it. It is taken out of the address at once,
 * so that it stays neither on the screen nor in the history.
 */
export function useFragment(): string {
  const [fragment] = useState(() => decodeURIComponent(location.hash.slice(1)));
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return fragment;
}
