/** Every word of the primitives that a person can read or hear. */
export const messages = {
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading',
  increase: 'Increase',
  decrease: 'Decrease',
  count: (length: number, max: number): string => `${length} of ${max} characters`,
  choose: 'Choose…',
  notifications: 'Notifications',
};
