/** What the server puts in place of a sensitive value. */
export const MASK = '•••';

/** Where masked values stand in a payload, as `data.pin`, `data.photos[0].hmac_key`. */
export function maskedPlaces(value: unknown, place = ''): string[] {
  if (value === MASK) return [place];
  if (Array.isArray(value)) return value.flatMap((item, index) => maskedPlaces(item, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    maskedPlaces(member, place === '' ? key : `${place}.${key}`),
  );
}
