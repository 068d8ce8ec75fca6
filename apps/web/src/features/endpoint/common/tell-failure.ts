import { asApiError } from '@/api/api-error.ts';
import { toast } from '@/ui/index.ts';

/** Says that something did not work, and what to do. */
export function tellFailure(error: unknown): void {
  const { message, hint } = asApiError(error);
  toast(message, { tone: 'danger', ...(hint === undefined ? {} : { text: hint }) });
}
