const PATHS = {
  verified: (
    <>
      <path
        d="M12 1.8l2.6 1.9 3.2-.1 1 3 2.6 1.9-1.1 3.1 1.1 3-2.6 1.9-1 3.1-3.2-.1L12 21.4l-2.6-1.9-3.2.1-1-3.1-2.6-1.9 1.1-3-1.1-3.1 2.6-1.9 1-3 3.2.1z"
        fill="currentColor"
        stroke="none"
      />
      <path d="M8 11.8l2.8 2.8L16 9.2" stroke="var(--ph-chat-bar)" strokeWidth="2.2" />
    </>
  ),
  shop: (
    <path d="M4.5 9.5V20h15V9.5M3 9l1.6-5h14.8L21 9c0 1.6-1.3 2.6-3 2.6S15 10.6 15 9c0 1.6-1.3 2.6-3 2.6S9 10.6 9 9c0 1.6-1.3 2.6-3 2.6S3 10.6 3 9z" />
  ),
  call: (
    <path d="M6.3 3.5h2.9l1.5 4-2 1.5a12.5 12.5 0 0 0 6.3 6.3l1.5-2 4 1.5v2.9c0 1.1-1 2-2.1 1.8A17.3 17.3 0 0 1 4.5 5.6c-.2-1.1.7-2.1 1.8-2.1z" />
  ),
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="2" fill="currentColor" />
      <path d="M8 10.5V7.5a4 4 0 0 1 8 0v3" />
    </>
  ),
  smile: (
    <>
      <circle cx="12" cy="12" r="8.7" />
      <path d="M8.2 14c.8 1.7 2.2 2.6 3.8 2.6s3-.9 3.8-2.6M9 9.5v.2M15 9.5v.2" />
    </>
  ),
  clip: (
    <path d="M19.5 11l-7.6 7.6a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-7.7 7.6a1.5 1.5 0 0 1-2.1-2.1l7-7" />
  ),
  microphone: (
    <>
      <rect x="9" y="3" width="6" height="11.5" rx="3" />
      <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
    </>
  ),
  sticker: <path d="M4 12a8 8 0 0 1 16 0c-4.5 0-8 3.5-8 8a8 8 0 0 1-8-8zM20 12l-8 8" />,
  form: (
    <>
      <rect x="4.5" y="3.5" width="15" height="17" rx="2" />
      <path d="M8 8.5h8M8 12h8M8 15.5h4.5" />
    </>
  ),
  ticks: <path d="M2.5 12.7l4 4L14.5 8M10.5 15.5l1.3 1.2L20.5 8" />,
} as const;

/** One icon of the chat around a flow, on a 24-unit grid in the colour of the text around it; decoration only. */
export function ChatIcon({ name, size }: { readonly name: keyof typeof PATHS; readonly size: number }) {
  return (
    <svg
      className="ph-icon"
      data-icon={name}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {PATHS[name]}
    </svg>
  );
}
