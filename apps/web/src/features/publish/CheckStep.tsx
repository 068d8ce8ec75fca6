import type { Diagnostic } from '@flowsmith/flow-model';
import { CircleCheck, CircleX, type LucideIcon } from 'lucide-react';
import type { Link } from '@/api/publishing.ts';
import { Meaning } from './Meaning.tsx';
import { messages } from './messages.ts';
import { ProblemList } from './ProblemList.tsx';
import { isLive } from './usePublishing.ts';

const text = messages.checked;

/** Props of {@link CheckStep}. */
interface CheckStepProps {
  readonly link: Link;
  readonly account: string;
  readonly sandbox: boolean;
  readonly ours: readonly Diagnostic[];
  readonly theirs: readonly Diagnostic[];
  readonly onShow: ((pointer: string) => void) | undefined;
}

/** What the check found, and, when nothing is in the way, what publishing would mean. */
export function CheckStep({ link, account, sandbox, ours, theirs, onShow }: CheckStepProps) {
  const blocking =
    theirs.length > 0 ? theirs.length : ours.filter(({ severity }) => severity === 'error').length;
  const current = isLive(link);
  return (
    <div className="flex flex-col gap-4">
      {current ? (
        <Verdict Icon={CircleCheck} tone="text-success" title={text.current} text={text.currentText} />
      ) : blocking === 0 ? (
        <Verdict Icon={CircleCheck} tone="text-success" title={text.clean} text={text.cleanText(account)} />
      ) : (
        <Verdict Icon={CircleX} tone="text-danger" title={text.blocked(blocking)} text={text.blockedText} />
      )}
      <ProblemList title={text.meta} problems={theirs} onShow={onShow} />
      <ProblemList title={text.ours} problems={ours} onShow={onShow} />
      {!current && blocking === 0 && <Meaning again={link.publishedAt !== null} sandbox={sandbox} />}
    </div>
  );
}

function Verdict({
  Icon,
  tone,
  title,
  text,
}: {
  Icon: LucideIcon;
  tone: string;
  title: string;
  text: string;
}) {
  return (
    <div className="flex items-start gap-2.5">
      <Icon size={20} strokeWidth={1.75} className={`shrink-0 ${tone}`} aria-hidden />
      <div>
        <p className="text-lg font-semibold">{title}</p>
        <p className="text-muted">{text}</p>
      </div>
    </div>
  );
}
