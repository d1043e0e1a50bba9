// title: Agreements of a country
// description: Agreements to which a country (and, if given, another) is a party, newest first.
// phrase: agreements of $country [with $partner] [since $from]
// shared: from, to, asOf, limit, knownAt
// parameter country: country - The country
// parameter partner: country = null - Only those to which this one is a party too
// parameter status: string = null {signed|in-force|renewed|proposed|ended} - Only this status
// parameter obligation: string = null {mutual-defence|access-basing|visiting-forces|logistics|information|industry|procurement|training-exercises|general-cooperation|other} - Only this obligation
// returns: rows
MATCH (c:Country)-[:PARTY_TO]->(f:Agreement)
WHERE c.id = $country AND ($obligation IS NULL OR f.obligation = $obligation)
  AND ($from IS NULL OR f.latest >= $from) AND ($to IS NULL OR f.earliest <= $to)
  AND ($asOf IS NULL OR (f.earliest <= $asOf AND f.signedOn >= '' AND f.status <> 'proposed' AND (f.endedOn > $asOf OR (f.endedOn IS NULL AND f.status <> 'ended'))))
  AND ($partner IS NULL OR EXISTS { (:Country {id: $partner})-[:PARTY_TO]->(f) })
WITH f, 'Agreement' AS kind, f.earliest AS earliest, f.latest AS latest,
  CASE WHEN $asOf IS NULL OR f.status IS NULL THEN f.status WHEN f.renewedOn <= $asOf THEN 'renewed' WHEN f.inForceOn <= $asOf THEN 'in-force'
    WHEN f.inForceOn IS NOT NULL OR f.status = 'signed' THEN 'signed' WHEN f.renewedOn IS NULL AND f.status = 'renewed' THEN 'renewed' ELSE 'in-force' END AS status
WHERE $status IS NULL OR status = $status
WITH f, kind, earliest, latest, status ORDER BY coalesce(latest, '') DESC, f.id SKIP $skip LIMIT $limit
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
RETURN f.id AS id, kind, f.name AS name, f.kind AS type, status, f.obligation AS obligation,
  coalesce(f.date, f.signedOn, f.proposedOn, f.startDate) AS date, coalesce(f.endDate, f.endedOn) AS endDate,
  f.confirmedUntil AS confirmedUntil, earliest, latest, countries, place, f.durationYears AS durationYears,
  coalesce(f.title, f.role) AS title, coalesce(f.reports, 0) AS reports, coalesce(f.sources, 0) AS sources, coalesce(f.records, 0) AS records, coalesce(f.conflicts, []) AS conflicts
ORDER BY coalesce(latest, '') DESC, id
