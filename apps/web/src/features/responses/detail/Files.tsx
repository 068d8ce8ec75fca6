import { Download, File, FileWarning, RotateCcw } from 'lucide-react';
import type { FlowResponseDetail, ResponseFile } from '@/api/responses.ts';
import { useFetchFile } from '@/api/responses.ts';
import { Part } from '@/features/endpoint/exchanges/detail/Part.tsx';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { IconButton, Skeleton, Spinner } from '@/ui/index.ts';
import { sizeText } from '../common/size-text.ts';
import { detailMessages as text } from './messages.ts';

/** Files that came along: what they are, pictures to look at, and how to get them. */
export function Files({ answer }: { readonly answer: FlowResponseDetail }) {
  return (
    <Part title={text.files}>
      <ul className="grid grid-cols-2 gap-2">
        {answer.media.map((file) => (
          <li key={file.id} className="flex min-w-0 flex-col rounded-control border border-line">
            <Look file={file} />
            <Line answer={answer} file={file} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

const PICTURE = /^image\/(?:png|jpeg|gif|webp)$/;

function Look({ file }: { readonly file: ResponseFile }) {
  const name = text.file(file.fileName, file.position);
  const box = 'flex h-28 items-center justify-center rounded-t-control bg-panel text-faint';
  if (file.state === 'waiting') return <Skeleton className="h-28 rounded-b-none" />;
  if (file.state === 'failed')
    return (
      <div className={box}>
        <FileWarning size={24} strokeWidth={1.25} aria-hidden />
      </div>
    );
  return (
    <a
      href={file.path}
      target="_blank"
      rel="noreferrer"
      aria-label={name}
      className={`${box} overflow-hidden hover:bg-hover`}
    >
      {PICTURE.test(file.mimeType ?? '') ? (
        <img src={file.path} alt={name} loading="lazy" className="size-full object-cover" />
      ) : (
        <File size={24} strokeWidth={1.25} aria-hidden />
      )}
    </a>
  );
}

function Line({ answer, file }: { readonly answer: FlowResponseDetail; readonly file: ResponseFile }) {
  const again = useFetchFile(answer.id);
  const name = text.file(file.fileName, file.position);
  return (
    <div className="flex min-h-11 items-center gap-1 py-1 pr-1 pl-2">
      <div className="min-w-0 flex-1">
        <p className="truncate text-base text-ink" title={name}>
          {name}
        </p>
        <p className="truncate text-sm text-faint" title={file.error?.message}>
          {file.state === 'waiting' && text.waiting}
          {file.state === 'failed' && (
            <span className="text-danger">{file.error?.message ?? text.fetchFailed}</span>
          )}
          {file.state === 'stored' &&
            [file.mimeType, file.size === null ? null : sizeText(file.size)].filter(Boolean).join(' · ')}
        </p>
      </div>
      {file.state === 'stored' && (
        <a
          href={file.path}
          download={name}
          aria-label={text.download(name)}
          title={text.download(name)}
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink"
        >
          <Download size={16} strokeWidth={1.5} aria-hidden />
        </a>
      )}
      {file.state === 'failed' && (
        <IconButton
          label={text.fetch}
          icon={again.isPending ? <Spinner /> : <RotateCcw size={16} strokeWidth={1.5} />}
          onClick={() => again.mutate(file.id, { onError: tellFailure })}
        />
      )}
    </div>
  );
}
