import { ImageUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, IconButton } from '@/ui/index.ts';
import { BindingPicker } from '../bindings/BindingPicker.tsx';
import { fieldLabel, type PropertyFieldProps } from '../field-props.ts';
import { useOwnerEdits, useOwnerKind } from '../useOwner.tsx';
import { bytesOfBase64, formatSize, readImage, sourceOf } from './image-file.ts';

/** Sizes that Meta recommends, in bytes: pictures in lists are small. */
const LIMITS = { list: 100_000, image: 300_000 };

/** A picture: chosen, dropped or pasted, shown with its size against what phones take. */
export function ImageProperty({ spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const text = typeof value === 'string' ? value : '';
  const size = bytesOfBase64(text);
  const limit = path.includes('data-source') || path.includes('list-items') ? LIMITS.list : LIMITS.image;
  const label = spec.title.toLowerCase();

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const image = await readImage(file);
    setError(image.ok ? undefined : image.reason);
    if (image.ok) edits.set(path, image.base64, `Change ${label}`);
  }

  return (
    <div
      role="group"
      aria-label={spec.title}
      className="flex flex-col gap-1"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void take(event.dataTransfer.files[0]);
      }}
      onPaste={(event) => {
        const [file] = event.clipboardData.files;
        if (file !== undefined) void take(file);
      }}
    >
      <div className="flex items-center text-sm font-medium text-muted">
        <span title={spec.help}>{fieldLabel(spec, version)}</span>
        <span className="ml-auto flex items-center">
          {text !== '' && (
            <span className={size > limit ? 'text-xs text-warning' : 'text-xs text-faint'}>
              {formatSize(size)}
            </span>
          )}
          {spec.dynamic === true && (
            <BindingPicker label={label} onPick={(binding) => edits.set(path, binding, `Bind ${label}`)} />
          )}
        </span>
      </div>
      <div className="flex items-center gap-2 rounded-control border border-line bg-raised p-2">
        {text === '' ? (
          <span className="flex size-12 items-center justify-center rounded bg-hover text-faint">
            <ImageUp size={20} strokeWidth={1.5} aria-hidden />
          </span>
        ) : (
          <img src={sourceOf(text)} alt="" className="size-12 rounded bg-hover object-contain" />
        )}
        <Button changes size="sm" onClick={() => input.current?.click()}>
          {text === '' ? 'Choose a picture' : 'Replace'}
        </Button>
        {text !== '' && (
          <IconButton
            changes
            size="xs"
            label="Remove the picture"
            icon={<Trash2 size={14} strokeWidth={1.5} />}
            onClick={() => edits.unset(path, `Remove ${label}`)}
          />
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="sr-only"
          aria-label={spec.title}
          tabIndex={-1}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
      {error !== undefined && <p className="text-sm text-danger">{error}</p>}
      {size > limit && (
        <p className="text-sm text-warning">Meta recommends at most {formatSize(limit)} here.</p>
      )}
    </div>
  );
}
