import { Separator } from 'react-resizable-panels';

/** The line between two panes: one pixel to see, seven to grab. */
export function Divider({ vertical = false }: { readonly vertical?: boolean }) {
  return (
    <Separator
      className={
        vertical
          ? 'relative h-px bg-line outline-none after:absolute after:inset-x-0 after:-top-[3px] after:h-[7px] hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent'
          : 'relative w-px bg-line outline-none after:absolute after:inset-y-0 after:-left-[3px] after:w-[7px] hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent'
      }
    />
  );
}
