import { messages } from './messages.ts';

/** What publishing does, said before it is done. */
export function Meaning({ again, sandbox }: { again: boolean; sandbox: boolean }) {
  const points = again ? messages.meaning.again : messages.meaning.first;
  return (
    <section
      aria-label={messages.meaning.title}
      className="rounded-card border border-line bg-panel px-4 py-3"
    >
      <h3 className="text-base">{messages.meaning.title}</h3>
      <ul className="mt-1 list-disc space-y-0.5 pl-4 text-muted marker:text-faint">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
        {sandbox && <li>{messages.meaning.sandbox}</li>}
      </ul>
    </section>
  );
}
