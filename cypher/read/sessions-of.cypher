// title: Sessions of a forum
// description: Meetings that were sessions of a forum or series, or took place on its margins, newest first.
// phrase: sessions of $organization [since $from]
// shared: from, to, asOf, limit, knownAt
// parameter organization: organization - The forum: a short name, an acronym or an id
// returns: rows
MATCH (o:Organization)<-[r:SESSION_OF|ON_SIDELINES_OF]-(f:Meeting)
WHERE o.id = $organization
  AND ($from IS NULL OR f.latest >= $from) AND ($to IS NULL OR f.earliest <= $to) AND ($asOf IS NULL OR (f.earliest <= $asOf AND f.status = 'held'))
WITH f, 'Meeting' AS kind, max(type(r)) AS relation, f.earliest AS earliest, f.latest AS latest
ORDER BY coalesce(latest, '') DESC, f.id SKIP $skip LIMIT $limit
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
  f.confirmedUntil AS confirmedUntil, earliest, latest, countries, place, f.edition AS edition, relation,
  coalesce(f.title, f.role) AS title, coalesce(f.reports, 0) AS reports, coalesce(f.sources, 0) AS sources, coalesce(f.records, 0) AS records, coalesce(f.conflicts, []) AS conflicts
ORDER BY coalesce(latest, '') DESC, id
