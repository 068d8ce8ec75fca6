import type { JsonObject } from '@flowsmith/flow-model';
import { messages } from '../messages.ts';
import { asCount, asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';
import type { IconName } from '../parts/Icon.tsx';
import { mediaOf } from './mediaObject.ts';

/** Props of a picker: what makes a PhotoPicker differ from a DocumentPicker. */
export interface MediaPickerProps extends PhoneComponentProps {
  readonly kind: 'photos' | 'documents';
  readonly icon: IconName;
  readonly action: string;
  /** Names of the properties with the smallest and largest number of files. */
  readonly least: string;
  readonly most: string;
  readonly accept: readonly string[];
  readonly camera?: boolean | undefined;
}

/** What a picker shows and allows (Flow JSON 4.0, media pickers). */
export interface PickerFacts {
  readonly label: string;
  readonly description: string;
  readonly media: readonly JsonObject[];
  /** Most files. */
  readonly limit: number;
  /** Largest file in kibibytes. */
  readonly limitKb: number;
  /** At least one file must be given. */
  readonly required: boolean;
}

/** See {@link PickerFacts}. */
export function pickerFacts({ view, inert, least, most }: MediaPickerProps): PickerFacts {
  const { props, value } = view;
  const label = asText(props['label']) || (inert === true ? messages.placeholders.label : '');
  const required = asCount(props[least], 0, 0, 30) > 0;
  return {
    label: required ? label : `${label} ${messages.optional}`,
    description: asText(props['description']),
    media: mediaOf(value),
    limit: asCount(props[most], 30, 1, 30),
    limitKb: asCount(props['max-file-size-kb'], 25_600, 1, 25_600),
    required,
  };
}
