import { emptyPlayKit, parseDocument, screensOf, type JsonValue } from '@flowsmith/flow-model';
import { Copy, ExternalLink, Eye } from 'lucide-react';
import { useMemo, useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import type { Flow } from '@/api/flows.ts';
import { useMakePreview, type PreviewLinkOptions } from '@/api/lifecycle.ts';
import type { Link } from '@/api/publishing.ts';
import { fullTime } from '@/app/relative-time.ts';
import { Player } from '@/features/phone/index.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Button, IconButton, Select, Switch, TextAreaField, TextField, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { readData } from './read-data.ts';

const text = messages.preview;
const FIRST = ':first';
const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Meta's web preview with its parameters, beside our phone. */
export function PreviewPart({ link, flow }: { readonly link: Link; readonly flow: Flow }) {
  const value = useMemo<JsonValue>(() => parseDocument(flow.text).good?.value ?? null, [flow.text]);
  const [options, setOptions] = useState<PreviewLinkOptions>({ interactive: true });
  const [typedData, setData] = useState('');
  const make = useMakePreview(link);
  const data = readData(typedData);
  const change = (changes: Partial<PreviewLinkOptions>) => setOptions({ ...options, ...changes });
  const show = (renew: boolean) => {
    if (data.kind === 'error') return;
    make.mutate({ ...options, renew, ...(data.kind === 'value' ? { data: data.value } : {}) });
  };
  const made = make.data;
  const begins = options.interactive === true && options.flowAction === 'navigate';
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[280px_minmax(0,1fr)_minmax(0,1fr)]">
      <form
        className="flex flex-col gap-3 overflow-y-auto border-r border-line bg-panel p-4"
        onSubmit={(event) => {
          event.preventDefault();
          show(false);
        }}
      >
        <p className="text-sm text-pretty text-muted">{text.about}</p>
        <Switch
          label={text.interactive}
          help={text.interactiveHelp}
          checked={options.interactive === true}
          onCheckedChange={(interactive) => change({ interactive })}
        />
        {options.interactive === true && (
          <>
            <TextField
              label={text.token}
              value={options.flowToken ?? ''}
              onChange={(flowToken) => setOptions(without({ ...options, flowToken }, 'flowToken'))}
              mono
            />
            <Select
              label={text.action}
              value={options.flowAction ?? 'navigate'}
              onValueChange={(next) =>
                change({ flowAction: next === 'data_exchange' ? 'data_exchange' : 'navigate' })
              }
              options={Object.entries(text.actions).map(([id, label]) => ({ value: id, label }))}
            />
            {begins && (
              <>
                <Select
                  label={text.screen}
                  value={options.screen ?? FIRST}
                  onValueChange={(screen) =>
                    screen === FIRST
                      ? setOptions(without({ ...options, screen: '' }, 'screen'))
                      : change({ screen })
                  }
                  options={[
                    { value: FIRST, label: text.firstScreen },
                    ...screensOf(value).map(({ id }) => ({ value: id, label: id })),
                  ]}
                />
                <TextAreaField
                  label={text.data}
                  value={typedData}
                  onChange={setData}
                  mono
                  error={data.kind === 'error' ? text.dataBad : undefined}
                />
              </>
            )}
            <TextField
              label={text.phone}
              help={text.phoneHelp}
              value={options.phoneNumber ?? ''}
              onChange={(phoneNumber) => setOptions(without({ ...options, phoneNumber }, 'phoneNumber'))}
              mono
            />
            <Switch
              label={text.debug}
              checked={options.debug === true}
              onCheckedChange={(debug) => change({ debug })}
            />
          </>
        )}
        <Button changes type="submit" variant="primary" icon={<Eye {...ICON} />} busy={make.isPending}>
          {text.make}
        </Button>
        {make.isError && <FailureNote error={asApiError(make.error)} />}
        {made !== undefined && (
          <div className="flex flex-col gap-2 border-t border-line pt-3">
            {made.notes.map((note) => (
              <p key={note} className="rounded-control bg-warning-soft px-2 py-1 text-sm text-ink">
                {note}
              </p>
            ))}
            <p className="text-sm text-muted">{text.expires(fullTime(made.expiresAt))}</p>
            <div className="flex items-center gap-1">
              <a
                href={made.url}
                target="_blank"
                rel="noopener noreferrer"
                className="inline-flex h-7 items-center gap-1.5 rounded-control border border-edge bg-raised px-2.5 font-medium text-ink hover:bg-hover"
              >
                <ExternalLink {...ICON} /> {text.open}
              </a>
              <IconButton
                label={text.copy}
                icon={<Copy {...ICON} />}
                onClick={() => void navigator.clipboard.writeText(made.url).then(() => toast(text.copied))}
              />
            </div>
            <Button
              changes
              size="sm"
              variant="ghost"
              className="self-start"
              title={text.renewHelp}
              onClick={() => show(true)}
            >
              {text.renew}
            </Button>
          </div>
        )}
      </form>
      <section aria-label={text.frame} className="flex min-h-0 flex-col border-r border-line">
        <h2 className="px-4 pt-3 text-sm font-medium text-muted">{text.frame}</h2>
        {made === undefined ? (
          <p className="m-auto px-6 text-center text-faint">{text.blank}</p>
        ) : (
          <iframe
            key={made.url}
            src={made.url}
            title={text.frame}
            sandbox={rightsOf(made.url)}
            className="m-4 min-h-0 flex-1 rounded-card border border-line bg-raised"
          />
        )}
      </section>
      <section aria-label={text.ours} className="flex min-h-0 flex-col">
        <h2 className="px-4 pt-3 text-sm font-medium text-muted">{text.ours}</h2>
        <Player value={value} kit={NO_KIT} shared className="min-h-0 flex-1" />
      </section>
    </div>
  );
}

const NO_KIT = emptyPlayKit();

/** Empty texts are left out rather than sent. */
function without(
  options: PreviewLinkOptions,
  name: 'flowToken' | 'phoneNumber' | 'screen',
): PreviewLinkOptions {
  if (options[name] !== '') return options;
  const { [name]: _empty, ...rest } = options;
  return rest;
}

/** Meta's page needs its own origin to work. The sandbox's has ours, which would open the builder to it. */
function rightsOf(url: string): string {
  const isOurs = URL.canParse(url) && new URL(url).origin === location.origin;
  return isOurs ? 'allow-scripts allow-forms' : 'allow-scripts allow-forms allow-popups allow-same-origin';
}
