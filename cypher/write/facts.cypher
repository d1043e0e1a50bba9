// T2: settling blocks. Reads what a block's claims are and what is stored of its facts, and writes the difference.

//: dirty-blocks
MATCH (b:Dirty)
WHERE b.stage = $stage
RETURN b.key AS key, b.claimsVersion AS claimsVersion, b.settled AS settled, b.questions AS questions
ORDER BY key

//: count-dirty
MATCH (b:Dirty)
RETURN count(b) AS n

//: block-versions
UNWIND $keys AS key
MATCH (b:Block {key: key})
RETURN b.key AS key, b.claimsVersion AS claimsVersion, b.settled AS settled, b.questions AS questions

//: lock-blocks
UNWIND $rows AS row
MATCH (b:Block {key: row.key})
SET b.lock = row.seen
WITH b, row
WHERE b.claimsVersion = row.seen AND b.settled = row.settled
SET b.resolvedVersion = row.seen, b.settled = row.settled + 1
REMOVE b:Dirty
RETURN b.key AS key

//: put-questions
UNWIND $rows AS row
MATCH (b:Block {key: row.key})
SET b.questions = row.questions
SET b:Asking
RETURN b.key AS key

//: drop-questions
UNWIND $keys AS key
MATCH (b:Block {key: key})
REMOVE b.questions
REMOVE b:Asking
RETURN b.key AS key

//: mark-all-blocks
MATCH (b:Block)
SET b.claimsVersion = b.claimsVersion + 1
SET b:Dirty

//: mark-all-forms
MATCH (f:NameForm)
SET f.touched = true

//: claims-of-blocks
UNWIND $keys AS key
MATCH (b:Block {key: key})<-[:IN_BLOCK]-(c:Claim)-[:STATED_IN]->(d:Document)
RETURN key AS key, c {.id, .kind, .document, .value, .effective, .references, .settledFields, .holders} AS claim, d.id AS document, d.version AS version

//: claims-of-facts
UNWIND $ids AS key
MATCH (f:Entity {id: key})<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(d:Document)
WHERE substring(c.recordedAt, 0, 10) <= $day
RETURN key AS key, c {.id, .kind, .document, .value, .effective, .references, .settledFields, .holders} AS claim, d.id AS document, d.version AS version

//: claims-of-owners
UNWIND $rows AS row
MATCH (f:NameForm)
WHERE f.owner = row.owner
MATCH (f)<-[:OF_FORM]-(c:Claim)-[:STATED_IN]->(d:Document)
RETURN row.key AS key, c {.id, .kind, .document, .value, .effective, .references, .settledFields, .holders} AS claim, d.id AS document, d.version AS version

//: documents-facts
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS_TEXT]->(t:Text)
RETURN d {.id, .key, .version, .publisher, .publishedOn, .origin, .kind} AS document, t.sketch AS sketch

//: people-of-claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[u:USES_FORM]->(f:NameForm)
RETURN c.id AS id, u.name AS name, f.key AS form, f.person AS person

//: forms-people
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:OF_FORM]->(f:NameForm)
RETURN f.key AS form, f.person AS person

//: facts-of-claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUPPORTS]->(n:Entity)
WHERE n:Meeting
RETURN c.id AS id, n.id AS fact

//: stored-nodes
UNWIND $keys AS key
MATCH (b:Block {key: key})-[:YIELDS]->(n:Entity)
RETURN key AS key, n {.*} AS properties, labels(n) AS labels

//: stored-nodes-by-id
UNWIND $ids AS id
MATCH (n:Entity {id: id})
MATCH (n)<-[:YIELDS]-(b:Block)
RETURN b.key AS key, n {.*} AS properties, labels(n) AS labels

//: stored-edges-out
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:SERVES|OFFICE_OF|OF_PERSON|OF_OFFICE|PART_OF|MEMBERSHIP_OF|MEMBERSHIP_IN|LOCATED_IN|HELD_AT|SESSION_OF|ON_SIDELINES_OF|CONCLUDED_AT|SIGNED_AT|AMENDS|REPLACES]->(m:Entity)
RETURN type(r) AS type, n.id AS from, m.id AS to, properties(r) AS properties

//: stored-edges-in
UNWIND $ids AS id
MATCH (n:Entity {id: id})<-[r:TOOK_PART_IN|ATTENDED|REPRESENTED_AT|PARTY_TO|SIGNED|EXERCISED_IN]-(m:Entity)
RETURN type(r) AS type, m.id AS from, n.id AS to, properties(r) AS properties

