// Parameters that many named queries share, declared once: a query takes them with its line "shared: …".
// Dates may be days, months or years: `from` counts from the first day it may mean, `to` and `asOf` to the last.
// A fact without a date is left out as soon as one of the three is given.
// Without `asOf` the day is the data horizon, the newest dated claim of something that was not merely planned: every fact is there,
// with what became of it by then. With `asOf` only what had come about by that day and still held, with the status it had: talks
// held, papers signed and not ended, offices held. What was only planned or proposed on a day: see promises. A query may use
// $horizon without declaring it; the runner gives it.
// parameter from: from = null - Only facts that may fall on or after this day, month or year
// parameter to: to = null - Only facts that may fall on or before this day, month or year
// parameter asOf: date = null - Only what had come about by this day and still held, with its status then; without it the data horizon, with all facts
// parameter limit: integer = 200 (1..5000) - Most rows
// parameter knownAt: date = null - Only what claims recorded by this day say: facts without such a claim go, values are folded from these alone
