import type { Exchange } from '@/api/exchanges.ts';
import { fullTime } from '@/app/relative-time.ts';
import { Fingerprint } from '../../common/Fingerprint.tsx';
import { exchangeMessages as messages } from '../messages.ts';
import { Part } from './Part.tsx';

const text = messages.detail;

/** When, from whom, and with what it was answered. */
export function Facts({ exchange: { id, at, caller, version, key, kind } }: { readonly exchange: Exchange }) {
  return (
    <Part title={text.facts}>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 text-base">
        <dt className="text-muted">{text.at}</dt>
        <dd>
          <time dateTime={at}>{fullTime(at)}</time>
        </dd>
        <dt className="text-muted">{text.caller}</dt>
        <dd>{messages.callers[caller].long}</dd>
        {kind !== 'unread' && (
          <>
            <dt className="text-muted">{text.version}</dt>
            <dd>{version === null ? text.unversioned[caller] : text.versionNumber(version)}</dd>
          </>
        )}
        {key !== null && (
          <>
            <dt className="text-muted">{text.key}</dt>
            <dd>
              <Fingerprint value={key} />
            </dd>
          </>
        )}
        <dt className="text-muted">{text.id}</dt>
        <dd className="tabular-nums">{id}</dd>
      </dl>
    </Part>
  );
}
