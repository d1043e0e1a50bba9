// title: Agreements of a country
// description: Agreements to which a country (and, if given, another) is a party, newest first.
// shared: from, to, asOf, limit
// parameter country: country - The country
// parameter partner: country = null - Only those to which this one is a party too
// parameter status: string = null {signed|in-force|renewed|proposed|ended} - Only this status
// parameter obligation: string = null {mutual-defence|access-basing|visiting-forces|logistics|information|industry|procurement|training-exercises|general-cooperation|other} - Only this obligation
// returns: rows
MATCH (c:Country)-[:PARTY_TO]->(f:Agreement)
WHERE c.id = $country AND ($status IS NULL OR f.status = $status) AND ($obligation IS NULL OR f.obligation = $obligation)
  AND ($from IS NULL OR f.latest >= $from) AND ($to IS NULL OR f.earliest <= $to)
  AND ($asOf IS NULL OR (f.earliest <= $asOf AND (f.endedOn IS NULL OR f.endedOn > $asOf)))
  AND ($partner IS NULL OR EXISTS { (:Country {id: $partner})-[:PARTY_TO]->(f) })
WITH f, 'Agreement' AS kind, f.earliest AS earliest, f.latest AS latest ORDER BY coalesce(latest, '') DESC, f.id LIMIT $limit
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
  f.confirmedUntil AS confirmedUntil, earliest, latest, countries, place, f.durationYears AS durationYears,
  coalesce(f.title, f.role) AS title, coalesce(f.reports, 0) AS reports, coalesce(f.sources, 0) AS sources, coalesce(f.conflicts, []) AS conflicts
ORDER BY coalesce(latest, '') DESC, id
