/** The calendar: its kinds, its views, and why a date is refused (M32, M56). */
export const calendarEn = {
  'errors.day_passed': '{day} has passed; today is {today}. Choose a day from today on.',
  'errors.timebox_passed':
    'That time has passed; today is {today}. Choose one that ends after now.',
  'errors.timebox_backwards': 'The timebox ends before it begins. Move its end behind its start.',
  'errors.timebox_too_short': 'A timebox lasts 5 minutes or more. Move its end.',
  'errors.timebox_too_long':
    'A timebox lasts at most 14 days. Split the work, or give it a due date instead.',
  'errors.holiday_needs_note':
    '{day} is a holiday: {holiday}. It may still be used; say in a note why.',
  'errors.evidence_expired':
    'Evidence that counted until {day} proves nothing today ({today}). Choose a day from today on, or leave it out.',
  'errors.calendar_too_far': 'The calendar knows the years from 1970 to 2199.',
  'errors.calendar_backwards': 'The days end on {toOn}, before they begin on {fromOn}.',
  'errors.calendar_too_long':
    'A calendar shows at most {most, number} days at once; {days, number} were asked for.',
} as const;
