import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { JsonObject } from '@flowsmith/flow-model';
import { messages } from '../messages.ts';
import { directionOf } from '../parts/direction.ts';
import { FieldFoot } from '../parts/FieldFoot.tsx';
import { Icon } from '../parts/Icon.tsx';
import { asText } from '../props.ts';
import { admit } from './admit.ts';
import { FileItem } from './FileItem.tsx';
import { fileFacts, forgetFile } from './mediaObject.ts';
import { pickerFacts, type MediaPickerProps, type PickerFacts } from './pickerFacts.ts';
import { useReading } from './useReading.ts';

/** Files to attach: chosen in the browser, shown with their picture or name and size, and removable. */
export function MediaPicker(props: MediaPickerProps) {
  return props.inert === true ? <Still {...props} /> : <Live {...props} />;
}

function Live(props: MediaPickerProps) {
  const { view, kind, accept, camera, onChange, onLeave } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState('');
  const facts = pickerFacts(props);
  const { media, limit, limitKb } = facts;
  const name = asText(view.props['name']);
  // Files are read for a while: what they are added to is the value of then, not of now.
  const current = useRef(media);
  useEffect(() => {
    current.current = media;
  });
  const change = (next: readonly JsonObject[]) => {
    current.current = next;
    onChange?.(name, next);
  };
  const { reading, read } = useReading((added, fileName) => {
    if (added === undefined) setRefusal(messages.fileUnreadable(fileName));
    else change([...current.current, added]);
    onLeave?.(name);
  });
  const taken = media.length + reading.length;
  const add = (files: readonly File[]) => {
    const { admitted, problem } = admit(files, { accept, limitKb, room: limit - taken, limit });
    setRefusal(problem);
    if (admitted.length > 0) void read(admitted);
  };
  const remove = (index: number) => {
    forgetFile(asText(media[index]?.['id']));
    setRefusal('');
    change(media.filter((_item, other) => other !== index));
  };
  return (
    <div
      className="ph-media"
      dir={directionOf(facts.label)}
      role="group"
      aria-labelledby={`${id}l`}
      aria-describedby={`${id}n`}
      data-disabled={!view.enabled || undefined}
    >
      <Head facts={facts} count={taken} id={`${id}l`} />
      {taken > 0 && (
        <ul className="ph-files" data-kind={kind}>
          {media.map((item, index) => (
            <MediaItem key={asText(item['id']) || index} item={item} kind={kind}>
              <button
                type="button"
                className="ph-file-remove"
                aria-label={messages.removeFile(asText(item['file_name']))}
                disabled={!view.enabled}
                onClick={() => remove(index)}
              >
                <Icon name="close" size={14} />
              </button>
            </MediaItem>
          ))}
          {reading.map(({ key, ...file }) => (
            <FileItem key={`reading ${key}`} kind={kind} {...file} />
          ))}
        </ul>
      )}
      {taken < limit && (
        <button
          type="button"
          className="ph-upload"
          disabled={!view.enabled}
          onClick={() => input.current?.click()}
        >
          <Face {...props} more={taken > 0} />
        </button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept.join(',')}
        multiple={limit > 1}
        capture={camera === true ? 'environment' : undefined}
        aria-label={facts.label}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <FieldFoot id={`${id}n`} error={refusal || view.error} />
    </div>
  );
}

function Still(props: MediaPickerProps) {
  const { view, kind } = props;
  const facts = pickerFacts(props);
  const { media, limit } = facts;
  return (
    <div className="ph-media" dir={directionOf(facts.label)} data-disabled={!view.enabled || undefined}>
      <Head facts={facts} count={media.length} />
      {media.length > 0 && (
        <ul className="ph-files" data-kind={kind}>
          {media.map((item, index) => (
            <MediaItem key={asText(item['id']) || index} item={item} kind={kind} />
          ))}
        </ul>
      )}
      {media.length < limit && (
        <span className="ph-upload">
          <Face {...props} more={media.length > 0} />
        </span>
      )}
      <FieldFoot error={view.error} />
    </div>
  );
}

function Head({
  facts,
  count,
  id,
}: {
  readonly facts: PickerFacts;
  readonly count: number;
  readonly id?: string;
}) {
  return (
    <>
      <div className="ph-media-head">
        <span className="ph-media-label" id={id} dir="auto">
          {facts.label}
        </span>
        <bdi className="ph-media-count">{messages.files(count, facts.limit)}</bdi>
      </div>
      {facts.description !== '' && (
        <div className="ph-group-about" dir="auto">
          {facts.description}
        </div>
      )}
    </>
  );
}

function MediaItem({
  item,
  kind,
  children,
}: {
  readonly item: JsonObject;
  readonly kind: MediaPickerProps['kind'];
  readonly children?: ReactNode;
}) {
  return (
    <FileItem kind={kind} name={asText(item['file_name'])} {...fileFacts(asText(item['id']))}>
      {children}
    </FileItem>
  );
}

function Face({ icon, action, more }: MediaPickerProps & { readonly more: boolean }) {
  return (
    <>
      <Icon name={more ? 'plus' : icon} size={20} />
      <span>{more ? messages.addMore : action}</span>
    </>
  );
}
