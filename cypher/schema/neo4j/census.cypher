//: nodes
MATCH (n) RETURN count(n) AS nodes

//: labels
// Not db.labels(): that names what constraints name, too. A foreign database may be large, so only its first nodes are asked.
MATCH (n) WITH n LIMIT 20000 UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label

//: ends
MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, coalesce(n.id, n.key) AS id

//: functions
SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn RETURN name
