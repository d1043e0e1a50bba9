// title: Meetings of a country
// description: Meetings in which a country (and, if given, another) takes part, newest first.
// phrase: meetings of $country [with $partner] [since $from]
// shared: from, to, asOf, limit, knownAt
// parameter country: country - The country
// parameter partner: country = null - Only those in which this one takes part too
// parameter status: string = null {held|planned|cancelled} - Only this status
// returns: rows
MATCH (c:Country)-[:TOOK_PART_IN]->(f:Meeting)
WHERE c.id = $country AND ($status IS NULL OR f.status = $status)
  AND ($from IS NULL OR f.latest >= $from) AND ($to IS NULL OR f.earliest <= $to) AND ($asOf IS NULL OR (f.earliest <= $asOf AND f.status = 'held'))
  AND ($partner IS NULL OR EXISTS { (:Country {id: $partner})-[:TOOK_PART_IN]->(f) })
WITH f, 'Meeting' AS kind, f.earliest AS earliest, f.latest AS latest ORDER BY coalesce(latest, '') DESC, f.id SKIP $skip LIMIT $limit
CALL {
  WITH f
  MATCH (f)-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN|MEMBERSHIP_OF|SERVES|OFFICE_OF]-(p:Entity)
  WHERE p:Country OR p:Organization
  WITH DISTINCT coalesce(p.code, p.name) AS party ORDER BY party
  RETURN collect(party) AS countries
}
CALL {
  WITH f
  MATCH (f)-[:HELD_AT|SIGNED_AT]->(p:Place)
  RETURN min(p.name) AS place
}
RETURN f.id AS id, kind, f.name AS name, f.kind AS type, f.status AS status, f.obligation AS obligation,
  coalesce(f.date, f.signedOn, f.proposedOn, f.startDate) AS date, coalesce(f.endDate, f.endedOn) AS endDate,
  f.confirmedUntil AS confirmedUntil, earliest, latest, countries, place,
  coalesce(f.title, f.role) AS title, coalesce(f.reports, 0) AS reports, coalesce(f.sources, 0) AS sources, coalesce(f.records, 0) AS records, coalesce(f.conflicts, []) AS conflicts
ORDER BY coalesce(latest, '') DESC, id
