import type { Page } from '@playwright/test';

/**
 * What is wrong with the phones that stand on the page, a sentence each: something sticks out of its phone, a text is
 * cut off that does not end with an ellipsis, a control is too small for a finger or has no name. What lies behind an
 * open sheet is passed over.
 */
export function flawsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** How high what is tapped must be, in the phone's own pixels. */
    const FINGER = 40;
    const CONTROLS =
      'button:not(:disabled), input:not(:disabled, [type=file]), textarea:not(:disabled), [role=spinbutton]';
    const flaws = new Set<string>();
    for (const phone of document.querySelectorAll<HTMLElement>('.phone')) {
      // Only what is in the window can be hit.
      phone.scrollIntoView({ block: 'center' });
      const label = phone.getAttribute('aria-label') ?? phone.parentElement?.getAttribute('aria-label');
      const report = (flaw: string, element: Element) =>
        flaws.add(`${label}: ${flaw}: ${element.className} "${element.textContent.slice(0, 40)}"`);
      const front = phone.querySelector('.ph-over') ?? phone;
      checkTexts(phone, front, report);
      for (const control of front.querySelectorAll<HTMLElement>(CONTROLS))
        checkControl(control, phone, report);
    }
    return [...flaws];

    type Report = (flaw: string, element: Element) => void;

    function checkTexts(phone: Element, front: Element, report: Report): void {
      const box = phone.getBoundingClientRect();
      for (const element of front.querySelectorAll('*')) {
        const rect = element.getBoundingClientRect();
        if (rect.width === 0 || rect.height === 0) continue;
        const outside = rect.left < box.left - 1 || rect.right > box.right + 1;
        if (outside && !ancestors(element.parentElement, phone).some(keeps)) report('sticks out', element);
        const texts = textRects(element);
        const cutter = texts.length === 0 ? undefined : cutterOf(element, phone)?.getBoundingClientRect();
        if (cutter !== undefined && texts.some((text) => isCut(text, cutter))) report('text is cut', element);
        if (element instanceof HTMLInputElement && element.matches('[type=text], [type=password]')) {
          if (element.clientHeight < parseFloat(getComputedStyle(element).fontSize) * 1.15)
            report('text is cut', element);
        }
      }
    }

    function checkControl(control: HTMLElement, phone: Element, report: Report): void {
      const zoom = phone.getBoundingClientRect().width / 360;
      const target = control.matches('.ph-sr') ? (control.closest('label') ?? control) : control;
      const rect = target.getBoundingClientRect();
      const scroller = control.closest('.ph-over-scroll, .ph-years, .ph-body-scroll') ?? phone;
      if (rect.width === 0 || getComputedStyle(control).opacity === '0') return;
      if (nameOf(control) === '') report('has no name', control);
      // Browsers round where things end to whole pixels.
      const reach = (FINGER / 2) * zoom - 1;
      for (const offset of [-reach, reach]) {
        const y = rect.top + rect.height / 2 + offset;
        const hit = document.elementFromPoint(rect.left + rect.width / 2, y);
        // Scrolled away, it is hit once it is scrolled back.
        if (hit !== null && scroller.contains(hit) && hit !== phone && !belongs(hit, control))
          report(`is not ${FINGER} high`, control);
      }
    }

    function ancestors(element: Element | null, end: Element): readonly Element[] {
      return element === null || element === end ? [] : [element, ...ancestors(element.parentElement, end)];
    }

    /** Whether what is too wide for it does not show: it scrolls or cuts. */
    function keeps(element: Element): boolean {
      return getComputedStyle(element).overflowX !== 'visible';
    }

    /** The nearest element around a text that cuts without an ellipsis; nothing if one scrolls before, or hides it from eyes. */
    function cutterOf(element: Element, end: Element): Element | undefined {
      const around = ancestors(element, end).find(keeps);
      if (around === undefined) return undefined;
      const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(around);
      const fine = textOverflow === 'ellipsis' || clipPath.startsWith('inset');
      return fine || /auto|scroll/.test(`${overflowX} ${overflowY}`) ? undefined : around;
    }

    function textRects(element: Element): readonly DOMRect[] {
      return [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });
    }

    /** Lines are higher than their letters: two pixels of air may be lost above and below. */
    function isCut(text: DOMRect, by: DOMRect): boolean {
      return (
        text.left < by.left - 1 ||
        text.right > by.right + 1 ||
        text.top < by.top - 2 ||
        text.bottom > by.bottom + 2
      );
    }

    /** Whether a tap there reaches the control: on itself or its label. */
    function belongs(hit: Element, control: HTMLElement): boolean {
      const label = hit.closest('label');
      return (
        control.contains(hit) || (label !== null && (label.contains(control) || label.htmlFor === control.id))
      );
    }

    function nameOf(control: HTMLElement): string {
      const by = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const entry = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
      const parts = [
        control.getAttribute('aria-label'),
        ...by.map((id) => document.getElementById(id)?.textContent),
        ...(entry ? [...(control.labels ?? [])].map((label) => label.textContent) : [control.textContent]),
      ];
      return parts.join('').trim();
    }
  });
}
