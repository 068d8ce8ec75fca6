const LONG =
  'Donaudampfschifffahrtsgesellschaftskapitän with a name that no form expects, who lives in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and would like his e-mails sent to somebody.with.an.endless.address@a-company-with-a-long-name.example';

/** Longest shown for texts that have no limit, or a very high one. */
const ENOUGH = 180;

/** A text of a few words more than fit, beginning with one that alone is wider than most places. */
export function longText(_text: string, limit: number | undefined): string {
  return LONG.slice(0, Math.min(ENOUGH, (limit ?? ENOUGH) + 12));
}

/** Hebrew and Arabic, from short to long. */
const RTL: readonly string[] = [
  'חדש',
  'جديد',
  'מבצע',
  'الاسم الكامل',
  'כתובת דוא״ל',
  'ماذا تريد أن تشتري؟',
  'נשלח אליך אישור בהודעה',
  'اختر ما يناسبك من القائمة أدناه، ويمكنك تغييره لاحقًا.',
  'המחיר כולל מע״מ ומשלוח עד הבית, 30 ימים להחזרה.',
];

/**
 * A text of about the same length that is written from right to left; the same for the same text.
 * Marks of Markdown stay at the head of a line; rows of tables, pictures and empty lines stay as they are.
 */
export function rtlText(text: string, limit: number | undefined): string {
  if (/^(?:[|!]|$)/.test(text)) return text;
  const mark = /^(?:#{1,6} |[-+] |\d+\. )/.exec(text)?.[0] ?? '';
  const fitting = RTL.filter((phrase) => phrase.length <= Math.min(limit ?? Infinity, text.length + 8));
  const choices = fitting.slice(-3);
  return mark + (choices[text.length % Math.max(1, choices.length)] ?? 'חדש');
}
