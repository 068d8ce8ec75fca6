/** Flowsmith's sign: two screens and the route between them. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden className="shrink-0 text-accent">
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <g
        fill="none"
        className="stroke-on-accent"
        strokeWidth="2.25"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <rect x="6.5" y="7" width="8" height="13" rx="2" />
        <rect x="18.5" y="12" width="7" height="13" rx="2" />
        <path d="M10.5 24v1.5h4.5" />
      </g>
    </svg>
  );
}
