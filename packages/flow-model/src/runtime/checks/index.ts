import type { ComponentType } from '../../spec/types.ts';
import type { Check } from './check.ts';
import { checkDropdown, checkManyChoices, checkOptIn, checkRadio } from './choice.ts';
import { checkCalendarPicker, checkDatePicker } from './date.ts';
import { checkDocumentPicker, checkPhotoPicker } from './media.ts';
import { checkTextArea, checkTextInput } from './text.ts';

/** What makes the value of each input valid (Flow JSON reference, 7.3). */
export const checks: { readonly [type in ComponentType]?: Check } = {
  TextInput: checkTextInput,
  TextArea: checkTextArea,
  CheckboxGroup: checkManyChoices,
  ChipsSelector: checkManyChoices,
  RadioButtonsGroup: checkRadio,
  Dropdown: checkDropdown,
  OptIn: checkOptIn,
  DatePicker: checkDatePicker,
  CalendarPicker: checkCalendarPicker,
  PhotoPicker: checkPhotoPicker,
  DocumentPicker: checkDocumentPicker,
};
