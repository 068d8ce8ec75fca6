/**
 * Under an input: what is wrong, else the help; at the end a counter.
 * With an `id` it stands there even while empty: only then is a text that comes later read out.
 */
export function FieldFoot({
  id,
  error,
  help,
  counter,
  spokenCounter,
}: {
  readonly id?: string | undefined;
  readonly error?: string | undefined;
  readonly help?: string | undefined;
  readonly counter?: string | undefined;
  readonly spokenCounter?: string | undefined;
}) {
  const wrong = error !== undefined && error !== '';
  const text = wrong ? error : (help ?? '');
  if (text === '' && counter === undefined && id === undefined) return null;
  return (
    <div className="ph-foot-note" data-wrong={wrong || undefined}>
      <span id={id} dir="auto" aria-live={id === undefined ? undefined : 'polite'}>
        {text}
      </span>
      {counter !== undefined && (
        <span className="ph-counter" aria-label={spokenCounter}>
          {counter}
        </span>
      )}
    </div>
  );
}
