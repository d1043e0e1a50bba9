// title: Coverage
// description: For each pair of countries and year of publication: how many documents name both, and how many claims state
//   something of both. A pair that is missing has no documents here, which does not mean that it has no ties.
// phrase: coverage of $country [with $partner]
// parameter country: country = null - Only pairs with this country
// parameter partner: country = null - Only pairs with this country too
// parameter limit: integer = 5000 (1..50000) - Most rows
// returns: rows
CALL {
  MATCH (x:Country)<-[:MENTIONS]-(d:Document)-[:MENTIONS]->(y:Country)
  WHERE x.id < y.id AND ($country IS NULL OR $country IN [x.id, y.id]) AND ($partner IS NULL OR $partner IN [x.id, y.id])
  RETURN x.code AS a, y.code AS b, coalesce(left(d.publishedOn, 4), 'undated') AS year, d.id AS document, null AS claim
  UNION ALL
  MATCH (x:Country)-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN]->(f:Entity)<-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN]-(y:Country)
  WHERE x.id < y.id AND ($country IS NULL OR $country IN [x.id, y.id]) AND ($partner IS NULL OR $partner IN [x.id, y.id])
  MATCH (f)<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(d:Document)
  RETURN x.code AS a, y.code AS b, coalesce(left(d.publishedOn, 4), 'undated') AS year, null AS document, c.id AS claim
}
WITH a, b, year, count(DISTINCT document) AS documents, count(DISTINCT claim) AS claims
RETURN a, b, year, documents, claims
ORDER BY a, b, year
SKIP $skip LIMIT $limit
