// title: Webs of agreements
// description: Pairs of countries that an agreement of one obligation binds, with all agreements of that obligation which either of them signed with
//   one other country in the last years, or has proposed: the widest webs first.
// shared: asOf
// parameter obligation: string = "visiting-forces" {mutual-defence|access-basing|visiting-forces|logistics|information|industry|procurement|training-exercises|general-cooperation|other} - The obligation
// parameter years: integer = 10 (1..200) - Signed within so many years before the day (asOf, else the data horizon)
// parameter limit: integer = 10 (1..5000) - Most pairs
// returns: rows
WITH coalesce($asOf, $horizon) AS today
WITH today, toString(toInteger(substring(today, 0, 4)) - $years) + substring(today, 4) AS since
MATCH (a:Country)-[:PARTY_TO]->(f:Agreement)<-[:PARTY_TO]-(b:Country)
WHERE a.id < b.id AND f.obligation = $obligation AND size(f.parties) = 2 AND f.status IN ['signed', 'in-force', 'renewed']
  AND f.signedOn >= since AND f.signedOn <= today
WITH DISTINCT today, since, a, b
CALL {
  WITH today, since, a, b
  MATCH (c:Country)-[:PARTY_TO]->(g:Agreement)
  WHERE c.id IN [a.id, b.id] AND g.obligation = $obligation AND size(g.parties) = 2
    AND ((g.status IN ['signed', 'in-force', 'renewed'] AND g.signedOn >= since AND g.signedOn <= today)
      OR (g.status = 'proposed' AND ($asOf IS NULL OR g.proposedOn <= today)))
  WITH DISTINCT g ORDER BY coalesce(g.signedOn, '9999'), g.id
  RETURN collect({id: g.id, name: g.name, status: g.status, signedOn: g.signedOn, parties: g.parties}) AS agreements
}
RETURN a.id AS a, a.name AS aName, b.id AS b, b.name AS bName, size(agreements) AS count, agreements
ORDER BY count DESC, a, b
LIMIT $limit
