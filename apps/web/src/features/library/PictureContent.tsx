import type { JsonValue } from '@flowsmith/flow-model';
import { useMemo } from 'react';
import { PhoneFrame, PhoneScreen, usePhonePreferences } from '@/features/phone/index.ts';
import { useTheme } from '@/ui/index.ts';
import { BrokenPicture } from './BrokenPicture.tsx';
import { pictureView } from './picture-view.ts';

/** The phone of a {@link FlowPicture}; a module of its own, so that the library's first view does not wait for it. */
export default function PictureContent({ value, width }: { value: JsonValue | undefined; width: number }) {
  const { theme } = useTheme();
  const { platform } = usePhonePreferences();
  const view = useMemo(() => pictureView(value), [value]);
  if (view === undefined) return <BrokenPicture width={width} />;
  return (
    <PhoneFrame platform={platform} theme={theme} width={width} inert>
      <PhoneScreen view={view} platform={platform} inert />
    </PhoneFrame>
  );
}
