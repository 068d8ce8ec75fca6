import { MediaPicker } from '../media/MediaPicker.tsx';
import { DOCUMENT_TYPES } from '../media/documentTypes.ts';
import { messages } from '../messages.ts';
import { asTexts } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** Documents from the phone's storage. */
export function DocumentPicker(props: PhoneComponentProps) {
  const allowed = asTexts(props.view.props['allowed-mime-types']);
  return (
    <MediaPicker
      {...props}
      kind="documents"
      icon="document"
      action={messages.addDocument}
      least="min-uploaded-documents"
      most="max-uploaded-documents"
      accept={allowed.length === 0 ? DOCUMENT_TYPES : allowed}
    />
  );
}
