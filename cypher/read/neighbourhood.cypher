// title: Neighbourhood
// description: What is directly tied to one node: for each kind how many there are, and the newest of them with their relationships.
//   Evidence and mentions are not followed.
// shared: from, to, asOf
// parameter id: id - The node: an id, or a country's code or name
// parameter kinds: strings = null {Country|Person|Office|Tenure|Organization|Membership|Meeting|Agreement|Exercise|Place} - Only these kinds
// parameter limit: integer = 25 (1..500) - Most neighbours of each kind
// returns: graph
MATCH (n:Entity)-[r:SERVES|OFFICE_OF|OF_PERSON|OF_OFFICE|PART_OF|MEMBERSHIP_OF|MEMBERSHIP_IN|LOCATED_IN|TOOK_PART_IN|ATTENDED|REPRESENTED_AT|HELD_AT|SESSION_OF|ON_SIDELINES_OF|PARTY_TO|SIGNED|CONCLUDED_AT|SIGNED_AT|AMENDS|REPLACES|EXERCISED_IN]-(m:Entity)
WHERE n.id = $id
WITH n, r, m, head([l IN labels(m) WHERE l <> 'Entity']) AS kind, coalesce(m.earliest, r.earliest) AS earliest,
  coalesce(m.latest, r.latest, CASE WHEN m.earliest IS NOT NULL AND (m:Tenure OR m:Membership) THEN '9999-12-31' ELSE null END) AS latest
WHERE ($kinds IS NULL OR kind IN $kinds)
  AND (NOT kind IN ['Meeting', 'Agreement', 'Exercise', 'Tenure', 'Membership']
    OR (($from IS NULL OR latest >= $from) AND ($to IS NULL OR earliest <= $to)
      AND ($asOf IS NULL OR (earliest <= $asOf AND (kind <> 'Meeting' OR m.status = 'held')
        AND (kind <> 'Agreement' OR (m.signedOn >= '' AND m.status <> 'proposed' AND (coalesce(m.endedOn, '') > $asOf OR (coalesce(m.endedOn, '') = '' AND m.status <> 'ended'))))
        AND (kind IN ['Meeting', 'Agreement', 'Exercise'] OR latest >= $asOf)))))
WITH n, m, kind, latest, r ORDER BY coalesce(latest, '') DESC, m.id, type(r)
WITH n, kind, collect({
    node: {id: m.id, labels: labels(m), properties: properties(m)},
    relationship: {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)}
  }) AS found
RETURN kind, size(found) AS total, {id: n.id, labels: labels(n), properties: properties(n)} AS center, found[0..$limit] AS shown
ORDER BY kind
