/** Address of the customers' phones; with the id of a chat, of that customer's phone. */
export function customersPath(chatId?: string): string {
  return chatId === undefined ? '/customers' : `/customers/${encodeURIComponent(chatId)}`;
}