//: stored-supports
UNWIND $ids AS id
MATCH (n:Entity {id: id})<-[s:SUPPORTS]-(c:Claim)
RETURN c.id AS claim, n.id AS fact, s.reason AS reason, s.score AS score

//: put-Country
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Country
RETURN n.id AS id

//: put-Organization
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Organization
RETURN n.id AS id

//: put-Place
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Place
RETURN n.id AS id

//: put-Person
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Person
RETURN n.id AS id

//: put-Office
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Office
RETURN n.id AS id

//: put-Tenure
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Tenure
RETURN n.id AS id

//: put-Membership
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Membership
RETURN n.id AS id

//: put-Meeting
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Meeting
RETURN n.id AS id

//: put-Agreement
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Agreement
RETURN n.id AS id

//: put-Exercise
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
SET n:Exercise
RETURN n.id AS id

//: yield-nodes
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
MATCH (b:Block {key: row.key})
MERGE (b)-[:YIELDS]->(n)
RETURN n.id AS id

//: unyield-nodes
UNWIND $rows AS row
MATCH (b:Block {key: row.key})-[y:YIELDS]->(n:Entity {id: row.id})
DELETE y

//: delete-nodes
UNWIND $ids AS id
MATCH (n:Entity {id: id})
DETACH DELETE n

//: put-SERVES
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:SERVES]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-SERVES
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:SERVES]->(b:Entity {id: row.to})
DELETE r

//: put-OFFICE_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:OFFICE_OF]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-OFFICE_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:OFFICE_OF]->(b:Entity {id: row.to})
DELETE r

//: put-OF_PERSON
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:OF_PERSON]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-OF_PERSON
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:OF_PERSON]->(b:Entity {id: row.to})
DELETE r

//: put-OF_OFFICE
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:OF_OFFICE]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-OF_OFFICE
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:OF_OFFICE]->(b:Entity {id: row.to})
DELETE r

//: put-PART_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:PART_OF]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-PART_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:PART_OF]->(b:Entity {id: row.to})
DELETE r

//: put-MEMBERSHIP_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:MEMBERSHIP_OF]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-MEMBERSHIP_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:MEMBERSHIP_OF]->(b:Entity {id: row.to})
DELETE r

//: put-MEMBERSHIP_IN
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:MEMBERSHIP_IN]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-MEMBERSHIP_IN
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:MEMBERSHIP_IN]->(b:Entity {id: row.to})
DELETE r

//: put-LOCATED_IN
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:LOCATED_IN]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-LOCATED_IN
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:LOCATED_IN]->(b:Entity {id: row.to})
DELETE r

//: put-TOOK_PART_IN
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:TOOK_PART_IN]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-TOOK_PART_IN
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:TOOK_PART_IN]->(b:Entity {id: row.to})
DELETE r

//: put-ATTENDED
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:ATTENDED]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-ATTENDED
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:ATTENDED]->(b:Entity {id: row.to})
DELETE r

//: put-REPRESENTED_AT
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:REPRESENTED_AT]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-REPRESENTED_AT
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:REPRESENTED_AT]->(b:Entity {id: row.to})
DELETE r

//: put-HELD_AT
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:HELD_AT]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-HELD_AT
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:HELD_AT]->(b:Entity {id: row.to})
DELETE r

//: put-SESSION_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:SESSION_OF]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-SESSION_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:SESSION_OF]->(b:Entity {id: row.to})
DELETE r

//: put-ON_SIDELINES_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:ON_SIDELINES_OF]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-ON_SIDELINES_OF
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:ON_SIDELINES_OF]->(b:Entity {id: row.to})
DELETE r

//: put-PARTY_TO
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:PARTY_TO]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-PARTY_TO
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:PARTY_TO]->(b:Entity {id: row.to})
DELETE r

//: put-SIGNED
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:SIGNED]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-SIGNED
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:SIGNED]->(b:Entity {id: row.to})
DELETE r

//: put-CONCLUDED_AT
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:CONCLUDED_AT]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-CONCLUDED_AT
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:CONCLUDED_AT]->(b:Entity {id: row.to})
DELETE r

//: put-SIGNED_AT
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:SIGNED_AT]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-SIGNED_AT
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:SIGNED_AT]->(b:Entity {id: row.to})
DELETE r

//: put-AMENDS
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:AMENDS]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-AMENDS
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:AMENDS]->(b:Entity {id: row.to})
DELETE r

//: put-REPLACES
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:REPLACES]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-REPLACES
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:REPLACES]->(b:Entity {id: row.to})
DELETE r

//: put-EXERCISED_IN
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:EXERCISED_IN]->(b)
SET r = row.properties
RETURN r.id AS id

//: delete-EXERCISED_IN
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:EXERCISED_IN]->(b:Entity {id: row.to})
DELETE r

