// Parameters that many named queries share, declared once: a query takes them with its line "shared: …".
// Dates may be days, months or years: `from` counts from the first day it may mean, `to` and `asOf` to the last.
// A fact without a date is left out as soon as one of the three is given.
// parameter from: from = null - Only facts that may fall on or after this day, month or year
// parameter to: to = null - Only facts that may fall on or before this day, month or year
// parameter asOf: date = null - Only facts that hold on this day: begun by then and not known to have ended
// parameter limit: integer = 200 (1..5000) - Most rows
