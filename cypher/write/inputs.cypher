// T1: one document, one transaction. Inputs are only ever added to; what they replace becomes Past….

//: document-states
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.key AS key, d.version AS version, d.contentHash AS contentHash, true AS live, d.recordedAt AS recordedAt

//: past-document-states
UNWIND $ids AS id
MATCH (d:PastDocument {id: id})
RETURN d.id AS id, d.key AS key, d.version AS version, d.contentHash AS contentHash, false AS live, d.recordedAt AS recordedAt

//: documents-named
MATCH (d:Document)
WHERE d.key = $name OR d.id = $name OR d.file = $name
RETURN d.id AS id, d.key AS key, d.version AS version, d.contentHash AS contentHash, true AS live, d.recordedAt AS recordedAt

//: create-documents
UNWIND $rows AS row
CREATE (d:Document {id: row.id})
SET d += row.properties
RETURN d.id AS id

//: replace-document
MATCH (d:Document {id: $id})
SET d.lock = $seen
WITH d
WHERE d.version = $seen
SET d = $properties
RETURN d.id AS id

//: revive-document
MATCH (d:PastDocument {id: $id})
SET d.lock = $seen
WITH d
WHERE d.version = $seen
SET d = $properties
SET d:Document
REMOVE d:PastDocument
RETURN d.id AS id

//: retract-document
MATCH (d:Document {id: $id})
SET d.lock = $seen
WITH d
WHERE d.version = $seen
SET d.retractedAt = $at
SET d:PastDocument
REMOVE d:Document
RETURN d.id AS id

//: create-retraction
MATCH (d:PastDocument {id: $document})
CREATE (r:Retraction {id: $id})
SET r += $properties
CREATE (r)-[:RETRACTS]->(d)

//: retire-texts
MATCH (d:Document {id: $id})-[h:HAS_TEXT]->(t:Text)
CREATE (d)-[:HAD_TEXT]->(t)
DELETE h

//: retire-texts-past
MATCH (d:PastDocument {id: $id})-[h:HAS_TEXT]->(t:Text)
CREATE (d)-[:HAD_TEXT]->(t)
DELETE h

//: create-texts
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (t:Text {id: row.id})
SET t += row.properties
CREATE (d)-[:HAS_TEXT]->(t)
RETURN t.id AS id

//: drop-mentions
MATCH (d:Document {id: $id})-[m:MENTIONS]->(e:Entity)
DELETE m

//: drop-mentions-past
MATCH (d:PastDocument {id: $id})-[m:MENTIONS]->(e:Entity)
DELETE m

//: stored-claims
MATCH (c:Claim)
WHERE c.document = $key
RETURN c {.*} AS claim

//: create-claims
UNWIND $rows AS row
CREATE (c:Claim {id: row.id})
SET c += row.properties

//: state-claims
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (d:Document {id: row.document})
CREATE (c)-[:STATED_IN]->(d)
RETURN c.id AS id

//: move-claims
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c += row.properties
RETURN c.id AS id

//: reset-claims
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c = row.properties
RETURN c.id AS id

//: unsupport-claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[r:SUPPORTS]->(e:Entity)
DELETE r

//: unlink-blocks
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[r:IN_BLOCK]->(b:Block)
DELETE r

//: unlink-forms
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[r:OF_FORM|ALIAS_FORM|USES_FORM]->(f:NameForm)
DELETE r

//: unlink-references
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[r:REFERS_TO]-(o:Claim)
DELETE r

//: retire-claims
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.id = row.past, c.retiredAt = $at
SET c:PastClaim
REMOVE c:Claim
RETURN c.id AS id

//: mark-blocks
UNWIND $rows AS row
MERGE (b:Block {key: row.key})
ON CREATE SET b.stage = row.stage, b.claimsVersion = 0, b.resolvedVersion = 0, b.settled = 0
SET b.claimsVersion = b.claimsVersion + 1
SET b:Dirty

//: link-blocks
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (b:Block {key: row.key})
CREATE (c)-[:IN_BLOCK]->(b)
RETURN c.id AS id

//: touch-forms
UNWIND $rows AS row
MERGE (f:NameForm {key: row.key})
ON CREATE SET f.country = row.country
SET f.touched = true

