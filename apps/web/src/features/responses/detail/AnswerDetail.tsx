import { Copy, Ellipsis, Trash2, UserRound, Waypoints } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useLive } from '@/api/live.ts';
import { useResponse, type FlowResponseDetail } from '@/api/responses.ts';
import { useWhyNot } from '@/api/me.ts';
import { fullTime } from '@/app/relative-time.ts';
import { copyText } from '@/features/endpoint/common/copy-text.ts';
import { DetailPanel } from '@/features/endpoint/common/DetailPanel.tsx';
import { Button, IconButton, Menu, MenuItem, MenuSeparator, Skeleton } from '@/ui/index.ts';
import { senderDetail, senderText } from '../common/answer-words.ts';
import { Facts } from './Facts.tsx';
import { Fields } from './Fields.tsx';
import { Files } from './Files.tsx';
import { detailMessages as text } from './messages.ts';
import { RawJson } from './RawJson.tsx';
import { Run } from './Run.tsx';

const AssignDialog = lazy(() => import('./AssignDialog.tsx'));

/** Props of {@link AnswerDetail}. */
export interface AnswerDetailProps {
  readonly id: string;
  /** Ids of its neighbours in the list. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
  readonly onShow: (id: string | undefined) => void;
  /** All answers of its person are asked for. */
  readonly onPerson: (id: string) => void;
  readonly onDelete: () => void;
}

/** One answer in full, beside the table. Escape closes it. */
export function AnswerDetail(props: AnswerDetailProps) {
  const { id, newer, older, onShow } = props;
  const [reveals, setReveals] = useState(false);
  const { data: answer, error, isPending, refetch } = useResponse(id, reveals);
  const [assigning, setAssigning] = useState(false);
  useLive(['responses'], undefined, (news) => {
    if (news === 'missed' || news.id === undefined || news.id === id) void refetch();
  });

  return (
    <>
      <DetailPanel
        words={text}
        className="@container/detail w-[440px] shrink-0 border-l border-line bg-raised @max-[860px]:w-full"
        contentClass="divide-y divide-line"
        title={answer !== undefined && <Title answer={answer} />}
        actions={
          answer !== undefined && (
            <>
              <CopyMenu answer={answer} />
              <MoreMenu answer={answer} {...props} onAssign={() => setAssigning(true)} />
            </>
          )
        }
        newer={newer}
        older={older}
        onShow={onShow}
        error={error}
        isCovered={assigning}
      >
        {isPending && <Loading />}
        {answer !== undefined && (
          <>
            {answer.flow === null && (
              <p className="flex items-center gap-2 bg-warning-soft px-3 py-2 text-base text-warning">
                <span className="min-w-0 flex-1">{text.unmatched}</span>
                <Button size="sm" onClick={() => setAssigning(true)}>
                  {text.assign}
                </Button>
              </p>
            )}
            <Fields answer={answer} reveals={reveals} onReveal={setReveals} />
            {answer.media.length > 0 && <Files answer={answer} />}
            <Run answer={answer} />
            <RawJson answer={answer} />
            <Facts answer={answer} />
          </>
        )}
      </DetailPanel>
      {assigning && (
        <Suspense>
          <AssignDialog id={id} onClose={() => setAssigning(false)} />
        </Suspense>
      )}
    </>
  );
}

function Title({ answer }: { readonly answer: FlowResponseDetail }) {
  return (
    <>
      <h2 className="truncate text-base leading-4 font-semibold text-ink">
        {senderText(answer)}{' '}
        <span className="text-sm font-normal text-faint tabular-nums">{senderDetail(answer)}</span>
      </h2>
      <time dateTime={answer.at} className="block truncate text-sm text-muted">
        {fullTime(answer.at)}
      </time>
    </>
  );
}

function CopyMenu({ answer }: { readonly answer: FlowResponseDetail }) {
  const copies = text.copies;
  return (
    <Menu align="end" trigger={<IconButton label={text.copy} icon={<Copy size={16} strokeWidth={1.5} />} />}>
      <MenuItem hint={copies.jsonHint} onSelect={() => copyText(JSON.stringify(answer.fields, undefined, 2))}>
        {copies.json}
      </MenuItem>
      <MenuItem
        hint={copies.textHint}
        onSelect={() => copyText(answer.items.map(({ label, shown }) => `${label}: ${shown}`).join('\n'))}
      >
        {copies.text}
      </MenuItem>
      <MenuItem onSelect={() => copyText(location.href)}>{copies.link}</MenuItem>
    </Menu>
  );
}

function MoreMenu({
  answer,
  onPerson,
  onDelete,
  onAssign,
}: AnswerDetailProps & { readonly answer: FlowResponseDetail; readonly onAssign: () => void }) {
  const noDeleting = useWhyNot('answers:delete');
  const noChanges = useWhyNot('flows:write');
  return (
    <Menu
      align="end"
      trigger={<IconButton label={text.more} icon={<Ellipsis size={16} strokeWidth={1.5} />} />}
    >
      <MenuItem icon={<UserRound size={16} strokeWidth={1.5} />} onSelect={() => onPerson(answer.person)}>
        {text.person}
      </MenuItem>
      {answer.flow === null && (
        <MenuItem
          unavailable={noChanges}
          icon={<Waypoints size={16} strokeWidth={1.5} />}
          onSelect={onAssign}
        >
          {text.assign}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem
        danger
        unavailable={noDeleting}
        icon={<Trash2 size={16} strokeWidth={1.5} />}
        onSelect={onDelete}
      >
        {text.delete}
      </MenuItem>
    </Menu>
  );
}

function Loading() {
  return (
    <div className="flex flex-col gap-3 p-3" aria-busy="true">
      <Skeleton className="h-10" />
      <Skeleton className="h-10" />
      <Skeleton className="h-10" />
      <Skeleton className="h-32" />
    </div>
  );
}
