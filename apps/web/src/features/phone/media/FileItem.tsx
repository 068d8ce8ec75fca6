import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { sizeText } from './sizeText.ts';

/** One file of a picker: its picture, or a sheet with its kind, its name, and how large it is. */
export function FileItem({
  kind,
  name,
  picture,
  size,
  share,
  children,
}: {
  readonly kind: 'photos' | 'documents';
  readonly name: string;
  readonly picture?: string | undefined;
  /** In bytes, if it is known. */
  readonly size?: number | undefined;
  /** How much of it was read, from 0 to 1, while it is being read. */
  readonly share?: number | undefined;
  /** The button that removes it. */
  readonly children?: ReactNode;
}) {
  const ending = /\.([a-z\d]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? '';
  return (
    <li className="ph-file" data-reading={share === undefined ? undefined : ''}>
      <span className="ph-file-picture" data-ending={ending || undefined}>
        {picture !== undefined ? (
          <img src={picture} alt="" draggable={false} />
        ) : kind === 'documents' && ending !== '' ? (
          <span className="ph-file-ending">{ending}</span>
        ) : (
          <Icon name={kind === 'photos' ? 'image' : 'document'} />
        )}
      </span>
      <span className="ph-file-text">
        <span className="ph-file-name" dir="auto">
          {name}
        </span>
        {size !== undefined && <bdi className="ph-file-size">{sizeText(size)}</bdi>}
      </span>
      {share !== undefined && (
        <span
          className="ph-file-progress"
          role="progressbar"
          aria-label={name}
          aria-valuenow={Math.round(share * 100)}
        >
          <span style={{ width: `${share * 100}%` }} />
        </span>
      )}
      {children}
    </li>
  );
}
