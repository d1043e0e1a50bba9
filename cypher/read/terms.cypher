// title: Terms that run out
// description: Agreements whose first term has run out, or ends within so many months of the day (asOf, else the data horizon). A term
//   is not the agreement: what follows is "may continue" unless a source says that it ended, was renewed or ends with its term.
//   termEndsOn is given where a source says from when the term counts, or names its last year; else
//   notBefore, the term counted from the signing. from and to
//   are about the end of the term.
// phrase: terms that end within $months months
// phrase: terms of $country that end within $months months
// shared: from, to, asOf, limit
// parameter months: integer = 12 (0..1200) - Terms that end within so many months
// parameter country: country = null - Only agreements of this country
// parameter partner: country = null - Only those to which this one is a party too
// parameter past: boolean = true - Also terms that have run out
// returns: rows
MATCH (f:Agreement)
WHERE f.durationYears > 0 AND f.signedOn >= '' AND f.status <> 'proposed'
  AND ($country IS NULL OR EXISTS { (:Country {id: $country})-[:PARTY_TO]->(f) })
  AND ($partner IS NULL OR EXISTS { (:Country {id: $partner})-[:PARTY_TO]->(f) })
WITH f, coalesce($asOf, $horizon) AS today,
  toString(toInteger(substring(f.signedOn, 0, 4)) + toInteger(f.durationYears)) + substring(f.signedOn, 4) AS counted
WHERE f.signedOn <= today
WITH f, today, CASE WHEN f.initialTermEndsOn >= '' THEN null WHEN substring(counted, 4) = '-02-29' THEN substring(counted, 0, 7) ELSE counted END AS notBefore
WITH f, today, notBefore, coalesce(f.initialTermEndsOn, notBefore) AS ends
WITH f, today, notBefore, ends,
  (toInteger(substring(ends, 0, 4)) * 12 + CASE WHEN size(ends) > 4 THEN toInteger(substring(ends, 5, 2)) ELSE 1 END) * 100
    + CASE WHEN size(ends) > 7 THEN toInteger(substring(ends, 8, 2)) ELSE 1 END AS endKey,
  (toInteger(substring(today, 0, 4)) * 12 + toInteger(substring(today, 5, 2))) * 100 + toInteger(substring(today, 8, 2)) AS dayKey
WHERE endKey <= dayKey + $months * 100 AND ($from IS NULL OR ends >= substring($from, 0, size(ends))) AND ($to IS NULL OR ends <= $to)
WITH f, today, notBefore, ends, CASE WHEN ends >= substring(today, 0, size(ends)) THEN 'ahead' WHEN f.initialTermEndsOn >= '' THEN 'run out' ELSE 'may have run out' END AS state
WHERE $past OR state = 'ahead'
CALL {
  WITH f
  MATCH (f)<-[:PARTY_TO]-(p:Entity)
  WITH DISTINCT coalesce(p.code, p.name) AS party ORDER BY party
  RETURN collect(party) AS countries
}
RETURN f.id AS id, 'Agreement' AS kind, f.name AS name, f.kind AS type, f.obligation AS obligation,
  CASE WHEN $asOf IS NULL THEN f.status WHEN f.endedOn <= $asOf THEN 'ended' WHEN f.renewedOn <= $asOf THEN 'renewed' WHEN f.inForceOn <= $asOf THEN 'in-force'
    WHEN f.inForceOn IS NOT NULL OR f.status = 'signed' THEN 'signed' WHEN f.renewedOn IS NULL AND f.status = 'renewed' THEN 'renewed'
    WHEN f.endedOn IS NULL AND f.status = 'ended' THEN 'ended' ELSE 'in-force' END AS status,
  f.signedOn AS date,
  f.inForceOn AS inForceOn, countries, f.durationYears AS durationYears, f.termBasis AS termBasis, f.initialTermEndsOn AS termEndsOn,
  notBefore, state,
  CASE WHEN f.status = 'ended' AND (f.endedOn IS NULL OR f.endedOn <= today) THEN 'ended'
    WHEN f.status = 'renewed' AND (f.renewedOn IS NULL OR f.renewedOn <= today) THEN 'renewed'
    WHEN f.continuation = 'none' THEN 'ends with its term' ELSE 'may continue' END AS outlook,
  CASE f.continuation WHEN 'unknown' THEN null ELSE f.continuation END AS continuation, f.renewedOn AS renewedOn, f.endedOn AS endedOn,
  coalesce(f.reports, 0) AS reports, coalesce(f.sources, 0) AS sources, coalesce(f.records, 0) AS records, coalesce(f.conflicts, []) AS conflicts
ORDER BY CASE state WHEN 'ahead' THEN 0 ELSE 1 END, CASE state WHEN 'ahead' THEN coalesce(termEndsOn, notBefore) ELSE '' END,
  coalesce(termEndsOn, notBefore) DESC, id
SKIP $skip LIMIT $limit
