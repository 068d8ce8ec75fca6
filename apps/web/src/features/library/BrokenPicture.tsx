import { messages } from './messages.ts';

/** Stands in for the picture of a flow that cannot be drawn: the outline of a phone with a torn screen. */
export function BrokenPicture({ width }: { width: number }) {
  return (
    <svg
      viewBox="0 0 148 220"
      width={width}
      className="shrink-0 text-edge"
      role="img"
      aria-label={messages.noPicture}
    >
      <path
        d="M1 260V22A21 21 0 0 1 22 1h104a21 21 0 0 1 21 21v238"
        className="fill-panel"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="5 5"
      />
      <path d="M58 13h32" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <g stroke="currentColor" strokeWidth="7" strokeLinecap="round">
        <path d="M22 48h58M22 70h34M82 70h30M22 92h20M68 92h52" opacity="0.55" />
      </g>
      <path
        d="M14 122l14-10 12 12 14-14 14 12 12-12 14 14 14-12 12 12 14-10"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path
        d="M66 162l8-14 8 14ZM74 153v4M74 159.5v.01"
        fill="none"
        className="stroke-faint"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
