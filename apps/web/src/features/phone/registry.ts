import type { ComponentType as ReactComponent } from 'react';
import type { DrawableType, PhoneComponentProps } from './types.ts';
import { CalendarPicker } from './components/CalendarPicker.tsx';
import { CheckboxGroup } from './components/CheckboxGroup.tsx';
import { ChipsSelector } from './components/ChipsSelector.tsx';
import { DatePicker } from './components/DatePicker.tsx';
import { DocumentPicker } from './components/DocumentPicker.tsx';
import { Dropdown } from './components/Dropdown.tsx';
import { EmbeddedLink } from './components/EmbeddedLink.tsx';
import { Footer } from './components/Footer.tsx';
import { Image } from './components/Image.tsx';
import { ImageCarousel } from './components/ImageCarousel.tsx';
import { NavigationList } from './components/NavigationList.tsx';
import { OptIn } from './components/OptIn.tsx';
import { PhotoPicker } from './components/PhotoPicker.tsx';
import { RadioButtonsGroup } from './components/RadioButtonsGroup.tsx';
import { RichText } from './components/RichText.tsx';
import { TextArea } from './components/TextArea.tsx';
import { TextBody } from './components/TextBody.tsx';
import { TextCaption } from './components/TextCaption.tsx';
import { TextHeading } from './components/TextHeading.tsx';
import { TextInput } from './components/TextInput.tsx';
import { TextSubheading } from './components/TextSubheading.tsx';

/** What draws each component. A type missing here does not compile. */
export const registry: { readonly [type in DrawableType]: ReactComponent<PhoneComponentProps> } = {
  TextHeading,
  TextSubheading,
  TextBody,
  TextCaption,
  RichText,
  TextInput,
  TextArea,
  CheckboxGroup,
  RadioButtonsGroup,
  ChipsSelector,
  Dropdown,
  OptIn,
  DatePicker,
  CalendarPicker,
  PhotoPicker,
  DocumentPicker,
  Image,
  ImageCarousel,
  NavigationList,
  EmbeddedLink,
  Footer,
};

/** Whether a type is one that the phone draws. */
export function isDrawable(type: string): type is DrawableType {
  return Object.hasOwn(registry, type);
}
