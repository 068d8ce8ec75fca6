import { cx } from '@/ui/index.ts';

/** The fingerprint of a key: enough of it to tell keys apart, all of it for the pointer and for copies. */
export function Fingerprint({ value, className }: { readonly value: string; readonly className?: string }) {
  return (
    <code title={value} className={cx('font-mono text-sm text-ink', className)}>
      {value.slice(0, 8)}…{value.slice(-8)}
    </code>
  );
}
