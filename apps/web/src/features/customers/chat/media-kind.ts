/** How a chat shows a medium: what is neither picture nor video is a file. */
export function mediaKind(mimeType: string): 'image' | 'video' | 'document' {
  if (mimeType.startsWith('image/')) return 'image';
  return mimeType.startsWith('video/') ? 'video' : 'document';
}
