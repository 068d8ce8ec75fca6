/** A file of a PhotoPicker or DocumentPicker as the endpoint is told of it (Flow JSON 8.6): encrypted, on the CDN. */
export interface UploadedFile {
  readonly media_id: string;
  readonly cdn_url: string;
  readonly file_name: string;
  readonly encryption_metadata: {
    readonly encrypted_hash: string;
    readonly iv: string;
    readonly encryption_key: string;
    readonly hmac_key: string;
    readonly plaintext_hash: string;
  };
}

/** A file that a person sent. */
export interface MediaFile {
  readonly id: string;
  /** As the phone calls it; anything may stand here. No type is sent: look at the bytes. */
  readonly name: string;
  /** The whole file, verified. Rejects with an `EndpointError` (`media-…`). */
  bytes(): Promise<Uint8Array>;
  /** The verified file piece by piece. Nothing is handed out before all of it is verified. */
  stream(): Promise<ReadableStream<Uint8Array>>;
}

/** Fetches, verifies and decrypts a file: its plaintext in pieces. */
export type OpenMedia = (file: UploadedFile, signal: AbortSignal) => Promise<readonly Uint8Array[]>;
