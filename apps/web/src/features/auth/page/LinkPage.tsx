import { Link2Off } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { useOneTimeLink, type OneTimeLink } from '@/api/auth.ts';
import { Button, Skeleton } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { signInPath } from '../paths.ts';
import { AuthFrame } from './AuthFrame.tsx';

const text = messages.link;

/** What a one-time link opens: looks first whether it is good and what for, and says why when it is not. */
export function LinkPage({
  token,
  kind,
  title,
  children,
}: {
  readonly token: string;
  readonly kind: OneTimeLink['kind'];
  readonly title: string;
  readonly children: (link: OneTimeLink) => ReactNode;
}) {
  const link = useOneTimeLink(token);
  if (token === '') return <BadLink title={text.none} text={text.noneText} />;
  if (link.isPending)
    return (
      <AuthFrame title={title}>
        <div className="flex flex-col gap-3" aria-busy="true" aria-label={text.loading}>
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
        </div>
      </AuthFrame>
    );
  if (link.isError) {
    const { code, message, hint } = asApiError(link.error);
    return (
      <BadLink
        title={text.bad}
        text={`${message} ${hint ?? text.ask}`}
        {...(code === 'unreachable' ? { onRetry: () => void link.refetch() } : {})}
      />
    );
  }
  if (link.data.kind !== kind) return <BadLink title={text.bad} text={text.ask} />;
  return children(link.data);
}

function BadLink(props: { readonly title: string; readonly text: string; readonly onRetry?: () => void }) {
  const { title, text: words, onRetry } = props;
  return (
    <AuthFrame title={title} text={words}>
      <div className="flex items-center gap-2">
        {onRetry !== undefined && (
          <Button variant="primary" onClick={onRetry}>
            {messages.retry}
          </Button>
        )}
        <Link
          to={signInPath()}
          className="inline-flex h-control items-center gap-1.5 rounded-control border border-edge bg-raised px-3 text-base font-medium text-ink hover:bg-hover"
        >
          <Link2Off size={16} strokeWidth={1.5} aria-hidden />
          {text.toSignIn}
        </Link>
      </div>
    </AuthFrame>
  );
}
