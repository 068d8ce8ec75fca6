import { Globe, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useChangeSettings } from '@/api/endpoint-settings.ts';
import { Button, IconButton, TextField, toast } from '@/ui/index.ts';
import { tellFailure } from '../common/tell-failure.ts';
import { hostOf, hostProblem } from './host-problem.ts';
import { settingsMessages } from './messages.ts';
import { SettingsCard } from './SettingsCard.tsx';
import type { PartProps } from './part-props.ts';

const text = settingsMessages.hosts;

/** Servers that handlers may fetch from. */
export function Hosts({ flowId, state: { environment, allowedHosts } }: PartProps) {
  const change = useChangeSettings(flowId, environment);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const save = (hosts: string[]) => change.mutate({ allowedHosts: hosts }, { onError: tellFailure });

  function add(): void {
    const host = hostOf(typed);
    const found = hostProblem(host, allowedHosts);
    setProblem(found);
    if (found !== undefined) return;
    setTyped('');
    save([...allowedHosts, host]);
  }

  function remove(host: string): void {
    save(allowedHosts.filter((each) => each !== host));
    toast(text.removed(host), {
      id: 'endpoint-host',
      action: { label: text.undo, onClick: () => save(allowedHosts) },
    });
  }

  return (
    <SettingsCard title={text.title} about={text.text}>
      {allowedHosts.length === 0 ? (
        <p className="text-base text-faint">{text.none}</p>
      ) : (
        <ul className="flex flex-wrap gap-1.5">
          {allowedHosts.map((host) => (
            <li
              key={host}
              className="flex h-7 items-center gap-1.5 rounded-control border border-line bg-panel pr-0.5 pl-2 font-mono text-sm text-ink"
            >
              <Globe size={14} strokeWidth={1.5} className="text-faint" aria-hidden />
              {host}
              <IconButton
                changes
                size="xs"
                label={text.remove(host)}
                icon={<X size={14} strokeWidth={1.5} />}
                onClick={() => remove(host)}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className="flex items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={text.label}
          hideLabel
          mono
          className="max-w-80 flex-1"
          placeholder={text.placeholder}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setProblem(undefined);
          }}
          error={problem}
        />
        <Button
          changes
          type="submit"
          disabled={typed.trim() === ''}
          icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
        >
          {text.add}
        </Button>
      </form>
    </SettingsCard>
  );
}
