// The node by which a database is known to be Entente's.

//: read
MATCH (m:EntenteMeta) RETURN m.id AS id, m.schemaVersion AS schemaVersion

//: create
MERGE (m:EntenteMeta {id: $id})
ON CREATE SET m.schemaVersion = $schemaVersion, m.extractorVersion = '', m.graphVersion = 0, m.store = $store
