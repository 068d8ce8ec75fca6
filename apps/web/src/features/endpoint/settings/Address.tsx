import { Copy } from 'lucide-react';
import { IconButton, TextField } from '@/ui/index.ts';
import { copyText } from '../common/copy-text.ts';
import { settingsMessages } from './messages.ts';
import { SettingsCard } from './SettingsCard.tsx';
import type { PartProps } from './part-props.ts';

const text = settingsMessages.address;

/** Where an environment answers, and with what. */
export function Address({ state: { environment, path, deployed } }: Pick<PartProps, 'state'>) {
  const address = new URL(path, location.href).href;
  return (
    <SettingsCard title={text.title} about={text.text[environment]}>
      <TextField
        label={text.label}
        hideLabel
        mono
        readOnly
        value={address}
        onChange={() => undefined}
        onFocus={(event) => event.currentTarget.select()}
        suffix={
          <IconButton
            size="xs"
            label={text.copy}
            icon={<Copy size={14} strokeWidth={1.5} />}
            onClick={() => copyText(address)}
          />
        }
      />
      <p className="text-sm text-pretty text-faint">
        {deployed === null ? text.empty : text.deployed(deployed.number)}{' '}
        {LOOPBACK.test(location.hostname) && environment === 'live' && text.local}
      </p>
    </SettingsCard>
  );
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
