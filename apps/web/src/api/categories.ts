/** Meta's use case categories with words for people, in the order in which they are offered. */
export const CATEGORIES: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'SIGN_UP', label: 'Sign up' },
  { value: 'SIGN_IN', label: 'Sign in' },
  { value: 'APPOINTMENT_BOOKING', label: 'Appointment booking' },
  { value: 'LEAD_GENERATION', label: 'Lead generation' },
  { value: 'CONTACT_US', label: 'Contact us' },
  { value: 'CUSTOMER_SUPPORT', label: 'Customer support' },
  { value: 'SURVEY', label: 'Survey' },
  { value: 'OTHER', label: 'Other' },
];

/** Words for a category; one that Meta added since is spelt out from its name. */
export function categoryLabel(category: string): string {
  const known = CATEGORIES.find(({ value }) => value === category);
  if (known !== undefined) return known.label;
  const words = category.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
