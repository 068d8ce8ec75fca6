import type { RuleSource } from '@flowsmith/flow-model';
import { Dialog } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { TrySource } from './TrySource.tsx';

/** Asks a data source, and takes the place in its answer that is clicked. */
export function PickDialog({
  field,
  source,
  wantsList,
  onPick,
  onClose,
}: {
  readonly field: string;
  readonly source: RuleSource;
  readonly wantsList: boolean;
  readonly onPick: (path: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={messages.pickTitle}
      description={messages.pickText(field)}
    >
      <TrySource source={source} wantsList={wantsList} onPick={onPick} />
    </Dialog>
  );
}
