/** A bar as long as a share of its room; the part that went no further is paler. Numbers beside it say the same. */
export function ShareBar({ share, lost = 0 }: { readonly share: number; readonly lost?: number }) {
  const whole = Math.max(0, Math.min(1, share)) * 100;
  const kept = Math.max(0, whole - lost * 100);
  return (
    <svg aria-hidden className="h-4 min-w-0 flex-1" preserveAspectRatio="none" viewBox="0 0 100 16">
      <rect width="100" height="16" rx="0.5" className="fill-hover" />
      <rect width={whole} height="16" className="fill-accent opacity-35" />
      <rect width={kept} height="16" className="fill-accent" />
    </svg>
  );
}
