// title: Hubs
// description: Agreements with four or more parties and organizations with four or more members: each is one node of the
//   overview with a line to every member, never lines between all of them.
// shared: from, to, asOf
// parameter countries: countries = null - Only hubs that one of these belongs to
// parameter limit: integer = 500 (1..5000) - Most hubs
// returns: rows
CALL {
  MATCH (c:Entity)-[:PARTY_TO]->(h:Agreement)
  WHERE ($from IS NULL OR h.latest >= $from) AND ($to IS NULL OR h.earliest <= $to)
    AND ($asOf IS NULL OR (h.earliest <= $asOf AND h.signedOn >= '' AND h.status <> 'proposed' AND (h.endedOn > $asOf OR (h.endedOn IS NULL AND h.status <> 'ended'))))
  RETURN h, 'Agreement' AS kind, c.id AS member
  UNION ALL
  MATCH (c:Country)<-[:MEMBERSHIP_OF]-(m:Membership)-[:MEMBERSHIP_IN]->(h:Organization)
  WHERE ($from IS NULL OR (m.earliest IS NOT NULL AND (m.endDate IS NULL OR m.latest >= $from)))
    AND ($to IS NULL OR m.earliest <= $to)
    AND ($asOf IS NOT NULL OR $from IS NOT NULL OR $to IS NOT NULL OR m.endDate IS NULL)
    AND ($asOf IS NULL OR (m.earliest <= $asOf AND (m.endDate IS NULL OR m.latest >= $asOf)))
  RETURN h, 'Organization' AS kind, c.id AS member
}
WITH DISTINCT h, kind, member ORDER BY member
WITH h, kind, collect(member) AS members
WHERE size(members) >= 4 AND ($countries IS NULL OR any(m IN members WHERE m IN $countries))
RETURN h.id AS id, kind, h.name AS name, h.shortName AS shortName, h.kind AS type,
  CASE WHEN $asOf IS NULL OR kind <> 'Agreement' THEN h.status WHEN h.renewedOn <= $asOf THEN 'renewed' WHEN h.inForceOn <= $asOf THEN 'in-force'
    WHEN h.inForceOn IS NOT NULL OR h.status = 'signed' THEN 'signed' WHEN h.renewedOn IS NULL AND h.status = 'renewed' THEN 'renewed' ELSE 'in-force' END AS status,
  h.obligation AS obligation, h.earliest AS earliest, h.latest AS latest, coalesce(h.reports, 0) AS reports,
  coalesce(h.sources, 0) AS sources, size(coalesce(h.conflicts, [])) AS conflicts, size(members) AS memberCount, members
ORDER BY id
SKIP $skip LIMIT $limit
