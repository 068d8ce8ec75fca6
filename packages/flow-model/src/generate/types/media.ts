/** Types of uploaded files, for flows that have some (Flow JSON 8.6). */
export const media: readonly { readonly name: string; readonly code: string }[] = [
  {
    name: 'UploadedFile',
    code: `/** A photo or document as the endpoint gets it: encrypted, to be fetched from the CDN. */
export interface UploadedFile {
  media_id: string;
  cdn_url: string;
  file_name: string;
  encryption_metadata: {
    encrypted_hash: string;
    iv: string;
    encryption_key: string;
    hmac_key: string;
    plaintext_hash: string;
  };
}`,
  },
  {
    name: 'ReceivedFile',
    code: `/** A photo or document as the chat gets it: to be fetched by its id. */
export interface ReceivedFile {
  id: string;
  file_name: string;
  mime_type: string;
  sha256: string;
}`,
  },
];
