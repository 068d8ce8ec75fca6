import type { Scenario } from '@flowsmith/flow-model';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { asApiError, ApiError } from '@/api/api-error.ts';
import { readFlow } from '@/api/flows.ts';
import { useFlushPlayKit } from '@/api/play.ts';
import { useCreateShare, type NewShare } from '@/api/shares.ts';
import { Button, Select, TextField } from '@/ui/index.ts';
import { messages } from './messages.ts';

const text = messages.form;
const ALL = '*';

/** What a new link shows, for how long, and for whom it is. */
export function NewLinkForm({
  flowId,
  scenarios,
  save,
  onMade,
}: {
  readonly flowId: string;
  readonly scenarios: readonly Scenario[];
  readonly save: (() => Promise<boolean>) | undefined;
  readonly onMade: (made: NewShare) => void;
}) {
  const [label, setLabel] = useState('');
  const [shows, setShows] = useState('latest');
  const [scenario, setScenario] = useState(ALL);
  const [days, setDays] = useState('30');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const create = useCreateShare(flowId);
  const flushKit = useFlushPlayKit(flowId);

  /** A link shows what the server has, so that comes first. */
  async function make(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      const saved = await Promise.all([save?.() ?? true, flushKit()]);
      if (saved.includes(false)) throw new ApiError({ code: 'not-saved', status: 0, ...messages.notSaved });
      const trimmed = label.trim();
      onMade(
        await create.mutateAsync({
          expiresInDays: Number(days),
          revision: shows === 'latest' ? 'latest' : (await readFlow(flowId)).revision,
          ...(trimmed === '' ? {} : { label: trimmed }),
          ...(scenario === ALL ? {} : { scenario }),
        }),
      );
    } catch (thrown) {
      setError(asApiError(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="grid grid-cols-2 gap-x-3 gap-y-3 max-sm:grid-cols-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void make();
      }}
    >
      <TextField
        label={text.label}
        help={text.labelHelp}
        placeholder={text.labelPlaceholder}
        value={label}
        onChange={(next) => setLabel(next.slice(0, 100))}
      />
      <Select
        label={text.expires}
        value={days}
        onValueChange={setDays}
        options={messages.expiries.map((expiry) => ({ value: String(expiry.days), label: expiry.label }))}
      />
      <Select
        label={text.shows}
        value={shows}
        onValueChange={setShows}
        options={[
          { value: 'latest', label: text.latest, hint: text.latestHint },
          { value: 'fixed', label: text.fixed, hint: text.fixedHint },
        ]}
      />
      {scenarios.length > 0 && (
        <Select
          label={text.scenario}
          value={scenario}
          onValueChange={setScenario}
          options={[
            { value: ALL, label: text.allScenarios },
            ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {error !== undefined && (
        <p role="alert" className="col-span-full text-base text-danger">
          {error.message} {error.hint}
        </p>
      )}
      <div className="col-span-full flex justify-end">
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          icon={<Link2 size={16} strokeWidth={1.5} aria-hidden />}
        >
          {busy ? text.creating : text.create}
        </Button>
      </div>
    </form>
  );
}
