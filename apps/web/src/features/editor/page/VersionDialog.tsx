import {
  LATEST_VERSION,
  upgradeFlow,
  versionOf,
  versionTable,
  type UpgradeNote,
} from '@flowsmith/flow-model';
import { useMemo, useState } from 'react';
import { Button, Dialog, Select } from '@/ui/index.ts';
import { placeLabel } from '../problems/place-label.ts';
import { useEditor, useEditorStore } from '../session/index.ts';

/** Brings the flow to another version after showing what that changes and what cannot be carried. */
export default function VersionDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useEditorStore();
  const doc = useEditor((state) => state.doc);
  const current = versionOf(doc.good?.value);
  const [to, setTo] = useState<string>(
    current === LATEST_VERSION ? (versionTable.at(-2)?.version ?? LATEST_VERSION) : LATEST_VERSION,
  );
  const result = useMemo(() => upgradeFlow(doc, { to }), [doc, to]);

  function apply(): void {
    if (!result.ok) return;
    const done = store
      .getState()
      .run(`Upgrade to ${to}`, () => ({ ok: true, edits: result.edits }), { select: false });
    if (done) onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Change the version"
      description="See what becomes of the flow first. It is one step, and can be undone."
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            changes
            disabled={!result.ok || result.edits.length === 0}
            onClick={apply}
          >
            {`Change to ${to}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label="New version"
          value={to}
          onValueChange={setTo}
          options={versionTable
            .filter(({ version }) => version !== current)
            .toReversed()
            .map(({ version, state }) => ({
              value: version,
              label: version,
              ...(state === 'frozen' ? { hint: 'frozen: can no longer be published' } : {}),
            }))}
        />
        {result.ok && (
          <>
            <Notes title="What changes" notes={result.changes} none="Nothing." />
            <Notes
              title="What gets lost or is left to you"
              notes={result.losses}
              none="Nothing: the flow goes on meaning the same."
            />
          </>
        )}
        {!result.ok && <p className="text-base text-danger">{result.refusal.message}</p>}
      </div>
    </Dialog>
  );
}

function Notes({
  title,
  notes,
  none,
}: {
  readonly title: string;
  readonly notes: readonly UpgradeNote[];
  readonly none: string;
}) {
  const doc = useEditor((state) => state.doc);
  return (
    <section>
      <h3 className="mb-1 text-base font-semibold text-ink">{title}</h3>
      {notes.length === 0 ? (
        <p className="text-base text-muted">{none}</p>
      ) : (
        <ul className="flex max-h-56 flex-col gap-1.5 overflow-y-auto">
          {notes.map(({ path, text }, index) => (
            <li key={`${index} ${text}`} className="text-base text-ink">
              {text}
              {path.length > 1 && <span className="block text-sm text-faint">{placeLabel(doc, path)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
