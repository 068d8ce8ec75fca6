import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import { rulesModule } from '@flowsmith/flow-model';
import { Button, Dialog } from '@/ui/index.ts';
import { copyText } from '../common/copy-text.ts';
import { rulesMessages as messages } from './messages.ts';
import { useEditing } from './session/useRules.ts';

/** The rules as the module that is deployed. */
export function CodeDialog({
  onClose,
  onTurn,
}: {
  readonly onClose: () => void;
  readonly onTurn: () => void;
}) {
  const { rules, flow } = useEditing();
  const code = useMemo(() => rulesModule(rules, flow), [rules, flow]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="xl"
      tall
      title={messages.codeDialog}
      description={messages.codeAbout}
      footer={
        <>
          <Button changes onClick={onTurn}>
            {messages.turnIntoCode}
          </Button>
          <Button
            variant="primary"
            icon={<Copy size={14} strokeWidth={1.5} aria-hidden />}
            onClick={() => copyText(code, messages.copied)}
          >
            {messages.copy}
          </Button>
        </>
      }
    >
      <textarea
        readOnly
        aria-label={messages.codeDialog}
        spellCheck={false}
        wrap="off"
        value={code}
        className="h-full overflow-auto rounded-control bg-surface p-3 font-mono text-sm text-ink w-full resize-none"
      />
    </Dialog>
  );
}
