const PATHS = {
  close: <path d="M6 6l12 12M18 6L6 18" />,
  back: <path d="M20 12H5M11 5.5L4.5 12l6.5 6.5" />,
  chevronBack: <path d="M14.5 4.5L7 12l7.5 7.5" />,
  chevron: <path d="M9.5 6l6 6-6 6" />,
  chevronDown: <path d="M6 9.5l6 6 6-6" />,
  upDown: <path d="M8 9.5l4-4 4 4M8 14.5l4 4 4-4" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="5.5" cy="12" r="1.8" />
      <circle cx="12" cy="12" r="1.8" />
      <circle cx="18.5" cy="12" r="1.8" />
    </g>
  ),
  moreVertical: (
    <g fill="currentColor" stroke="none">
      <circle cx="12" cy="5.5" r="1.9" />
      <circle cx="12" cy="12" r="1.9" />
      <circle cx="12" cy="18.5" r="1.9" />
    </g>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l4.5 4.5" />
    </>
  ),
  calendar: (
    <>
      <rect x="4" y="5.5" width="16" height="15" rx="2" />
      <path d="M4 10h16M8.5 3v4M15.5 3v4" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  eyeOff: (
    <path d="M4 4l16 16M9.8 6c.7-.2 1.4-.3 2.2-.3 6 0 9.5 6.3 9.5 6.3a16 16 0 0 1-3 3.7M6.4 7.9C3.9 9.6 2.5 12 2.5 12s3.5 6.5 9.5 6.5c1.7 0 3.2-.5 4.5-1.2M10 10a2.8 2.8 0 0 0 4 4" />
  ),
  camera: (
    <>
      <path d="M4 8h3.2l1.6-2.5h6.4L16.8 8H20a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z" />
      <circle cx="12" cy="13.3" r="3.6" />
    </>
  ),
  document: (
    <>
      <path d="M6 3.5h8l4.5 4.5v12.5H6z" />
      <path d="M13.5 3.5V8.5h5M9 13h6.5M9 16.5h6.5" />
    </>
  ),
  image: (
    <>
      <rect x="3.5" y="4.5" width="17" height="15" rx="2" />
      <circle cx="8.7" cy="9.7" r="1.6" />
      <path d="M4 17.5l5-4.5 3.5 3 3.5-3.5 4.5 4.5" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  check: <path d="M5 12.5l4.7 4.7L19 7.5" />,
  warning: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5v5.5M12 16.2v.3" />
    </>
  ),
} as const;

/** Those that point where reading comes from or goes to: mirrored where people read from right to left. */
const POINTING: ReadonlySet<IconName> = new Set(['back', 'chevronBack', 'chevron']);

/** Names of the phone's own drawn icons. */
export type IconName = keyof typeof PATHS;

/** One icon on a 24-unit grid in the colour of the text around it; decoration only. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="ph-icon"
      data-points={POINTING.has(name) || undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {PATHS[name]}
    </svg>
  );
}
