import { useEffect, useRef, type RefObject } from 'react';

const FOCUSABLE =
  'button:not([disabled]), input:not([disabled]), textarea:not([disabled]), a[href], [tabindex="0"]';

/**
 * Keeps the focus inside an element while it is mounted: it takes the focus (first what carries
 * `data-autofocus`), Tab goes round in it, Escape calls `onEscape`, and at the end the focus goes back.
 * With `holds` false only Escape is heard.
 */
export function useFocusTrap(onEscape: () => void, holds: boolean): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const escape = useRef(onEscape);
  useEffect(() => {
    escape.current = onEscape;
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const before = holds ? document.activeElement : null;
    if (holds)
      (element.querySelector<HTMLElement>('[data-autofocus]') ?? element).focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        escape.current();
      } else if (event.key === 'Tab' && holds) {
        goRound(element, event);
      }
    };
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [holds]);
  return ref;
}

function goRound(element: HTMLElement, event: KeyboardEvent) {
  const stops = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.tabIndex >= 0);
  const first = stops[0];
  const last = stops.at(-1);
  if (first === undefined || last === undefined) {
    event.preventDefault();
    return;
  }
  const at = document.activeElement;
  if (event.shiftKey ? at === first || at === element : at === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
