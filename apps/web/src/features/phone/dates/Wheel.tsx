import { useEffect, useRef } from 'react';

/** Height of a row of the wheel in CSS pixels; the style sheet knows the same. */
const ROW = 36;
/** How far from its row a wheel may rest, in CSS pixels: in a zoomed phone rows are a little less high, and that adds up. */
const SLACK = ROW / 6;
/** Rows shown above and below the middle one. */
const AROUND = 2;

/** Props of {@link Wheel}. */
export interface WheelProps {
  readonly label: string;
  readonly items: readonly string[];
  readonly index: number;
  readonly onTurn: (index: number) => void;
}

/**
 * One column of a wheel. It is a native scroller that snaps; to the keyboard and to
 * screen readers it is a spin button.
 */
export function Wheel({ label, items, index, onTurn }: WheelProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element !== null && Math.round(element.scrollTop / ROW) !== index) element.scrollTop = index * ROW;
  }, [index]);
  const turnBy = (rows: number) => onTurn(Math.min(items.length - 1, Math.max(0, index + rows)));
  return (
    <div
      className="ph-wheel"
      ref={scroller}
      role="spinbutton"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={index}
      aria-valuemin={0}
      aria-valuemax={items.length - 1}
      aria-valuetext={items[index]}
      onScroll={(event) => {
        const next = Math.round(event.currentTarget.scrollTop / ROW);
        if (
          next !== index &&
          next >= 0 &&
          next < items.length &&
          Math.abs(event.currentTarget.scrollTop - next * ROW) < SLACK
        )
          onTurn(next);
      }}
      onClick={(event) => {
        const top = event.currentTarget.getBoundingClientRect().top;
        const scale = event.currentTarget.getBoundingClientRect().height / event.currentTarget.offsetHeight;
        turnBy(Math.floor((event.clientY - top) / (ROW * scale)) - AROUND);
      }}
      onKeyDown={(event) => {
        const rows = {
          ArrowUp: -1,
          ArrowDown: 1,
          PageUp: -5,
          PageDown: 5,
          Home: -items.length,
          End: items.length,
        }[event.key];
        if (rows === undefined) return;
        event.preventDefault();
        turnBy(rows);
      }}
    >
      <div className="ph-wheel-items" style={{ paddingBlock: ROW * AROUND }}>
        {items.map((item, row) => (
          <div key={item} className="ph-wheel-item" data-chosen={row === index || undefined}>
            {item}
          </div>
        ))}
      </div>
    </div>
  );
}
