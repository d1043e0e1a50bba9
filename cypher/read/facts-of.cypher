// title: Facts of a node
// description: The facts in which one node takes part or that point to it, newest first: a country's agreements, meetings,
//   exercises, memberships, tenures; a person's meetings; a forum's sessions; what happened at a place.
// shared: from, to, asOf, knownAt
// parameter id: id - The node: an id, or a country's code or name
// parameter kinds: strings = null {Country|Person|Office|Tenure|Organization|Membership|Meeting|Agreement|Exercise|Place} - Only these kinds
// parameter limit: integer = 100 (1..2000) - Most facts of each kind
// returns: rows
MATCH (n:Entity) WHERE n.id = $id
CALL {
  WITH n
  MATCH (n)-[r:PARTY_TO|TOOK_PART_IN|EXERCISED_IN|ATTENDED|SIGNED|REPRESENTED_AT]->(f:Entity)
  WITH f, min(type(r)) AS relation, min(r.earliest) AS since, max(r.latest) AS until
  RETURN f, relation, since, until
  UNION ALL
  WITH n
  MATCH (n)<-[r:SERVES|OFFICE_OF|OF_PERSON|OF_OFFICE|PART_OF|MEMBERSHIP_OF|MEMBERSHIP_IN|LOCATED_IN|HELD_AT|SESSION_OF|ON_SIDELINES_OF|CONCLUDED_AT|SIGNED_AT|AMENDS|REPLACES]-(f:Entity)
  WITH f, min(type(r)) AS relation
  RETURN f, relation, null AS since, null AS until
  UNION ALL
  WITH n
  MATCH (n:Country)<-[:OFFICE_OF]-(:Office)<-[:OF_OFFICE]-(f:Tenure)
  RETURN f, 'OF_OFFICE' AS relation, null AS since, null AS until
}
WITH f, relation, head([l IN labels(f) WHERE l <> 'Entity']) AS kind, coalesce(f.earliest, since) AS earliest,
  coalesce(f.latest, until, CASE WHEN f.earliest IS NOT NULL AND (f:Tenure OR f:Membership) THEN '9999-12-31' ELSE null END) AS latest
WHERE ($kinds IS NULL OR kind IN $kinds)
  AND (NOT kind IN ['Meeting', 'Agreement', 'Exercise', 'Tenure', 'Membership']
    OR (($from IS NULL OR latest >= $from) AND ($to IS NULL OR earliest <= $to)
      AND ($asOf IS NULL OR (earliest <= $asOf AND (kind <> 'Meeting' OR f.status = 'held')
        AND (kind <> 'Agreement' OR (f.signedOn >= '' AND f.status <> 'proposed' AND (f.endedOn > $asOf OR (f.endedOn IS NULL AND f.status <> 'ended'))))
        AND (kind IN ['Meeting', 'Agreement', 'Exercise'] OR latest >= $asOf)))))
WITH f, relation, kind, earliest, latest ORDER BY kind, coalesce(latest, '') DESC, f.id
WITH kind, collect({f: f.id, relation: relation, earliest: earliest, latest: latest}) AS found
UNWIND found[0..$limit] AS one
WITH kind, size(found) AS total, one.f AS key, one.relation AS relation, one.earliest AS earliest, one.latest AS latest, coalesce(one.latest, '') AS newest
CALL {
  WITH key
  MATCH (f:Entity {id: key})
  RETURN f
}
CALL {
  WITH f
  MATCH (f)-[:PARTY_TO|TOOK_PART_IN|EXERCISED_IN|MEMBERSHIP_OF|SERVES|OFFICE_OF]-(p:Entity)
  WHERE p:Country OR p:Organization
  WITH DISTINCT coalesce(p.code, p.name) AS party ORDER BY party
  RETURN collect(party) AS countries
}
CALL {
  WITH f
  MATCH (f)-[:HELD_AT|SIGNED_AT]->(p:Place)
  RETURN min(p.name) AS place
}
RETURN total, f.id AS id, kind, f.name AS name, f.kind AS type, CASE WHEN $asOf IS NULL OR kind <> 'Agreement' THEN f.status WHEN f.renewedOn <= $asOf THEN 'renewed' WHEN f.inForceOn <= $asOf THEN 'in-force'
    WHEN f.inForceOn IS NOT NULL OR f.status = 'signed' THEN 'signed' WHEN f.renewedOn IS NULL AND f.status = 'renewed' THEN 'renewed' ELSE 'in-force' END AS status, f.obligation AS obligation,
  coalesce(f.date, f.signedOn, f.proposedOn, f.startDate) AS date, coalesce(f.endDate, f.endedOn) AS endDate,
  f.confirmedUntil AS confirmedUntil, earliest, CASE latest WHEN '9999-12-31' THEN null ELSE latest END AS latest, countries, place, relation,
  coalesce(f.title, f.role) AS title, coalesce(f.reports, 0) AS reports, coalesce(f.sources, 0) AS sources, coalesce(f.records, 0) AS records, coalesce(f.conflicts, []) AS conflicts
ORDER BY kind, newest DESC, id
