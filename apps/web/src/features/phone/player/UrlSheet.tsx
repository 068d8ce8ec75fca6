import { Sheet } from '../sheets/Sheet.tsx';
import { playerMessages as messages } from './messages.ts';

/** Shows the page that a flow wants to open instead of leaving the builder for it. */
export function UrlSheet({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  return (
    <Sheet
      title={messages.urlTitle}
      kind="dialog"
      onClose={onClose}
      actions={
        <>
          <button type="button" className="ph-text-button" onClick={onClose}>
            {messages.stay}
          </button>
          {/^https?:\/\//i.test(url) && (
            <a
              className="ph-text-button ph-url-open"
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              onClick={onClose}
            >
              {messages.openUrl}
            </a>
          )}
        </>
      }
    >
      <p className="ph-url-text">{messages.urlText}</p>
      <p className="ph-url">{url}</p>
    </Sheet>
  );
}
