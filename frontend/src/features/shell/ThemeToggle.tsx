import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '@/components/Button';
import { type Theme, useTheme } from '@/components/theme';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const ICONS = { system: Monitor, light: Sun, dark: Moon };

export function ThemeToggle() {
  const [theme, setTheme] = useTheme();
  const Icon = ICONS[theme];
  return (
    <IconButton label={`Theme: ${theme}. Switch to ${NEXT[theme]}`} onClick={() => setTheme(NEXT[theme])}>
      <Icon aria-hidden />
    </IconButton>
  );
}
