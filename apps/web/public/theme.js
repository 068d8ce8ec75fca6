// Runs before the first paint, so that the page never flashes in the wrong theme (see src/ui/useTheme.ts).
(() => {
  let choice = 'system';
  try {
    choice = localStorage.getItem('flowsmith.theme') ?? 'system';
  } catch {
    // Storage is blocked: follow the system.
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
