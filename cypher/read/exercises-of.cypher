// title: Exercises of a country
// description: Exercise series in which a country takes part, with those that take part beside it and the days of the reports.
// phrase: exercises of $country [with $partner] [since $from]
// shared: from, to, asOf, limit, knownAt
// parameter country: country - The country
// parameter partner: country = null - Only those in which this one takes part too
// returns: rows
MATCH (c:Country)-[r:EXERCISED_IN]->(f:Exercise)
WHERE c.id = $country
  AND ($from IS NULL OR r.latest >= $from) AND ($to IS NULL OR r.earliest <= $to) AND ($asOf IS NULL OR r.earliest <= $asOf)
  AND ($partner IS NULL OR EXISTS { (:Country {id: $partner})-[:EXERCISED_IN]->(f) })
CALL {
  WITH f
  MATCH (f)<-[:EXERCISED_IN]-(p:Country)
  WITH p.code AS code ORDER BY code
  RETURN collect(code) AS countries
}
RETURN f.id AS id, f.name AS name, r.earliest AS earliest, r.latest AS latest, countries, coalesce(f.reports, 0) AS reports,
  coalesce(f.sources, 0) AS sources, coalesce(f.records, 0) AS records, coalesce(f.conflicts, []) AS conflicts
ORDER BY id
SKIP $skip LIMIT $limit
