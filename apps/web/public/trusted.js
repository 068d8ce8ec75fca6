// Runs before all other scripts, under a content security policy that forbids inline styles and requires trusted types.
(() => {
  // Style elements that scripts make are as trusted as the scripts. Those in HTML that something slipped in have no nonce.
  const { nonce } = document.currentScript;
  const { createElement } = Document.prototype;
  Document.prototype.createElement = function (name, options) {
    const element = createElement.call(this, name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };

  // Workers are of the build; nothing else makes a text a script or a part of the page.
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { origin, pathname } = new URL(address, location.href);
      if (origin === location.origin && pathname.startsWith('/assets/')) return address;
      throw new TypeError(`No script: ${address}`);
    },
  });
})();
