/** The primitives of the builder. Their colours and sizes come from `theme.css`. */
export { AlertDialog, type AlertDialogProps } from './AlertDialog.tsx';
export { Badge, type Tone } from './Badge.tsx';
export { Button, type ButtonProps } from './Button.tsx';
export { CharacterCount, countCharacters } from './CharacterCount.tsx';
export { Checkbox, type CheckboxProps } from './Checkbox.tsx';
export { ComponentGlyph } from './ComponentGlyph.tsx';
export { cx } from './cx.ts';
export { DateField, type DateFieldProps } from './DateField.tsx';
export { Dialog, type DialogProps } from './Dialog.tsx';
export { EmptyState, type EmptyStateProps } from './EmptyState.tsx';
export { controlClass, Field, type FieldIds, type FieldProps, HelpMark } from './Field.tsx';
export { IconButton, type IconButtonProps } from './IconButton.tsx';
export { Kbd } from './Kbd.tsx';
export {
  ContextMenu,
  type ContextMenuProps,
  Menu,
  MenuCheckItem,
  MenuGroup,
  MenuItem,
  MenuLinkItem,
  type MenuProps,
  MenuSeparator,
  SubMenu,
} from './Menu.tsx';
export { NumberField, type NumberFieldProps } from './NumberField.tsx';
export { Popover, type PopoverProps } from './Popover.tsx';
export { ReadOnlyArea, useReadOnly } from './ReadOnly.tsx';
export { SearchField, type SearchFieldProps } from './SearchField.tsx';
export { Select, type SelectOption, type SelectProps } from './Select.tsx';
export { Skeleton } from './Skeleton.tsx';
export { Spinner } from './Spinner.tsx';
export { Switch, type SwitchProps } from './Switch.tsx';
export { type TabItem, Tabs, type TabsProps } from './Tabs.tsx';
export { TextAreaField, type TextAreaFieldProps } from './TextAreaField.tsx';
export { TextField, type TextFieldProps } from './TextField.tsx';
export { toast, type ToastOptions } from './toast.ts';
export { Toaster } from './Toaster.tsx';
export { Tooltip, type TooltipProps, TooltipProvider } from './Tooltip.tsx';
export { type ThemeChoice, useTheme } from './useTheme.ts';
