import type { JsonValue } from '../../document/index.ts';
import type { ActionName, ComponentType } from '../../spec/index.ts';

/** A class of `pywa.types.flows`: its name and its keywords, in Flow JSON's spelling. */
export interface PywaClass {
  readonly name: string;
  readonly keywords: ReadonlyMap<string, Keyword>;
}

/** A keyword of a class. */
export interface Keyword {
  /** Left out it is an error, or something else than nothing: `None` must be written for a member that is not there. */
  readonly explicit: boolean;
  /** What pywa writes when it is left out. */
  readonly preset?: JsonValue;
}

/** `label!` has no default, `type=screen` one that is not `None`. */
function pywaClass(name: string, keywords: string): PywaClass {
  return {
    name,
    keywords: new Map(
      keywords.split(' ').map((word): [string, Keyword] => {
        const [key = '', preset] = word.replace('!', '').split('=');
        if (preset === undefined) return [key, { explicit: word.endsWith('!') }];
        return [key, { explicit: true, preset: preset === '{}' ? {} : preset }];
      }),
    ),
  };
}

/** The class of each component. */
export const componentClasses: { readonly [type in ComponentType]: PywaClass } = {
  TextHeading: pywaClass('TextHeading', 'text! visible'),
  TextSubheading: pywaClass('TextSubheading', 'text! visible'),
  TextBody: pywaClass('TextBody', 'text! markdown font-weight strikethrough visible'),
  TextCaption: pywaClass('TextCaption', 'text! markdown font-weight strikethrough visible'),
  RichText: pywaClass('RichText', 'text! visible'),
  TextInput: pywaClass(
    'TextInput',
    'name! label! input-type label-variant pattern required min-chars max-chars helper-text enabled visible init-value error-message',
  ),
  TextArea: pywaClass(
    'TextArea',
    'name! label! label-variant required max-length helper-text enabled visible init-value error-message',
  ),
  CheckboxGroup: pywaClass(
    'CheckboxGroup',
    'name! label description data-source! min-selected-items max-selected-items required enabled visible init-value media-size on-select-action on-unselect-action',
  ),
  RadioButtonsGroup: pywaClass(
    'RadioButtonsGroup',
    'name! label description data-source! required enabled visible init-value media-size on-select-action on-unselect-action',
  ),
  ChipsSelector: pywaClass(
    'ChipsSelector',
    'name! label! description data-source! min-selected-items max-selected-items required enabled visible init-value on-select-action on-unselect-action',
  ),
  Dropdown: pywaClass(
    'Dropdown',
    'name! label! data-source! required enabled visible init-value on-select-action on-unselect-action',
  ),
  OptIn: pywaClass(
    'OptIn',
    'name! label! required visible init-value on-click-action on-select-action on-unselect-action',
  ),
  DatePicker: pywaClass(
    'DatePicker',
    'name! label! min-date max-date unavailable-dates helper-text required enabled visible init-value error-message on-select-action',
  ),
  CalendarPicker: pywaClass(
    'CalendarPicker',
    'name! title description label! mode min-date max-date unavailable-dates min-days max-days include-days helper-text required enabled visible init-value error-message on-select-action',
  ),
  PhotoPicker: pywaClass(
    'PhotoPicker',
    'name! label! description photo-source max-file-size-kb min-uploaded-photos max-uploaded-photos enabled visible error-message',
  ),
  DocumentPicker: pywaClass(
    'DocumentPicker',
    'name! label! description max-file-size-kb min-uploaded-documents max-uploaded-documents allowed-mime-types enabled visible error-message',
  ),
  Image: pywaClass('Image', 'src! width height scale-type aspect-ratio! alt-text visible'),
  ImageCarousel: pywaClass('ImageCarousel', 'images! aspect-ratio scale-type visible'),
  NavigationList: pywaClass(
    'NavigationList',
    'name! label description media-size list-items! on-click-action',
  ),
  EmbeddedLink: pywaClass('EmbeddedLink', 'text! on-click-action! visible'),
  Footer: pywaClass('Footer', 'label! left-caption center-caption right-caption enabled on-click-action!'),
  Form: pywaClass('Form', 'name! init-values error-messages children!'),
  If: pywaClass('If', 'condition! then! else'),
  Switch: pywaClass('Switch', 'value! cases!'),
};

/** The class of each action; `name` is set by the class. */
export const actionClasses: { readonly [name in ActionName]: PywaClass } = {
  navigate: pywaClass('NavigateAction', 'next! payload={}'),
  complete: pywaClass('CompleteAction', 'payload={}'),
  data_exchange: pywaClass('DataExchangeAction', 'payload={}'),
  update_data: pywaClass('UpdateDataAction', 'payload!'),
  open_url: pywaClass('OpenURLAction', 'url!'),
};

/** Classes of what stands inside of components and around them. */
export const partClasses = {
  option: pywaClass(
    'DataSource',
    'id! title! description metadata enabled image alt-text color on-select-action on-unselect-action',
  ),
  navigationItem: pywaClass('NavigationItem', 'id! main-content! start end badge tags on-click-action'),
  mainContent: pywaClass('NavigationItemMainContent', 'title! description metadata'),
  start: pywaClass('NavigationItemStart', 'image!'),
  end: pywaClass('NavigationItemEnd', 'title description metadata'),
  image: pywaClass('ImageCarouselItem', 'src! alt-text!'),
  range: pywaClass('CalendarRangeValues', 'start-date! end-date!'),
  next: pywaClass('Next', 'name! type=screen'),
  layout: pywaClass('Layout', 'type=SingleColumnLayout children!'),
  screen: pywaClass('Screen', 'id! title terminal success refresh_on_back sensitive data layout!'),
  /** For titles that refer to data, which must be assigned before. */
  screenWithTitleLater: pywaClass(
    'Screen',
    'id! terminal success refresh_on_back sensitive data title layout!',
  ),
  flow: pywaClass('FlowJSON', 'version! data_api_version data_channel_uri routing_model screens!'),
} as const;

/** Enums by the property that takes them; the members are the values in capitals. */
export const enumClasses: ReadonlyMap<
  string,
  { readonly name: string; readonly values: ReadonlySet<string> }
> = new Map(
  Object.entries({
    'input-type': ['InputType', 'text number email password passcode phone'],
    'label-variant': ['LabelVariant', 'large'],
    'font-weight': ['FontWeight', 'bold italic bold_italic normal'],
    'scale-type': ['ScaleType', 'cover contain'],
    'photo-source': ['PhotoSource', 'camera_gallery camera gallery'],
    mode: ['CalendarPickerMode', 'single range'],
    'include-days': ['CalendarDay', 'Mon Tue Wed Thu Fri Sat Sun'],
  }).map(([property, [name = '', values = '']]) => [property, { name, values: new Set(values.split(' ')) }]),
);
