import { lazy, Suspense } from 'react';
import './json.css';
import { Skeleton } from '@/ui/index.ts';

/** Monaco is a megabyte: it is fetched when the pane is shown for the first time. */
const JsonEditor = lazy(() => import('./JsonEditor.tsx'));

/** The JSON editor, or its outline while it is being loaded. */
export function JsonPane() {
  return (
    <div className="json-pane h-full min-h-0 overflow-hidden bg-panel">
      <Suspense fallback={<JsonSkeleton />}>
        <JsonEditor />
      </Suspense>
    </div>
  );
}

const LINES = [
  'w-1/4',
  'w-2/5 ml-4',
  'w-3/5 ml-4',
  'w-1/3 ml-8',
  'w-1/2 ml-8',
  'w-2/5 ml-8',
  'w-1/4 ml-4',
  'w-1/2 ml-8',
  'w-1/3 ml-8',
];

function JsonSkeleton() {
  return (
    <div className="flex flex-col gap-2 p-4" aria-busy="true" aria-label="Loading the JSON editor">
      {LINES.map((width, index) => (
        <Skeleton key={index} className={`h-3 ${width}`} />
      ))}
    </div>
  );
}
