import { useEffect, useState } from 'react';

/**
 * What stands after `#` in the page's address: servers and their logs never see it. It is taken out of the address at once,
 * so that it stays neither on the screen nor in the history. A link that is opened on the page itself counts, too.
 */
export function useFragment(): string {
  const [fragment, setFragment] = useState(() => decoded(location.hash));
  useEffect(() => {
    const take = (): void => {
      if (location.hash === '') return;
      setFragment(decoded(location.hash));
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return fragment;
}

/** What somebody cut short, or typed, may be no valid encoding. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
