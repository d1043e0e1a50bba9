// title: Entities
// description: Everything of some kinds, by kind and id: to go through all agreements, all people, all places.
// shared: limit
// parameter kinds: strings = null {Country|Person|Office|Tenure|Organization|Membership|Meeting|Agreement|Exercise|Place} - Only these kinds
// returns: rows
MATCH (n:Entity)
WITH n, head([l IN labels(n) WHERE l <> 'Entity']) AS kind
WHERE $kinds IS NULL OR kind IN $kinds
WITH n, kind ORDER BY kind, n.id SKIP $skip LIMIT $limit
RETURN n.id AS id, kind, n.name AS name, n.code AS code
ORDER BY kind, id
