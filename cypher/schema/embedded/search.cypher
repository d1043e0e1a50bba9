// Proposals for a search. The engine's text index knows whole words only, with their accents; a regular expression over the
// names knows beginnings and both spellings, at some 7 ms for 20,000 nodes. What is found is ranked in server/store/rank.ts.

//: entities
MATCH (n:Entity)
WHERE (n.name =~ $a AND n.name =~ $b AND n.name =~ $c)
   OR (n.fullName =~ $a AND n.fullName =~ $b AND n.fullName =~ $c)
   OR n.code = $code OR n.iso3 = $code
   OR any(x IN coalesce(n.aliases, []) WHERE x =~ $a AND x =~ $b AND x =~ $c)
WITH n, labels(n) AS labels
WHERE any(l IN labels WHERE l IN $kinds)
RETURN n.id AS id, labels, n.name AS name, n.fullName AS fullName, n.title AS title, n.aliases AS aliases, n.code AS code, n.iso3 AS iso3
ORDER BY size(n.name), n.id
LIMIT $most

//: documents
MATCH (n:Document)
WHERE (n.title =~ $a AND n.title =~ $b AND n.title =~ $c) OR (n.name =~ $a AND n.name =~ $b AND n.name =~ $c)
RETURN n.id AS id, ['Document'] AS labels, n.name AS name, null AS fullName, n.title AS title, null AS aliases, null AS code, null AS iso3
ORDER BY size(n.name), n.id
LIMIT $most
