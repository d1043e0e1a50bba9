// title: Timeline
// description: Dated meetings and agreements, newest first, of all countries or of those given (each of them took part).
// phrase: timeline of $countries [since $from]
// shared: from, to, asOf, limit, knownAt
// parameter countries: countries = null - Only facts in which all of these took part
// parameter kinds: strings = ["Agreement","Meeting"] {Agreement|Meeting} - Which kinds
// returns: rows
CALL {
  MATCH (f:Meeting) RETURN f, 'Meeting' AS kind
  UNION ALL
  MATCH (f:Agreement) RETURN f, 'Agreement' AS kind
}
WITH f, kind, f.earliest AS earliest, f.latest AS latest
WHERE kind IN $kinds AND earliest IS NOT NULL
  AND ($from IS NULL OR latest >= $from) AND ($to IS NULL OR earliest <= $to)
  AND ($asOf IS NULL OR (earliest <= $asOf AND (kind <> 'Meeting' OR f.status = 'held')
    AND (kind <> 'Agreement' OR (f.signedOn >= '' AND f.status <> 'proposed' AND (f.endedOn > $asOf OR (f.endedOn IS NULL AND f.status <> 'ended'))))))
CALL {
  WITH f
  MATCH (p:Country)-[:PARTY_TO|TOOK_PART_IN]->(f)
  WHERE p.id IN $countries
  RETURN count(DISTINCT p.id) AS present
}
WITH f, kind, earliest, latest, present
WHERE $countries IS NULL OR present = size($countries)
WITH f, kind, earliest, latest ORDER BY latest DESC, f.id SKIP $skip LIMIT $limit
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
RETURN f.id AS id, kind, f.name AS name, f.kind AS type, CASE WHEN $asOf IS NULL OR kind <> 'Agreement' THEN f.status WHEN f.renewedOn <= $asOf THEN 'renewed' WHEN f.inForceOn <= $asOf THEN 'in-force'
    WHEN f.inForceOn IS NOT NULL OR f.status = 'signed' THEN 'signed' WHEN f.renewedOn IS NULL AND f.status = 'renewed' THEN 'renewed' ELSE 'in-force' END AS status, f.obligation AS obligation,
  coalesce(f.date, f.signedOn, f.proposedOn, f.startDate) AS date, coalesce(f.endDate, f.endedOn) AS endDate,
  f.confirmedUntil AS confirmedUntil, earliest, latest, countries, place,
  coalesce(f.title, f.role) AS title, coalesce(f.reports, 0) AS reports, coalesce(f.sources, 0) AS sources, coalesce(f.records, 0) AS records, coalesce(f.conflicts, []) AS conflicts
ORDER BY latest DESC, id
