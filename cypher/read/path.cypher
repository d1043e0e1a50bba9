// title: Paths
// description: The shortest ways between two nodes over facts and those who take part in them; evidence and mentions are not
//   followed. With from, to or asOf, paths over facts outside of it are dropped; longer ways round are not looked for.
// phrase: paths from $a to $b
// shared: from, to, asOf
// parameter a: id - One end: an id, or a country's code or name
// parameter b: id - The other end: an id, or a country's code or name
// parameter limit: integer = 10 (1..100) - Most paths
// returns: graph
MATCH (a:Entity) WHERE a.id = $a
MATCH (b:Entity) WHERE b.id = $b AND b.id <> $a
MATCH p = allShortestPaths((a)-[:SERVES|OFFICE_OF|OF_PERSON|OF_OFFICE|PART_OF|MEMBERSHIP_OF|MEMBERSHIP_IN|LOCATED_IN|TOOK_PART_IN|ATTENDED|REPRESENTED_AT|HELD_AT|SESSION_OF|ON_SIDELINES_OF|PARTY_TO|SIGNED|CONCLUDED_AT|SIGNED_AT|AMENDS|REPLACES|EXERCISED_IN*..6]-(b))
WITH p, [n IN nodes(p) | n.id] AS ids, length(p) AS steps
WITH p, ids, steps ORDER BY ids LIMIT 2000
WITH p, ids, steps
WHERE all(n IN nodes(p) WHERE NOT (n:Meeting OR n:Agreement OR n:Tenure OR n:Membership)
  OR (($from IS NULL OR coalesce(n.latest, '') >= $from) AND ($to IS NULL OR coalesce(n.earliest, '9999-12-31') <= $to)
    AND ($asOf IS NULL OR (coalesce(n.earliest, '9999-12-31') <= $asOf AND (NOT n:Meeting OR n.status = 'held')
      AND (NOT n:Agreement OR (n.signedOn >= '' AND n.status <> 'proposed' AND (coalesce(n.endedOn, '') > $asOf OR (coalesce(n.endedOn, '') = '' AND n.status <> 'ended'))))
      AND (NOT (n:Tenure OR n:Membership) OR n.endDate IS NULL OR coalesce(n.latest, '') >= $asOf)))))
WITH p, ids, steps ORDER BY ids LIMIT $limit
RETURN steps,
  [n IN nodes(p) | {id: n.id, labels: labels(n), properties: properties(n)}] AS nodes,
  [r IN relationships(p) | {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)}] AS relationships
ORDER BY ids
