import { asApiError } from '@/api/api-error.ts';

/** Why a form was not taken, read out as soon as it appears. */
export function FormError({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  const { message, hint } = asApiError(error);
  return (
    <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-base text-danger">
      {message} {hint}
    </p>
  );
}
