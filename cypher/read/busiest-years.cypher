// title: Busiest years
// description: Countries by the number of agreements with one other party that they signed in one year: the busiest first, each with its papers in the order of
//   signing. Records count as documents do.
// shared: from, to, asOf
// parameter country: country = null - Only this country
// parameter least: integer = 3 (1..1000) - Only years with so many agreements
// parameter limit: integer = 10 (1..5000) - Most rows
// returns: rows
MATCH (c:Country)-[:PARTY_TO]->(f:Agreement)<-[:PARTY_TO]-(p:Entity)
WHERE p.id <> c.id AND size(f.parties) = 2 AND f.signedOn >= '' AND f.status <> 'proposed' AND ($country IS NULL OR c.id = $country)
  AND ($from IS NULL OR f.latest >= $from) AND ($to IS NULL OR f.earliest <= $to) AND ($asOf IS NULL OR f.earliest <= $asOf)
WITH c, f, coalesce(p.code, p.name) AS party, substring(f.signedOn, 0, 4) AS year
ORDER BY f.signedOn, f.id
WITH c, year, collect({id: f.id, name: f.name, party: party, signedOn: f.signedOn, durationYears: f.durationYears, obligation: f.obligation}) AS agreements
WHERE size(agreements) >= $least
RETURN c.id AS country, c.name AS name, year, size(agreements) AS count, agreements
ORDER BY count DESC, year DESC, country
LIMIT $limit
