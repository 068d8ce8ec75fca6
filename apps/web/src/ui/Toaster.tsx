import { lazy, Suspense } from 'react';
import { useToasts } from './toast.ts';

const ToastBox = lazy(() => import('./ToastBox.tsx'));

/** The place where toasts appear; once, in the app's layout. Loaded with the first toast. */
export function Toaster() {
  const begun = useToasts((state) => state.begun);
  return (
    begun && (
      <Suspense>
        <ToastBox />
      </Suspense>
    )
  );
}
