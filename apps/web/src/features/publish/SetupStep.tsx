import { CircleCheck, FlaskConical, Phone, Settings2, TriangleAlert } from 'lucide-react';
import { type Account, accountName, isSandbox } from '@/api/accounts.ts';
import type { Endpoint } from '@/api/endpoints.ts';
import type { Link } from '@/api/publishing.ts';
import { IconButton, Select, TextField } from '@/ui/index.ts';
import { CategoryPicker } from './CategoryPicker.tsx';
import { EndpointField } from './EndpointField.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { Meaning } from './Meaning.tsx';
import { messages } from './messages.ts';
import type { settingErrors, Typed } from './settings.ts';
import type { PublishSettings } from './usePublishing.ts';

const text = messages.setup;

/** Props of {@link SetupStep}. */
interface SetupStepProps {
  readonly flowId: string;
  /** Its endpoint here; absent while it is not known. */
  readonly endpoint: Endpoint | undefined;
  readonly accounts: readonly Account[];
  readonly settings: PublishSettings;
  readonly errors: ReturnType<typeof settingErrors>;
  readonly needsEndpoint: boolean;
  readonly link: Link | undefined;
  /** How many problems of the saved text block publishing. */
  readonly problems: number;
  readonly sandbox: boolean;
  readonly onAccount: (id: string) => void;
  readonly onManageAccounts: () => void;
  readonly onType: (typed: Typed) => void;
}

/** Where to publish, and what Meta wants to know beside the flow itself. */
export function SetupStep(props: SetupStepProps) {
  const { flowId, endpoint, accounts, settings, errors, needsEndpoint, link, problems, sandbox } = props;
  const { onAccount, onManageAccounts, onType } = props;
  const account = accounts.find(({ id }) => id === settings.accountId);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-end gap-1">
        <Select
          className="flex-1"
          label={text.account}
          value={settings.accountId}
          onValueChange={onAccount}
          options={accounts.map((account) => ({
            value: account.id,
            label: accountName(account),
            icon: isSandbox(account) ? <FlaskConical {...icon} /> : <Phone {...icon} />,
          }))}
        />
        <IconButton
          size="md"
          label={text.manageAccounts}
          icon={<Settings2 {...icon} />}
          onClick={onManageAccounts}
        />
      </div>
      {link !== undefined && <LinkPanel link={link} />}
      <TextField
        label={text.name}
        help={text.nameHelp}
        value={settings.name}
        onChange={(name) => onType({ name })}
        error={errors.name}
        counter={{ max: 200 }}
        autoComplete="off"
      />
      <CategoryPicker
        value={settings.categories}
        onChange={(categories) => onType({ categories })}
        error={errors.categories}
      />
      {needsEndpoint && account !== undefined && (
        <EndpointField
          flowId={flowId}
          account={account}
          endpoint={endpoint}
          value={settings.endpointUri ?? ''}
          onChange={(endpointUri) => onType({ endpointUri })}
          error={errors.endpointUri}
        />
      )}
      <p className="flex items-center gap-1.5 text-muted">
        {problems === 0 ? (
          <CircleCheck size={16} strokeWidth={1.5} className="text-success" aria-hidden />
        ) : (
          <TriangleAlert size={16} strokeWidth={1.5} className="text-warning" aria-hidden />
        )}
        {problems === 0 ? text.noProblems : text.problems(problems)}
      </p>
      {problems === 0 && (
        <Meaning again={link !== undefined && link.publishedAt !== null} sandbox={sandbox} />
      )}
    </div>
  );
}

const icon = { size: 16, strokeWidth: 1.5, className: 'shrink-0 text-muted' };
