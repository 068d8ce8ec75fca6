/** Where and how uploaded files are fetched. */
export interface MediaOptions {
  /** The most bytes that a file may have. Default: 25 MiB, which is what phones send at most. */
  readonly maxBytes?: number;
  /**
   * Whether a file may be fetched from this address; asked again for each redirect. The address comes from the sender.
   * Default: https under whatsapp.net.
   */
  readonly allow?: (address: URL) => boolean;
  /** Default: the `fetch` of the platform. It must not follow redirects by itself when told so. */
  readonly fetch?: typeof fetch;
}
