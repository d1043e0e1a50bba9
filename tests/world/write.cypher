// How the tests lay the small world of world.ts into a store. Not part of the product: ingest writes with cypher/write.

//: nodes Country
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Country SET n += row.properties

//: nodes Person
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Person SET n += row.properties

//: nodes Office
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Office SET n += row.properties

//: nodes Tenure
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Tenure SET n += row.properties

//: nodes Organization
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Organization SET n += row.properties

//: nodes Membership
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Membership SET n += row.properties

//: nodes Meeting
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Meeting SET n += row.properties

//: nodes Agreement
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Agreement SET n += row.properties

//: nodes Exercise
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Exercise SET n += row.properties

//: nodes Place
UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Place SET n += row.properties

//: nodes Document
UNWIND $rows AS row MERGE (n:Document {id: row.id}) SET n += row.properties

//: nodes PastDocument
UNWIND $rows AS row MERGE (n:PastDocument {id: row.id}) SET n += row.properties

//: nodes Text
UNWIND $rows AS row MERGE (n:Text {id: row.id}) SET n += row.properties

//: nodes Claim
UNWIND $rows AS row MERGE (n:Claim {id: row.id}) SET n += row.properties

//: nodes PastClaim
UNWIND $rows AS row MERGE (n:PastClaim {id: row.id}) SET n += row.properties

//: nodes Block
UNWIND $rows AS row MERGE (n:Block {key: row.id}) SET n += row.properties

//: nodes Asking
UNWIND $rows AS row MERGE (n:Block {key: row.id}) SET n:Asking SET n += row.properties

//: nodes NameForm
UNWIND $rows AS row MERGE (n:NameForm {key: row.id}) SET n += row.properties

//: nodes Judgement
UNWIND $rows AS row MERGE (n:Judgement {id: row.id}) SET n += row.properties

//: nodes Correction
UNWIND $rows AS row MERGE (n:Correction {id: row.id}) SET n += row.properties

//: ties OF_FORM
UNWIND $rows AS row MATCH (a:Claim {id: row.from}) MATCH (b:NameForm {key: row.to}) MERGE (a)-[r:OF_FORM]->(b)

//: ties SERVES
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:SERVES]->(b) SET r += row.properties

//: ties OFFICE_OF
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:OFFICE_OF]->(b) SET r += row.properties

//: ties OF_PERSON
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:OF_PERSON]->(b) SET r += row.properties

//: ties OF_OFFICE
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:OF_OFFICE]->(b) SET r += row.properties

//: ties PART_OF
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:PART_OF]->(b) SET r += row.properties

//: ties MEMBERSHIP_OF
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:MEMBERSHIP_OF]->(b) SET r += row.properties

//: ties MEMBERSHIP_IN
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:MEMBERSHIP_IN]->(b) SET r += row.properties

//: ties LOCATED_IN
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:LOCATED_IN]->(b) SET r += row.properties

//: ties TOOK_PART_IN
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:TOOK_PART_IN]->(b) SET r += row.properties

//: ties ATTENDED
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:ATTENDED]->(b) SET r += row.properties

//: ties REPRESENTED_AT
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:REPRESENTED_AT]->(b) SET r += row.properties

//: ties HELD_AT
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:HELD_AT]->(b) SET r += row.properties

//: ties SESSION_OF
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:SESSION_OF]->(b) SET r += row.properties

//: ties ON_SIDELINES_OF
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:ON_SIDELINES_OF]->(b) SET r += row.properties

//: ties PARTY_TO
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:PARTY_TO]->(b) SET r += row.properties

//: ties SIGNED
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:SIGNED]->(b) SET r += row.properties

//: ties CONCLUDED_AT
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:CONCLUDED_AT]->(b) SET r += row.properties

//: ties SIGNED_AT
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:SIGNED_AT]->(b) SET r += row.properties

//: ties REPLACES
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:REPLACES]->(b) SET r += row.properties

//: ties EXERCISED_IN
UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:EXERCISED_IN]->(b) SET r += row.properties

//: ties MENTIONS
UNWIND $rows AS row MATCH (a:Document {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:MENTIONS]->(b) SET r += row.properties

//: ties SUPPORTS
UNWIND $rows AS row MATCH (a:Claim {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:SUPPORTS]->(b) SET r += row.properties

//: ties STATED_IN
UNWIND $rows AS row MATCH (a:Claim {id: row.from}) MATCH (b:Document {id: row.to}) MERGE (a)-[r:STATED_IN]->(b) SET r += row.properties

//: ties PAST_STATED_IN
UNWIND $rows AS row MATCH (a:PastClaim {id: row.from}) MATCH (b:PastDocument {id: row.to}) MERGE (a)-[r:STATED_IN]->(b) SET r += row.properties

//: ties HAS_TEXT
UNWIND $rows AS row MATCH (a:Document {id: row.from}) MATCH (b:Text {id: row.to}) MERGE (a)-[r:HAS_TEXT]->(b) SET r += row.properties

//: ties HAD_TEXT
UNWIND $rows AS row MATCH (a:PastDocument {id: row.from}) MATCH (b:Text {id: row.to}) MERGE (a)-[r:HAD_TEXT]->(b) SET r += row.properties

//: version
MATCH (m:EntenteMeta) SET m.graphVersion = $version, m.store = 'the small world', m.extractorVersion = 'test'
