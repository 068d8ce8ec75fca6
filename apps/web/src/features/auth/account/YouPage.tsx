import { Laptop } from 'lucide-react';
import { useParams } from 'react-router';
import { useMe } from '@/api/me.ts';
import { PageFrame } from '@/app/PageFrame.tsx';
import { EmptyState } from '@/ui/index.ts';
import { youPath, type YouPart } from '../paths.ts';
import { accountMessages as text } from './messages.ts';
import { ProfilePart } from './ProfilePart.tsx';
import { SecurityPart } from './SecurityPart.tsx';
import { SessionsPart } from './SessionsPart.tsx';

const PARTS = ['profile', 'security', 'sessions'] as const satisfies readonly YouPart[];

/** One's own account: name, how one signs in, and where one is signed in. */
export default function YouPage() {
  const { part: asked } = useParams();
  const part = PARTS.find((known) => known === asked) ?? 'profile';
  const me = useMe();
  const isPerson = me?.actor.kind === 'user';
  return (
    <PageFrame
      title={text.title}
      {...(isPerson
        ? { parts: PARTS.map((id) => ({ id, title: text.parts[id], to: youPath(id) })), part }
        : {})}
    >
      <main className="min-h-0 flex-1 overflow-y-auto">
        {me !== undefined && !isPerson && (
          <EmptyState icon={<Laptop size={20} strokeWidth={1.5} aria-hidden />} {...text.local} />
        )}
        {isPerson && (
          <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-5">
            {part === 'profile' && <ProfilePart key={me.actor.name} actor={me.actor} />}
            {part === 'security' && <SecurityPart email={me.actor.email ?? ''} />}
            {part === 'sessions' && <SessionsPart />}
          </div>
        )}
      </main>
    </PageFrame>
  );
}
