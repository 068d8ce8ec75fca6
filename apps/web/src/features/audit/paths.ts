/** Address of the audit log. */
export function auditPath(): string {
  return '/audit';
}
