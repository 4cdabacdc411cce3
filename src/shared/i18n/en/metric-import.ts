/** Figures out of CSV files (M52): what has to be asked, why a row is refused, why a file is. */
export const metricImportEn = {
  'measures.question.no_measure': 'Say of at least one column which measure it holds.',
  'measures.question.no_period':
    'Say which column holds the day, or which period the whole file covers. “Nth day” needs the first day of that period.',
  'measures.question.two_periods':
    'The period is said in two ways. Keep one: a column of days, two columns of first and last day, or one period for the file.',
  'measures.question.measure_twice': '{metric} is chosen for two columns. Keep one of them.',
  'measures.question.numbers_mixed':
    'Numbers are written in two ways: {first, plural, one {# cell} other {# cells}} like “{firstText}” (line {firstLine, number}) and {second, plural, one {# cell} other {# cells}} like “{secondText}” (line {secondLine, number}). Choose one; rows of the other are refused.',
  'measures.question.numbers_either':
    '“{eitherText}” in line {eitherLine, number} can mean two numbers, and nothing in the file tells which. Choose how it writes them.',
  'measures.question.days_mixed':
    'Days are written in two orders: like “{firstText}” (line {firstLine, number}) and like “{secondText}” (line {secondLine, number}). Choose one; rows of the other are refused.',
  'measures.question.days_either':
    '“{eitherText}” in line {eitherLine, number} can mean two days, and nothing in the file tells which. Choose which comes first, day or month.',
  'measures.question.repeats':
    '{metric} comes more than once for a period, with differing values: first in lines {line, number} and {other, number}, {count, plural, one {# time} other {# times}} in all. Choose whether such rows are parts that add up.',

  'measures.row.formula': 'This is a formula. A formula is text, not a figure.',
  'measures.row.not_number': 'This is not a number.',
  'measures.row.other_style': 'This number is written the other way round than the rest.',
  'measures.row.percent': 'This is a percentage, and {metric} is none.',
  'measures.row.currency': 'This is not an amount in the tenant’s currency.',
  'measures.row.too_many_cents': 'This amount has more decimals than the currency.',
  'measures.row.too_large': 'This number is too large to be kept exactly.',
  'measures.row.below_zero': 'This is below zero, which {metric} never is.',
  'measures.row.above_one': '{metric} is a share: up to 1, or a percentage up to 100%.',
  'measures.row.not_day': 'This is not a day.',
  'measures.row.no_day': 'The row names no day.',
  'measures.row.backwards': 'The period ends before it begins.',
  'measures.row.future': 'This lies in the future.',
  'measures.row.too_old': 'This lies before 1990.',
  'measures.row.too_long': 'The period is longer than ten years.',
  'measures.row.long_row':
    'The row has {found, number} cells where the header has {expected, number}. A number with a comma needs quotes.',
  'measures.row.short_row':
    'The row has {found, number} cells where the header has {expected, number}.',
  'measures.row.cut_off':
    'The last row has {found, number} of {expected, number} cells. The file seems to be cut off here.',
  'measures.row.twice':
    '{metric} of this period stands in line {line, number} already, with another value.',
  'measures.row.mean_twice':
    '{metric} of this period stands in line {line, number} already. Such values cannot be added up.',

  'errors.import_empty': '{name} is empty. Nothing was imported.',
  'errors.import_header_only': '{name} has a header and no rows below it. Nothing was imported.',
  'errors.import_no_header':
    '{name} begins with data ({found}) where the names of its columns should be. Add a header line.',
  'errors.import_not_text':
    '{name} is no text: {found, select, zip {it looks like a spreadsheet or a ZIP archive. Save the sheet as CSV, or unpack the archive.} pdf {it is a PDF. Export the figures as CSV.} other {its bytes are no signs of an encoding that can be read. Export it again as CSV in UTF-8.}}',
  'errors.import_quote_open':
    '{name}: a quote that opens in line {line, number} is never closed. The file is damaged or cut off. Nothing was imported.',
  'errors.import_too_many_columns':
    '{name} has {found, number} columns; at most {most, number} can be read.',
  'errors.import_other_columns':
    'The file has {expected, plural, one {# column} other {# columns}}, and uses were given for {found, number}. Read the file again.',
  'errors.import_gone':
    'This import is over. It was finished, given up, or left alone too long. Choose the file again.',
  'errors.import_busy': 'This file is being read already. Wait for it, or give it up.',
  'errors.imports_busy':
    '{count, plural, one {# file is} other {# files are}} being imported now. Finish one of them, then try again.',
  'errors.import_cancelled': 'The import was given up. Nothing was imported.',
  'errors.import_unanswered': '{why} Nothing was imported.',
  'errors.import_rows_refused':
    '{count, plural, one {# row is} other {# rows are}} refused, the first in line {line, number}: {why} Nothing was imported. Leave such rows out expressly, or mend the file.',
  'errors.import_no_values': 'No row of the file gives a value. Nothing was imported.',
  'errors.import_from_future':
    'The figures cannot have been exported in the future. Check the time. Nothing was imported.',
} as const;
