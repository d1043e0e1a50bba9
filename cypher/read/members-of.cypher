// title: Members of an organization
// description: The countries that belong or belonged to an organization or forum.
// phrase: members of $organization [on $asOf]
// shared: from, to, asOf, limit
// parameter organization: organization - A short name, an acronym or an id
// returns: rows
MATCH (c:Country)<-[:MEMBERSHIP_OF]-(m:Membership)-[:MEMBERSHIP_IN]->(o:Organization)
WHERE o.id = $organization
  AND ($from IS NULL OR (m.earliest IS NOT NULL AND (m.endDate IS NULL OR m.latest >= $from)))
  AND ($to IS NULL OR m.earliest <= $to)
  AND ($asOf IS NULL OR (m.earliest <= $asOf AND (m.endDate IS NULL OR m.latest >= $asOf)))
RETURN m.id AS id, c.code AS code, c.name AS name, m.role AS role, m.startDate AS startDate, m.endDate AS endDate
ORDER BY code, id
SKIP $skip LIMIT $limit
