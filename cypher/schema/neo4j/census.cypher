//: nodes
MATCH (n) RETURN count(n) AS nodes

//: labels
CALL db.labels() YIELD label RETURN label ORDER BY label

//: ends
MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, coalesce(n.id, n.key) AS id

//: functions
SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn RETURN name