//: put-supports
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (n:Entity {id: row.fact})
MERGE (c)-[s:SUPPORTS]->(n)
SET s.reason = row.reason, s.score = row.score
RETURN c.id AS id

//: delete-supports
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})-[s:SUPPORTS]->(n:Entity {id: row.fact})
DELETE s

//: forms-of-countries
MATCH (f:NameForm)
WHERE f.country IN $countries
RETURN f.country AS country, f.key AS key, f.owner AS owner, f.person AS person, f.touched AS touched

//: claimed-forms
UNWIND $keys AS key
MATCH (f:NameForm {key: key})<-[:OF_FORM]-(c:Claim)
RETURN DISTINCT key, c.role AS role

//: forms-in-office
UNWIND $keys AS key
MATCH (f:NameForm {key: key})<-[:OF_FORM]-(c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.kind = 'person' AND c.role IS NOT NULL AND c.former IS NULL AND d.publishedOn IS NOT NULL
RETURN key, c.role AS role, min(d.publishedOn) AS first, max(d.publishedOn) AS last

//: terms-of-forms
UNWIND $keys AS key
MATCH (f:NameForm {key: key})<-[:OF_FORM]-(c:Claim)
WHERE c.kind = 'tenure'
RETURN key, coalesce(c.effective, c.value) AS value

//: alias-forms
UNWIND $keys AS key
MATCH (f:NameForm {key: key})<-[a:ALIAS_FORM]-(c:Claim)
RETURN DISTINCT key, a.of AS main

//: forms-in-one-document
UNWIND $rows AS row
MATCH (f:NameForm {key: row.form})<-[:OF_FORM]-(c:Claim)-[:STATED_IN]->(d:Document)
MATCH (g:NameForm {key: row.within})<-[:OF_FORM]-(o:Claim)-[:STATED_IN]->(d)
RETURN DISTINCT row.form AS form, row.within AS within

//: set-owners
UNWIND $rows AS row
MATCH (f:NameForm {key: row.key})
SET f.owner = row.owner, f.touched = false
RETURN f.key AS key

//: set-people
UNWIND $rows AS row
MATCH (f:NameForm)
WHERE f.owner = row.owner
SET f.person = row.person

//: set-form-person
UNWIND $rows AS row
MATCH (f:NameForm {key: row.key})
SET f.person = row.person

//: people-of-owners
UNWIND $owners AS owner
MATCH (f:NameForm)
WHERE f.owner = owner
RETURN f.key AS key, f.owner AS owner, f.person AS person

//: mark-users-of-forms
UNWIND $forms AS form
MATCH (f:NameForm {key: form})<-[:OF_FORM|USES_FORM]-(c:Claim)-[:IN_BLOCK]->(b:Block)
WHERE b.stage > $stage
WITH DISTINCT b
SET b.claimsVersion = b.claimsVersion + 1
SET b:Dirty

//: set-holders
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.holders = row.holders
RETURN c.id AS id

//: mark-blocks-of-claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:IN_BLOCK]->(b:Block)
WHERE b.stage > $stage
WITH DISTINCT b
SET b.claimsVersion = b.claimsVersion + 1
SET b:Dirty

//: mark-referring-claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})<-[:REFERS_TO]-(o:Claim)-[:IN_BLOCK]->(b:Block)
WHERE b.stage > $stage
WITH DISTINCT b
SET b.claimsVersion = b.claimsVersion + 1
SET b:Dirty

//: mentions-of-documents
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:HAS_TEXT]->(t:Text)
RETURN d.id AS document, t.mentions AS mentions

//: stored-mentions
UNWIND $ids AS id
MATCH (d:Document {id: id})-[m:MENTIONS]->(e:Entity)
RETURN d.id AS document, e.id AS entity, m.starts AS starts, m.ends AS ends

//: people-mentioned
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:OF_FORM]->(f:NameForm)
WHERE f.person IS NOT NULL
RETURN c.id AS claim, f.person AS person

//: put-mentions
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (e:Entity {id: row.entity})
MERGE (d)-[m:MENTIONS]->(e)
SET m.starts = row.starts, m.ends = row.ends
RETURN d.id AS id

//: delete-mentions
UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[m:MENTIONS]->(e:Entity {id: row.entity})
DELETE m

//: all-nodes
MATCH (b:Block)-[:YIELDS]->(n:Entity)
RETURN b.key AS key, n {.*} AS properties, labels(n) AS labels

//: entities-present
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id

//: blocks-by-claim
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:IN_BLOCK]->(b:Block)
RETURN c.id AS id, b.key AS key
