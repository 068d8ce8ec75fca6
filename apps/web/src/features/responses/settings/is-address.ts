/** Whether answers can be sent to an address: https, or http for a server on this machine. */
export function isAddress(text: string): boolean {
  const address = URL.parse(text.trim());
  return (
    address !== null &&
    (address.protocol === 'https:' || address.protocol === 'http:') &&
    address.hostname !== ''
  );
}
