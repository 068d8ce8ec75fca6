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
export function UpgradeDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const store = useEditorStore();
  const doc = useEditor((state) => state.doc);
  const current = versionOf(doc.good?.value);
  const [to, setTo] = useState<string>(LATEST_VERSION);
  const result = useMemo(() => (open ? upgradeFlow(doc, { to }) : undefined), [open, doc, to]);

  function apply(): void {
    if (result?.ok !== true) return;
    const done = store
      .getState()
      .run(`Upgrade to ${to}`, () => ({ ok: true, edits: result.edits }), { select: false });
    if (done) onOpenChange(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Change the version"
      description="See what becomes of the flow first. It is one step, and can be undone."
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button
            variant="primary"
            disabled={result?.ok !== true || result.edits.length === 0}
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
        {result?.ok === true && (
          <>
            <Notes title="What changes" notes={result.changes} none="Nothing." />
            <Notes
              title="What gets lost or is left to you"
              notes={result.losses}
              none="Nothing: the flow goes on meaning the same."
            />
          </>
        )}
        {result?.ok === false && <p className="text-base text-danger">{result.refusal.message}</p>}
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
