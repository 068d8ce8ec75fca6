import { Group, useDefaultLayout } from 'react-resizable-panels';

/** A group of panels whose sizes are kept in the browser, for each combination of open panels. */
export function Remembered({
  id,
  panels,
  vertical = false,
  className,
  children,
}: {
  readonly id: string;
  readonly panels: readonly (string | false)[];
  readonly vertical?: boolean;
  readonly className?: string;
  readonly children: React.ReactNode;
}) {
  const panelIds = panels.filter((panel) => panel !== false);
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `flowsmith.${id}`,
    panelIds,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group
      id={id}
      orientation={vertical ? 'vertical' : 'horizontal'}
      defaultLayout={defaultLayout}
      onLayoutChanged={onLayoutChanged}
      className={className}
    >
      {children}
    </Group>
  );
}
