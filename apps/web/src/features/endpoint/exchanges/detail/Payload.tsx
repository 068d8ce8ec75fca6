import { Copy, EyeOff } from 'lucide-react';
import { Link } from 'react-router';
import { useStored } from '@/app/stored.ts';
import { IconButton, Tabs } from '@/ui/index.ts';
import { copyText } from '../../common/copy-text.ts';
import { JsonTree } from '../../common/JsonTree.tsx';
import { endpointPath } from '../../page/paths.ts';
import { MASK, maskedPlaces } from '../logic/masked-places.ts';
import { exchangeMessages } from '../messages.ts';
import { Part } from './Part.tsx';

const text = exchangeMessages.detail;

/** Props of {@link Payload}. */
export interface PayloadProps {
  readonly title: string;
  readonly value: { readonly [key: string]: unknown } | null;
  readonly flowId: string;
  /** It was too large to be kept. */
  readonly cut: boolean;
  /** Why there never was one; absent: it was not kept. */
  readonly missing: string | undefined;
}

/** A decrypted request or answer, as a tree or as text. */
export function Payload({ title, value, flowId, cut, missing }: PayloadProps) {
  const [view, setView] = useStored('exchange-payload', (stored) => (stored === 'text' ? 'text' : 'tree'));
  if (value === null)
    return (
      <Part title={title}>
        <p className="text-base text-muted">{missing ?? (cut ? text.cut : text.notKept)}</p>
        {missing === undefined && !cut && (
          <p className="text-sm text-faint">
            {text.notKeptText}{' '}
            <Link to={endpointPath(flowId, 'settings')} className="text-accent underline underline-offset-2">
              {text.toSettings}
            </Link>
          </p>
        )}
      </Part>
    );
  const json = JSON.stringify(value, undefined, 2);
  const masked = maskedPlaces(value).length;
  return (
    <Part
      title={title}
      aside={
        <>
          <Tabs
            look="pill"
            label={title}
            value={view}
            onValueChange={(next) => setView(next === 'text' ? 'text' : 'tree')}
            tabs={[
              { value: 'tree', label: text.tree },
              { value: 'text', label: text.text },
            ]}
          />
          <IconButton
            size="xs"
            label={text.copyJson(title)}
            icon={<Copy size={14} strokeWidth={1.5} />}
            onClick={() => copyText(json)}
          />
        </>
      }
    >
      <div
        className="max-h-96 overflow-auto rounded-control border border-line bg-panel"
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        {view === 'tree' ? (
          <JsonTree value={value} label={title} mask={MASK} />
        ) : (
          <pre className="p-2 font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">{json}</pre>
        )}
      </div>
      {masked > 0 && (
        <p className="mt-1.5 flex items-center gap-1.5 text-sm text-faint">
          <EyeOff size={12} strokeWidth={1.75} aria-hidden className="shrink-0" />
          {text.masked(masked)}. {text.maskedHelp}
        </p>
      )}
    </Part>
  );
}
