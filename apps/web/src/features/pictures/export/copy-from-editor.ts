import { screensOf } from '@flowsmith/flow-model';
import { usePhonePreferences } from '@/features/phone/index.ts';
import { toast } from '@/ui/index.ts';
import type { EditorStore } from '../../editor/session/types.ts';
import { openShotBook } from '../capture/shot-book.ts';
import { selectedScreens } from '../dialog/choices.ts';
import { usePictureSettings } from '../dialog/settings.ts';
import { messages } from '../messages.ts';
import { copyPng, failureText } from './hand-over.ts';
import { makePicture } from './make-picture.ts';

/** Copies the picture of the screen that is selected, and says so, or why not. */
export async function copyFromEditor({
  doc,
  selection,
  name,
  layout,
}: Pick<EditorStore, 'doc' | 'selection' | 'name' | 'layout'>): Promise<void> {
  const [index] = selectedScreens(doc, selection);
  const flow = doc.good?.value;
  if (index === undefined || flow === undefined) {
    toast(messages.noScreenSelected, { tone: 'warning' });
    return;
  }
  const { platform, theme, rtl } = usePhonePreferences.getState();
  const { scale, frame, backdrop } = usePictureSettings.getState();
  const book = openShotBook();
  try {
    const making = makePicture(
      {
        flow,
        name,
        layout,
        screens: [index],
        product: 'screen',
        look: { platform, theme, rtl, frame, branches: 'example' },
        backdrop,
        scale,
      },
      book,
    );
    await copyPng(making.then(({ blob }) => blob));
    toast(messages.copiedScreen(screensOf(flow)[index]?.id ?? ''), { tone: 'success' });
  } catch (thrown) {
    toast(failureText(thrown), { tone: 'danger' });
  } finally {
    book.close();
  }
}
