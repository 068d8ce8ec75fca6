import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useResponseSettings, useSaveRetention } from '@/api/responses.ts';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { SettingsCard } from '@/features/endpoint/settings/SettingsCard.tsx';
import { AlertDialog, Button, NumberField, Select, Skeleton, toast } from '@/ui/index.ts';
import { settingsMessages } from './messages.ts';

const text = settingsMessages.retention;
const USUAL = [30, 90, 180] as const;
const YEAR = 365;
const MOST = 3_650;

/** How long answers of a flow are kept. */
export function Retention({ flowId }: { readonly flowId: string }) {
  const { data, error, refetch } = useResponseSettings(flowId);
  return (
    <SettingsCard title={text.title} about={text.about}>
      {data !== undefined && <Form key={data.retentionDays} flowId={flowId} saved={data.retentionDays} />}
      {data === undefined && error === null && <Skeleton className="h-12 w-72" />}
      {data === undefined && error !== null && (
        <p className="flex items-center gap-2 text-base text-danger">
          {asApiError(error).message}
          <Button size="sm" onClick={() => void refetch()}>
            {settingsMessages.retry}
          </Button>
        </p>
      )}
    </SettingsCard>
  );
}

function Form({ flowId, saved }: { readonly flowId: string; readonly saved: number | null }) {
  const [days, setDays] = useState(saved);
  const [isOther, setIsOther] = useState(saved !== null && choiceOf(saved) === OTHER);
  const [asking, setAsking] = useState(false);
  const save = useSaveRetention(flowId);
  const isWrong = isOther && (days === null || !Number.isInteger(days) || days < 1 || days > MOST);

  function keep(): void {
    save.mutate(days, {
      onSuccess: () => {
        setAsking(false);
        toast(text.saved);
      },
      onError: tellFailure,
    });
  }

  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        // A shorter time deletes what is there; a longer one does nothing yet.
        if (days !== null && (saved === null || days < saved)) setAsking(true);
        else keep();
      }}
    >
      <Select
        label={text.label}
        className="w-64"
        value={isOther ? OTHER : choiceOf(days)}
        onValueChange={(next) => {
          setIsOther(next === OTHER);
          if (next !== OTHER) setDays(next === NEVER ? null : Number(next));
        }}
        options={[
          { value: NEVER, label: text.never },
          ...USUAL.map((number) => ({ value: String(number), label: text.days(number) })),
          { value: String(YEAR), label: text.year },
          { value: OTHER, label: text.other },
        ]}
      />
      {isOther && (
        <NumberField
          label={text.number}
          className="w-32"
          value={days}
          onChange={setDays}
          min={1}
          max={MOST}
          error={isWrong && days !== null ? text.range : undefined}
        />
      )}
      <Button changes type="submit" disabled={days === saved || isWrong} busy={save.isPending}>
        {text.save}
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.confirm.title(days ?? 0)}
        confirm={text.confirm.confirm}
        danger
        busy={save.isPending}
        onConfirm={keep}
      >
        {text.confirm.text}
      </AlertDialog>
    </form>
  );
}

const NEVER = 'never';
const OTHER = 'other';

function choiceOf(days: number | null): string {
  if (days === null) return NEVER;
  return [...USUAL, YEAR].some((usual) => usual === days) ? String(days) : OTHER;
}
