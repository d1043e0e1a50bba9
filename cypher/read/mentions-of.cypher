// title: Mentions in a document
// description: The countries, organizations and people that one document names, and where.
// parameter id: document - The document's id or key
// parameter limit: integer = 2000 (1..20000) - Most names
// returns: rows
MATCH (d:Document)-[m:MENTIONS]->(e:Entity)
WHERE d.id = $id
RETURN e.id AS id, head([l IN labels(e) WHERE l <> 'Entity']) AS kind, e.name AS name, e.code AS code, m.starts AS starts, m.ends AS ends
ORDER BY id
SKIP $skip LIMIT $limit