//: ensure-forms
UNWIND $rows AS row
MERGE (f:NameForm {key: row.key})
ON CREATE SET f.country = row.country, f.touched = true

//: link-forms
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (f:NameForm {key: row.form})
CREATE (c)-[:OF_FORM]->(f)
RETURN c.id AS id

//: link-aliases
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (f:NameForm {key: row.form})
CREATE (c)-[:ALIAS_FORM {of: row.of}]->(f)
RETURN c.id AS id

//: link-people
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (f:NameForm {key: row.form})
CREATE (c)-[:USES_FORM {name: row.name}]->(f)
RETURN c.id AS id

//: link-references
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (o:Claim {id: row.to})
MERGE (c)-[:REFERS_TO]->(o)
RETURN c.id AS id

//: forms-of-claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[r:OF_FORM|ALIAS_FORM]->(f:NameForm)
RETURN DISTINCT f.key AS form

//: blocks-of-claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:IN_BLOCK]->(b:Block)
RETURN DISTINCT b.key AS key, b.stage AS stage

//: bump-graph
MATCH (m:EntenteMeta {id: 'entente'})
SET m.graphVersion = m.graphVersion + 1

//: set-extractor
MATCH (m:EntenteMeta {id: 'entente'})
SET m.extractorVersion = $version

//: meta
MATCH (m:EntenteMeta {id: 'entente'})
RETURN m.graphVersion AS graphVersion, m.extractorVersion AS extractorVersion, m.schemaVersion AS schemaVersion

//: create-judgement
CREATE (j:Judgement {id: $id})
SET j += $properties
RETURN j.id AS id

//: withdraw-judgement
MATCH (j:Judgement {id: $id})
WHERE j.withdrawnAt IS NULL
SET j.withdrawnAt = $at
RETURN j.a AS a, j.b AS b, j.verdict AS verdict

//: judgements
MATCH (j:Judgement)
WHERE j.withdrawnAt IS NULL AND j.verdict <> 'later'
RETURN j.id AS id, j.verdict AS verdict, j.a AS a, j.b AS b, j.day AS day
ORDER BY id

//: standing-judgements
MATCH (j:Judgement)
WHERE j.withdrawnAt IS NULL
RETURN j.id AS id, j.verdict AS verdict, j.a AS a, j.b AS b, j.day AS day
ORDER BY id

//: create-correction
CREATE (k:Correction {id: $id})
SET k += $properties
RETURN k.id AS id

//: withdraw-correction
MATCH (k:Correction {id: $id})
WHERE k.withdrawnAt IS NULL
SET k.withdrawnAt = $at
RETURN k.claim AS claim

//: corrections
MATCH (k:Correction)
WHERE k.withdrawnAt IS NULL
RETURN k.id AS id, k.claim AS claim, k.quote AS quote, k.action AS action, k.field AS field, k.value AS value, k.day AS day
ORDER BY id

//: corrections-of-claims
UNWIND $ids AS id
MATCH (k:Correction)
WHERE k.claim = id AND k.withdrawnAt IS NULL
RETURN k.id AS id, k.claim AS claim, k.quote AS quote, k.action AS action, k.field AS field, k.value AS value, k.day AS day

//: claim-by-hash
MATCH (c:Claim)
WHERE c.hash = $hash
RETURN c.id AS id, c.kind AS kind, c.document AS document

//: claim-by-id
MATCH (c:Claim {id: $id})
RETURN c {.*} AS claim

//: form-by-key
MATCH (f:NameForm {key: $key})
RETURN f.key AS key

//: live-documents
MATCH (d:Document)
RETURN d.id AS id, d.key AS key
ORDER BY id

//: document-text
MATCH (d:Document {id: $id})-[:HAS_TEXT]->(t:Text)
RETURN d {.*} AS document, t {.*} AS text

//: count-documents
MATCH (d:Document {id: $id})
RETURN d.id AS id

//: set-mentions
MATCH (t:Text {id: $id})
SET t.mentions = $mentions

//: judgement-ids
MATCH (j:Judgement)
WHERE j.id STARTS WITH $prefix
RETURN j.id AS id

//: correction-ids
MATCH (k:Correction)
WHERE k.id STARTS WITH $prefix
RETURN k.id AS id
