import type { ComponentSpec, ComponentType } from '../types.ts';
import { calendarPicker } from './calendar-picker.ts';
import { checkboxGroup } from './checkbox-group.ts';
import { chipsSelector } from './chips-selector.ts';
import { datePicker } from './date-picker.ts';
import { documentPicker } from './document-picker.ts';
import { dropdown } from './dropdown.ts';
import { embeddedLink } from './embedded-link.ts';
import { footer } from './footer.ts';
import { form } from './form.ts';
import { ifComponent } from './if.ts';
import { image } from './image.ts';
import { imageCarousel } from './image-carousel.ts';
import { navigationList } from './navigation-list.ts';
import { optIn } from './opt-in.ts';
import { photoPicker } from './photo-picker.ts';
import { radioButtonsGroup } from './radio-buttons-group.ts';
import { richText } from './rich-text.ts';
import { switchComponent } from './switch.ts';
import { textArea } from './text-area.ts';
import { textBody } from './text-body.ts';
import { textCaption } from './text-caption.ts';
import { textHeading } from './text-heading.ts';
import { textInput } from './text-input.ts';
import { textSubheading } from './text-subheading.ts';

/** What is known of each component, in palette order. */
export const components = {
  TextHeading: textHeading,
  TextSubheading: textSubheading,
  TextBody: textBody,
  TextCaption: textCaption,
  RichText: richText,
  TextInput: textInput,
  TextArea: textArea,
  CheckboxGroup: checkboxGroup,
  RadioButtonsGroup: radioButtonsGroup,
  ChipsSelector: chipsSelector,
  Dropdown: dropdown,
  OptIn: optIn,
  DatePicker: datePicker,
  CalendarPicker: calendarPicker,
  PhotoPicker: photoPicker,
  DocumentPicker: documentPicker,
  Image: image,
  ImageCarousel: imageCarousel,
  NavigationList: navigationList,
  EmbeddedLink: embeddedLink,
  Footer: footer,
  Form: form,
  If: ifComponent,
  Switch: switchComponent,
} as const satisfies { readonly [type in ComponentType]: ComponentSpec };
