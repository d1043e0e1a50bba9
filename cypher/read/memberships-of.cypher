// title: Memberships of a country
// description: The organizations and forums to which a country belongs or belonged.
// phrase: memberships of $country [on $asOf]
// shared: from, to, asOf, limit
// parameter country: country - The country
// returns: rows
MATCH (c:Country)<-[:MEMBERSHIP_OF]-(m:Membership)-[:MEMBERSHIP_IN]->(o:Organization)
WHERE c.id = $country
  AND ($from IS NULL OR (m.earliest IS NOT NULL AND (m.endDate IS NULL OR m.latest >= $from)))
  AND ($to IS NULL OR m.earliest <= $to)
  AND ($asOf IS NULL OR (m.earliest <= $asOf AND (m.endDate IS NULL OR m.latest >= $asOf)))
RETURN m.id AS id, o.id AS organization, o.name AS name, o.kind AS type, m.role AS role, m.startDate AS startDate, m.endDate AS endDate
ORDER BY name, id
SKIP $skip LIMIT $limit
