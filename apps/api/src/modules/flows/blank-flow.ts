/** Text of the flow that "blank" begins with: one screen, the newest version. */
export async function blankFlow(): Promise<string> {
  const { newFlow } = await import('@flowsmith/flow-model');
  return `${JSON.stringify(newFlow(), null, 2)}\n`;
}
