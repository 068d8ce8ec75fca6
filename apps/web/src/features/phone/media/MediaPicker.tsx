import { useId, useRef, useState } from 'react';
import type { JsonValue } from '@flowsmith/flow-model';
import { messages } from '../messages.ts';
import { FieldFoot } from '../parts/FieldFoot.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { asCount, asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';
import { admit } from './admit.ts';
import { mediaObject, mediaOf, previewOf, releasePreview } from './mediaObject.ts';

interface MediaPickerProps extends PhoneComponentProps {
  readonly type: 'PhotoPicker' | 'DocumentPicker';
  readonly icon: IconName;
  readonly action: string;
  /** Names of the properties with the smallest and largest number of files. */
  readonly least: string;
  readonly most: string;
  readonly accept: readonly string[];
  readonly camera?: boolean | undefined;
}

/** Files to attach: chosen in the browser, shown with their picture or name, and removable. */
export function MediaPicker(props: MediaPickerProps) {
  const { view, inert, type, icon, action, least, most, accept, camera, onChange, onLeave } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState('');
  const [loading, setLoading] = useState(false);
  const name = asText(view.props['name']);
  const media = mediaOf(view.value);
  const limit = asCount(view.props[most], 30, 1, 30);
  const limitKb = asCount(view.props['max-file-size-kb'], 25_600, 1, 25_600);
  const label = asText(view.props['label']) || (inert === true ? messages.placeholders.label : '');
  const optional = asCount(view.props[least], 0, 0, 30) === 0;
  const description = asText(view.props['description']);
  const live = inert !== true;
  const add = async (files: readonly File[]) => {
    const { admitted, problem } = admit(files, { accept, limitKb, room: limit - media.length, limit });
    setRefusal(problem);
    if (admitted.length === 0) return;
    setLoading(true);
    const added: readonly JsonValue[] = await Promise.all(admitted.map((file) => mediaObject(file)));
    setLoading(false);
    onChange?.(name, [...media, ...added]);
    onLeave?.(name);
  };
  const remove = (index: number) => {
    releasePreview(asText(media[index]?.['id']));
    setRefusal('');
    onChange?.(
      name,
      media.filter((_item, other) => other !== index),
    );
  };
  const face = (
    <>
      <Icon name={media.length === 0 ? icon : 'plus'} size={20} />
      <span>{media.length === 0 ? action : messages.addMore}</span>
    </>
  );
  return (
    <div
      className="ph-media"
      data-disabled={!view.enabled || undefined}
      {...(live && { role: 'group', 'aria-labelledby': `${id}l`, 'aria-describedby': `${id}n` })}
    >
      <div className="ph-media-head">
        <span className="ph-media-label" id={live ? `${id}l` : undefined} dir="auto">
          {optional ? `${label} ${messages.optional}` : label}
        </span>
        <span className="ph-media-count">{messages.files(media.length, limit)}</span>
      </div>
      {description !== '' && (
        <div className="ph-group-about" dir="auto">
          {description}
        </div>
      )}
      {media.length > 0 && (
        <ul className="ph-files" data-kind={type === 'PhotoPicker' ? 'photos' : 'documents'}>
          {media.map((item, index) => {
            const fileName = asText(item['file_name']);
            const preview = previewOf(asText(item['id']));
            return (
              <li key={asText(item['id']) || index} className="ph-file">
                <span className="ph-file-picture">
                  {preview === undefined ? (
                    <Icon name={type === 'PhotoPicker' ? 'image' : 'document'} />
                  ) : (
                    <img src={preview} alt="" />
                  )}
                </span>
                <span className="ph-file-name" dir="auto">
                  {fileName}
                </span>
                {live && (
                  <button
                    type="button"
                    className="ph-file-remove"
                    aria-label={messages.removeFile(fileName)}
                    disabled={!view.enabled}
                    onClick={() => remove(index)}
                  >
                    <Icon name="close" size={14} />
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {media.length < limit &&
        (live ? (
          <button
            type="button"
            className="ph-upload"
            disabled={!view.enabled || loading}
            data-busy={loading || undefined}
            onClick={() => input.current?.click()}
          >
            {face}
          </button>
        ) : (
          <span className="ph-upload">{face}</span>
        ))}
      {live && (
        <input
          ref={input}
          type="file"
          hidden
          accept={accept.join(',')}
          multiple={limit > 1}
          capture={camera === true ? 'environment' : undefined}
          aria-label={label}
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      )}
      <FieldFoot id={live ? `${id}n` : undefined} error={refusal || view.error} />
    </div>
  );
}
