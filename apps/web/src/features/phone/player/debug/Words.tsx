/** A sentence of the explanations: what stands between back-ticks is code. */
export function Words({ text }: { readonly text: string }) {
  return text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} className="rounded-[4px] bg-hover px-1 font-mono text-[0.92em]">
        {part}
      </code>
    ),
  );
}
