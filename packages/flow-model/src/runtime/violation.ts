/** Rules on what is there and what form it has. */
export type PlainRule =
  | 'required'
  | 'requiredChoice'
  | 'requiredOptIn'
  | 'requiredDate'
  | 'notEmail'
  | 'notDigits'
  | 'notPhone'
  | 'notNumber'
  | 'choiceGone'
  | 'notDate'
  | 'dateUnavailable'
  | 'weekdayUnavailable'
  | 'missingEnd'
  | 'missingStart'
  | 'endBeforeStart';

/** Rules on how many or how long. */
export type CountRule =
  | 'tooShort'
  | 'tooLong'
  | 'tooFewChosen'
  | 'tooManyChosen'
  | 'tooFewDays'
  | 'tooManyDays'
  | 'tooFewFiles'
  | 'tooManyFiles';

/** The rules that a value can break. Each has its words under the same name in `messages`. */
export type ValueRule = PlainRule | CountRule | 'dateTooEarly' | 'dateTooLate' | 'notPattern';

/** A rule that a value breaks, with the words that the person sees. */
export type Violation = { readonly message: string } & (
  | { readonly rule: PlainRule | 'notPattern' }
  | { readonly rule: CountRule; readonly limit: number }
  /** `limit` is a date, `YYYY-MM-DD`. */
  | { readonly rule: 'dateTooEarly' | 'dateTooLate'; readonly limit: string }
);
