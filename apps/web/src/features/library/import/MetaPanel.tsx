/** placeholder */
export function MetaPanel(_props: { onDone: () => void }) {
  return null;
}
