/** Joins class names, leaving out what is absent: `cx('h-7', pressed && 'bg-hover')`. */
export function cx(...classes: readonly (string | false | undefined)[]): string {
  return classes.filter((name): name is string => typeof name === 'string' && name !== '').join(' ');
}
