import { screensOf, type JsonValue } from '@flowsmith/flow-model';
import { Check, Copy, Download, ImageOff } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { usePhonePreferences } from '@/features/phone/index.ts';
import { Button, Dialog, EmptyState } from '@/ui/index.ts';
import { useEditor, useEditorStore } from '../../editor/session/index.ts';
import { openShotBook } from '../capture/shot-book.ts';
import { messages } from '../messages.ts';
import type { Branches, Look, PictureRequest } from '../types.ts';
import { firstChoice, hasBranches, productOf, selectedScreens, type What } from './choices.ts';
import { Options } from './Options.tsx';
import './pictures.css';
import { Preview, type PreviewFacts } from './Preview.tsx';
import { usePictureSettings } from './settings.ts';
import { usePictureExport, type ExportState } from './usePictureExport.ts';

/** Export of screens and of the board as pictures: what and how at the left, what comes out at the right. */
export default function PicturesDialog({ onClose }: { readonly onClose: () => void }) {
  const flow = useEditor((state) => state.doc.good?.value);
  if (flow === undefined || screensOf(flow).length === 0) {
    return (
      <Dialog open onOpenChange={onClose} title={messages.title}>
        <EmptyState icon={<ImageOff {...ICON} />} title={messages.noFlow} text={messages.noFlowHint} />
      </Dialog>
    );
  }
  return <PicturesOf flow={flow} onClose={onClose} />;
}

function PicturesOf({ flow, onClose }: { readonly flow: JsonValue; readonly onClose: () => void }) {
  const [book] = useState(openShotBook);
  useEffect(() => () => book.close(), [book]);
  const { request, options } = useRequest(flow);
  const { state, save, copy, cancel } = usePictureExport(book);
  const [facts, setFacts] = useState<PreviewFacts>();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="xl"
      tall
      title={messages.title}
      footer={
        <Foot
          state={state}
          facts={facts}
          request={request}
          onSave={() => void save(request)}
          onCopy={() => void copy(request)}
          onCancel={cancel}
        />
      }
    >
      <div className="flex h-full min-h-0 gap-6">
        <div className="w-64 shrink-0 overflow-y-auto px-0.5 pb-1">{options}</div>
        <div className="flex min-w-0 flex-1 flex-col">
          <Preview request={request} book={book} onFacts={setFacts} />
        </div>
      </div>
    </Dialog>
  );
}

/** What is wanted, as a request and as the fields that change it. It begins with what is selected and with the editor's phone. */
function useRequest(flow: JsonValue): { readonly request: PictureRequest; readonly options: ReactNode } {
  const store = useEditorStore();
  const name = useEditor(({ name }) => name);
  const layout = useEditor(({ layout }) => layout);
  const settings = usePictureSettings();
  const entries = useMemo(() => screensOf(flow), [flow]);
  const [selected] = useState(() => {
    const { doc, selection } = store.getState();
    return selectedScreens(doc, selection);
  });
  const [what, setWhat] = useState<What>(() => firstChoice(selected, entries.length));
  const [screen, setScreen] = useState(selected[0] ?? 0);
  const [phone, setPhone] = useState<Pick<Look, 'platform' | 'theme' | 'rtl'>>(() => {
    const { platform, theme, rtl } = usePhonePreferences.getState();
    return { platform, theme, rtl };
  });
  // Undecided: routes leave from branches, so the board shows them all.
  const [branches, setBranches] = useState<Branches>();
  const branching = useMemo(() => hasBranches(flow), [flow]);
  const drawn = branches ?? (what === 'board' ? 'all' : 'example');
  const { scale, frame, backdrop } = settings;
  const product = productOf(what, settings);
  const { platform, theme, rtl } = phone;
  const request = useMemo((): PictureRequest => {
    const wanted = { one: [screen], selected, all: entries.map((_, at) => at), board: [] }[what];
    const look: Look = { platform, theme, rtl, frame, branches: drawn };
    return { flow, name, layout, screens: wanted, product, look, backdrop, scale };
  }, [
    flow,
    name,
    layout,
    entries,
    screen,
    selected,
    what,
    platform,
    theme,
    rtl,
    frame,
    drawn,
    product,
    backdrop,
    scale,
  ]);
  const options = (
    <Options
      ids={entries.map(({ id }) => id)}
      selected={selected.length}
      what={what}
      onWhat={setWhat}
      screen={screen}
      onScreen={setScreen}
      phone={phone}
      onPhone={setPhone}
      branches={branching ? drawn : undefined}
      onBranches={setBranches}
    />
  );
  return { request, options };
}

interface FootProps {
  readonly state: ExportState;
  readonly facts: PreviewFacts | undefined;
  readonly request: PictureRequest;
  readonly onSave: () => void;
  readonly onCopy: () => void;
  readonly onCancel: () => void;
}

function Foot({ state, facts, request, onSave, onCopy, onCancel }: FootProps) {
  const { product } = request;
  // What was said about another picture no longer holds.
  const told = 'request' in state && state.request === request ? state : undefined;
  if (state.kind === 'working') {
    const { done, total } = state.progress;
    return (
      <>
        <div className="mr-auto flex min-w-0 flex-1 items-center gap-3">
          <progress className="pictures-progress w-56" max={total} value={done} aria-label={messages.title} />
          <span className="text-base text-muted tabular-nums">{messages.drawing(done, total)}</span>
        </div>
        <Button onClick={onCancel}>{messages.cancel}</Button>
      </>
    );
  }
  return (
    <>
      <div className="mr-auto min-w-0 pr-4 text-sm text-pretty">
        {told?.kind === 'failed' ? (
          <p className="text-danger" role="alert">
            {told.text}
          </p>
        ) : (
          <Facts facts={facts} product={product} />
        )}
      </div>
      {product !== 'zip' && product !== 'board-svg' && (
        <Button icon={told?.kind === 'copied' ? <Check {...ICON} /> : <Copy {...ICON} />} onClick={onCopy}>
          {told?.kind === 'copied' ? messages.copied : messages.copy}
        </Button>
      )}
      <Button variant="primary" icon={<Download {...ICON} />} onClick={onSave}>
        {messages.save(product)}
      </Button>
    </>
  );
}

function Facts({
  facts,
  product,
}: {
  readonly facts: PreviewFacts | undefined;
  readonly product: PictureRequest['product'];
}) {
  if (facts === undefined) return null;
  const size = messages.size(facts.width, facts.height);
  return (
    <>
      <p className="text-muted tabular-nums">{product === 'zip' ? messages.upTo(size) : size}</p>
      {facts.reducedTo !== undefined && (
        <p className="text-warning">{messages.reduced(facts.reducedTo, product)}</p>
      )}
    </>
  );
}

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
