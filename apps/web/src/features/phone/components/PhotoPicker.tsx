import { MediaPicker } from '../media/MediaPicker.tsx';
import { messages } from '../messages.ts';
import type { PhoneComponentProps } from '../types.ts';

/** Photos from the camera or the gallery. */
export function PhotoPicker(props: PhoneComponentProps) {
  const cameraOnly = props.view.props['photo-source'] === 'camera';
  return (
    <MediaPicker
      {...props}
      kind="photos"
      icon="camera"
      action={cameraOnly ? messages.takePhoto : messages.addPhoto}
      least="min-uploaded-photos"
      most="max-uploaded-photos"
      accept={['image/*']}
      camera={cameraOnly}
    />
  );
}
