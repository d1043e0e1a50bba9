// title: Contradictions
// description: Facts whose sources contradict each other, with the fields in question and every quote behind the fact, most reported
//   first. Each quote comes with its claim, document and what the claim states, as people left it (JSON).
// phrase: contradictions about $country [and $partner]
// shared: from, to, asOf, limit
// parameter country: country = null - Only facts of this country
// parameter partner: country = null - Only those in which this one takes part too
// returns: rows
MATCH (f:Entity)
WHERE size(f.conflicts) > 0
  AND ($from IS NULL OR f.latest >= $from) AND ($to IS NULL OR f.earliest <= $to)
  AND ($asOf IS NULL OR (f.earliest <= $asOf AND (NOT f:Meeting OR f.status = 'held')
    AND (NOT f:Agreement OR (f.signedOn >= '' AND f.status <> 'proposed' AND (f.endedOn > $asOf OR (f.endedOn IS NULL AND f.status <> 'ended'))))))
  AND ($country IS NULL OR EXISTS { (:Country {id: $country})-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN]->(f) })
  AND ($partner IS NULL OR EXISTS { (:Country {id: $partner})-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN]->(f) })
WITH f ORDER BY f.reports DESC, f.id SKIP $skip LIMIT $limit
MATCH (c:Claim)-[:SUPPORTS]->(f)
MATCH (c)-[:STATED_IN]->(d:Document)
WITH f, c, d ORDER BY coalesce(d.publishedOn, '9999-12-31'), c.id
WITH f, collect({claim: c.id, quote: c.quote, states: coalesce(c.effective, c.value), document: d.id, publisher: d.publisher,
  publishedOn: d.publishedOn}) AS quotes
RETURN f.id AS id, head([l IN labels(f) WHERE l <> 'Entity']) AS kind, f.name AS name, f.conflicts AS conflicts, f.reports AS reports,
  f.sources AS sources, quotes
ORDER BY reports DESC, id
