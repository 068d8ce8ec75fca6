import { messages } from '../messages.ts';
import { AuthFrame } from './AuthFrame.tsx';

const text = messages.welcome.needed;
const PLACES = [
  [text.docker, 'docker compose logs server'],
  [text.systemd, 'journalctl -u flowsmith'],
] as const;

/** Nobody can sign in yet: says where the link for the first owner is. */
export function OwnerNeeded() {
  return (
    <AuthFrame title={text.title} text={text.text} below={text.again}>
      <section aria-label={text.where} className="flex flex-col gap-2.5">
        <dl className="flex flex-col gap-2.5">
          {PLACES.map(([where, command]) => (
            <div key={where} className="flex flex-col gap-1">
              <dt className="text-sm font-medium text-muted">{where}</dt>
              <dd>
                <code className="block overflow-x-auto rounded-control border border-line bg-panel px-2.5 py-1.5 font-mono text-sm text-ink select-text">
                  {command}
                </code>
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-pretty text-muted">{text.shell}</p>
      </section>
    </AuthFrame>
  );
}
