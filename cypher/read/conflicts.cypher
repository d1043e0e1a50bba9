// title: Contradictions
// description: Facts whose sources contradict each other, with the fields in question, most reported first.
// shared: from, to, asOf, limit
// parameter country: country = null - Only facts of this country
// returns: rows
MATCH (f:Entity)
WHERE size(f.conflicts) > 0
  AND ($from IS NULL OR f.latest >= $from) AND ($to IS NULL OR f.earliest <= $to)
  AND ($asOf IS NULL OR (f.earliest <= $asOf AND (NOT f:Meeting OR f.status = 'held')
    AND (NOT f:Agreement OR (f.signedOn >= '' AND f.status <> 'proposed' AND (f.endedOn > $asOf OR (f.endedOn IS NULL AND f.status <> 'ended'))))))
  AND ($country IS NULL OR EXISTS { (:Country {id: $country})-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN]->(f) })
RETURN f.id AS id, head([l IN labels(f) WHERE l <> 'Entity']) AS kind, f.name AS name, f.conflicts AS conflicts, f.reports AS reports, f.sources AS sources
ORDER BY reports DESC, id
LIMIT $limit
