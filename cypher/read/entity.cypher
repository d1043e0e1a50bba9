// title: Entity
// description: One node and what it rests on: the parties, people and office of a fact, the place and forum of a meeting, the
//   person and office of a tenure. The facts in which it takes part: see facts-of. The three days choose among the meetings
//   and agreements that it names.
// shared: from, to, asOf
// parameter id: id - The node: an id, or a country's code or name
// parameter limit: integer = 500 (1..5000) - Most relationships
// returns: graph
MATCH (n:Entity) WHERE n.id = $id
CALL {
  WITH n
  MATCH (n)-[r:SERVES|OFFICE_OF|OF_PERSON|OF_OFFICE|PART_OF|MEMBERSHIP_OF|MEMBERSHIP_IN|LOCATED_IN|HELD_AT|SESSION_OF|ON_SIDELINES_OF|CONCLUDED_AT|SIGNED_AT|AMENDS|REPLACES]->(m:Entity)
  WHERE NOT (m:Meeting OR m:Agreement)
    OR (($from IS NULL OR m.latest >= $from) AND ($to IS NULL OR m.earliest <= $to)
      AND ($asOf IS NULL OR (m.earliest <= $asOf AND (NOT m:Meeting OR m.status = 'held')
        AND (NOT m:Agreement OR (m.signedOn >= '' AND m.status <> 'proposed' AND (coalesce(m.endedOn, '') > $asOf OR (coalesce(m.endedOn, '') = '' AND m.status <> 'ended')))))))
  RETURN type(r) AS relation, m.id AS otherId, {id: m.id, labels: labels(m), properties: properties(m)} AS other,
    {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)} AS relationship
  UNION ALL
  WITH n
  MATCH (n)<-[r:PARTY_TO|TOOK_PART_IN|EXERCISED_IN|ATTENDED|SIGNED|REPRESENTED_AT]-(m:Entity)
  RETURN type(r) AS relation, m.id AS otherId, {id: m.id, labels: labels(m), properties: properties(m)} AS other,
    {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)} AS relationship
  UNION ALL
  WITH n
  RETURN null AS relation, null AS otherId, null AS other, null AS relationship
}
RETURN {id: n.id, labels: labels(n), properties: properties(n)} AS node, relation, other, relationship
ORDER BY coalesce(relation, ''), coalesce(otherId, '')
LIMIT $limit
