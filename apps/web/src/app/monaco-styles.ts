/** Where a style waits, in HTML that Monaco makes, until it is set on the element. */
const WAITING = 'data-style';
/** In a tag only: texts that Monaco shows have no `<` in them. */
const STYLE = /(<[a-z]+(?:\s[^<>]*?)?)\sstyle=/g;

/** How Monaco asks for a policy. */
type CreatePolicy = NonNullable<NonNullable<typeof self.MonacoEnvironment>['createTrustedTypesPolicy']>;

declare global {
  /** Not in all browsers. */
  var trustedTypes: { readonly createPolicy: CreatePolicy } | undefined;
}

/**
 * Lets Monaco place lines and selections under a content security policy that forbids style attributes in HTML. Monaco asks
 * a policy for all HTML that it writes: there, style attributes are put aside; when the HTML is in the page, they are set as
 * properties, which the policy allows to scripts. All in one go, so that what Monaco measures is what is seen.
 *
 * Call it before any module of Monaco loads: they make their policies while they do.
 */
export function placeMonacoStyles(): void {
  self.MonacoEnvironment = { ...self.MonacoEnvironment, createTrustedTypesPolicy: policyWithoutStyles };
  const { innerHTML } = Object.getOwnPropertyDescriptors(Element.prototype);
  const write = innerHTML.set;
  const { insertAdjacentHTML } = Element.prototype;
  if (write === undefined) return;
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...innerHTML,
    set(this: Element, html: string) {
      write.call(this, html);
      setStyles(this, html);
    },
  });
  Element.prototype.insertAdjacentHTML = function (where, html) {
    insertAdjacentHTML.call(this, where, html);
    setStyles(where === 'afterend' || where === 'beforebegin' ? this.parentElement : this, html);
  };
}

/** A policy like the one that Monaco asks for, with style attributes put aside. */
const policyWithoutStyles: CreatePolicy = (name, { createHTML, ...others } = {}) => {
  const options = {
    ...others,
    ...(createHTML === undefined
      ? {}
      : { createHTML: (html: string) => createHTML(html).replaceAll(STYLE, `$1 ${WAITING}=`) }),
  };
  return globalThis.trustedTypes?.createPolicy(name, options) ?? { name, ...options };
};

function setStyles(parent: Element | null, html: unknown): void {
  if (parent === null || !String(html).includes(WAITING)) return;
  for (const element of parent.querySelectorAll(`[${WAITING}]`)) {
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      element.style.cssText = element.getAttribute(WAITING) ?? '';
    }
    element.removeAttribute(WAITING);
  }
}
