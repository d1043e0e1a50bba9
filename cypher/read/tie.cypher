// title: Between two countries
// description: Everything that joins two countries, newest first: agreements to which both are parties, meetings and exercises in
//   which both took part, organizations to which both belong, and the people who signed or met for them.
// phrase: between $a and $b [since $from]
// shared: from, to, asOf, knownAt
// parameter a: country - One country
// parameter b: country - The other country
// parameter limit: integer = 1000 (1..5000) - Most facts
// returns: rows
MATCH (a:Entity) WHERE a.id = $a
MATCH (b:Entity) WHERE b.id = $b AND b.id <> $a
CALL {
  WITH a, b
  MATCH (a)-[:PARTY_TO]->(f:Agreement)<-[:PARTY_TO]-(b)
  RETURN f, 'Agreement' AS kind, 'PARTY_TO' AS relation, f.earliest AS earliest, f.latest AS latest
  UNION ALL
  WITH a, b
  MATCH (a)-[:TOOK_PART_IN]->(f:Meeting)<-[:TOOK_PART_IN]-(b)
  RETURN f, 'Meeting' AS kind, 'TOOK_PART_IN' AS relation, f.earliest AS earliest, f.latest AS latest
  UNION ALL
  WITH a, b
  MATCH (a)-[r:EXERCISED_IN]->(f:Exercise)<-[:EXERCISED_IN]-(b)
  RETURN f, 'Exercise' AS kind, 'EXERCISED_IN' AS relation, r.earliest AS earliest, r.latest AS latest
  UNION ALL
  WITH a, b
  MATCH (a)<-[:MEMBERSHIP_OF]-(m:Membership)-[:MEMBERSHIP_IN]->(f:Organization)<-[:MEMBERSHIP_IN]-(o:Membership)-[:MEMBERSHIP_OF]->(b)
  WHERE ($from IS NULL OR ((m.endDate IS NULL OR m.latest >= $from) AND (o.endDate IS NULL OR o.latest >= $from)))
    AND ($to IS NULL OR (m.earliest <= $to AND o.earliest <= $to))
    AND ($asOf IS NULL OR (m.earliest <= $asOf AND o.earliest <= $asOf AND (m.endDate IS NULL OR m.latest >= $asOf) AND (o.endDate IS NULL OR o.latest >= $asOf)))
  RETURN f, 'Organization' AS kind, 'MEMBERSHIP_IN' AS relation, null AS earliest, null AS latest
  UNION ALL
  WITH a, b
  MATCH (a)-[:PARTY_TO|TOOK_PART_IN]->(g:Entity)<-[:PARTY_TO|TOOK_PART_IN]-(b)
  WHERE ($from IS NULL OR g.latest >= $from) AND ($to IS NULL OR g.earliest <= $to)
    AND ($asOf IS NULL OR (g.earliest <= $asOf AND (NOT g:Meeting OR g.status = 'held')
      AND (NOT g:Agreement OR (g.signedOn >= '' AND g.status <> 'proposed' AND (g.endedOn > $asOf OR (g.endedOn IS NULL AND g.status <> 'ended'))))))
  MATCH (g)<-[r:SIGNED|ATTENDED]-(f:Person)-[:SERVES]->(c:Country)
  WHERE c.id IN [$a, $b]
  WITH f, min(type(r)) AS relation
  RETURN f, 'Person' AS kind, relation, null AS earliest, null AS latest
}
WITH DISTINCT f, kind, relation, earliest, latest
WHERE (NOT kind IN ['Meeting', 'Agreement', 'Exercise', 'Tenure', 'Membership']
    OR (($from IS NULL OR latest >= $from) AND ($to IS NULL OR earliest <= $to)
      AND ($asOf IS NULL OR (earliest <= $asOf AND (kind <> 'Meeting' OR f.status = 'held')
        AND (kind <> 'Agreement' OR (f.signedOn >= '' AND f.status <> 'proposed' AND (f.endedOn > $asOf OR (f.endedOn IS NULL AND f.status <> 'ended'))))
        AND (kind IN ['Meeting', 'Agreement', 'Exercise'] OR latest >= $asOf)))))
WITH f, kind, relation, earliest, latest ORDER BY kind, coalesce(latest, '') DESC, f.id SKIP $skip LIMIT $limit
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
  f.confirmedUntil AS confirmedUntil, earliest, latest, countries, place, relation,
  coalesce(f.title, f.role) AS title, coalesce(f.reports, 0) AS reports, coalesce(f.sources, 0) AS sources, coalesce(f.records, 0) AS records, coalesce(f.conflicts, []) AS conflicts
ORDER BY kind, coalesce(latest, '') DESC, id
