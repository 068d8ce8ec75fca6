import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton, Menu, MenuCheckItem, type ThemeChoice, useTheme } from '@/ui/index.ts';
import { messages } from './messages.ts';

const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const icons = { system: Monitor, light: Sun, dark: Moon };

/** Chooses light, dark, or what the system says. */
export function ThemeMenu() {
  const { choice, setChoice } = useTheme();
  const Icon = icons[choice];
  return (
    <Menu
      align="end"
      trigger={<IconButton label={messages.theme.label} icon={<Icon size={16} strokeWidth={1.5} />} />}
    >
      {CHOICES.map((option) => (
        <MenuCheckItem key={option} checked={choice === option} onCheckedChange={() => setChoice(option)}>
          {messages.theme[option]}
        </MenuCheckItem>
      ))}
    </Menu>
  );
}
