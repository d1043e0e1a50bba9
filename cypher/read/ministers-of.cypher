// title: Office holders of a country
// description: Who held which office of a country, newest first. A tenure without end holds until the day it was last confirmed;
//   after that day it is the last known one.
// phrase: ministers of $country [on $asOf]
// shared: from, to, asOf, limit
// parameter country: country - The country
// parameter role: string = null {head-of-state|head-of-government|defence-minister|deputy-defence-minister|foreign-minister|other-minister|defence-official|military-chief|military-officer|ambassador|organization-head|other} - Only this role
// returns: rows
MATCH (c:Country)<-[:OFFICE_OF]-(o:Office)<-[:OF_OFFICE]-(t:Tenure)-[:OF_PERSON]->(p:Person)
WHERE c.id = $country AND ($role IS NULL OR o.role = $role)
  AND ($from IS NULL OR (t.earliest IS NOT NULL AND (t.endDate IS NULL OR t.latest >= $from)))
  AND ($to IS NULL OR t.earliest <= $to)
  AND ($asOf IS NULL OR (t.earliest <= $asOf AND (t.endDate IS NULL OR t.latest >= $asOf)))
RETURN t.id AS id, p.id AS person, p.name AS name, o.role AS role, t.title AS title, t.startDate AS startDate, t.endDate AS endDate,
  t.confirmedUntil AS confirmedUntil,
  CASE WHEN t.endDate IS NOT NULL AND $asOf IS NULL THEN 'ended' WHEN t.endDate IS NOT NULL THEN 'holding'
    WHEN t.confirmedUntil IS NULL OR t.confirmedUntil < left(coalesce($asOf, $horizon), size(t.confirmedUntil)) THEN 'last known'
    ELSE 'holding' END AS state,
  coalesce(t.reports, 0) AS reports, coalesce(t.sources, 0) AS sources, coalesce(t.records, 0) AS records, coalesce(t.conflicts, []) AS conflicts
ORDER BY coalesce(t.startDate, '') DESC, id
SKIP $skip LIMIT $limit
