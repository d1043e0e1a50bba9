// title: Announced, then signed
// description: Agreements of two countries that a document announced before they were signed, each with the agreements that the two had signed before:
//   first those with most earlier ones that a document, and not only a record, tells of.
// shared: from, to, asOf
// parameter country: country = null - Only agreements of this country
// parameter limit: integer = 50 (1..5000) - Most rows
// returns: rows
MATCH (a:Country)-[:PARTY_TO]->(f:Agreement)<-[:PARTY_TO]-(b:Country)
WHERE a.id < b.id AND size(f.parties) = 2 AND f.status IN ['signed', 'in-force', 'renewed'] AND f.proposedOn >= '' AND f.signedOn > f.proposedOn
  AND ($from IS NULL OR f.latest >= $from) AND ($to IS NULL OR f.earliest <= $to)
  AND ($asOf IS NULL OR (f.earliest <= $asOf AND (f.endedOn > $asOf OR f.endedOn IS NULL)))
  AND ($country IS NULL OR a.id = $country OR b.id = $country)
CALL {
  WITH a, b, f
  MATCH (a)-[:PARTY_TO]->(g:Agreement)<-[:PARTY_TO]-(b)
  WHERE g.id <> f.id AND size(g.parties) = 2 AND g.status IN ['signed', 'in-force', 'renewed'] AND g.signedOn >= '' AND g.signedOn < f.proposedOn
  WITH g ORDER BY g.signedOn, g.id
  RETURN collect({id: g.id, name: g.name, obligation: g.obligation, signedOn: g.signedOn, told: g.reports > coalesce(g.records, 0)}) AS earlier
}
CALL {
  WITH f
  MATCH (f)-[:SIGNED_AT]->(p:Place)
  RETURN min(p.name) AS place
}
WITH a, b, f, earlier, place, size([g IN earlier WHERE g.told]) AS told
RETURN a.id AS a, a.name AS aName, b.id AS b, b.name AS bName, f.id AS id, f.name AS name, f.kind AS type, f.proposedOn AS proposedOn, f.signedOn AS signedOn,
  f.durationYears AS durationYears, place, told, earlier
ORDER BY told DESC, signedOn DESC, id
LIMIT $limit
