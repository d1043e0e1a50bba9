// A uniqueness constraint makes no index in the embedded engine, so MERGE on a key would scan. (In Neo4j the same indexes
// would collide with those of the constraints.)

//: entity_by_id
CREATE INDEX entity_by_id IF NOT EXISTS FOR (n:Entity) ON (n.id)

//: document_by_id
CREATE INDEX document_by_id IF NOT EXISTS FOR (n:Document) ON (n.id)

//: text_by_id
CREATE INDEX text_by_id IF NOT EXISTS FOR (n:Text) ON (n.id)

//: claim_by_id
CREATE INDEX claim_by_id IF NOT EXISTS FOR (n:Claim) ON (n.id)

//: block_by_key
CREATE INDEX block_by_key IF NOT EXISTS FOR (n:Block) ON (n.key)

//: name_form_by_key
CREATE INDEX name_form_by_key IF NOT EXISTS FOR (n:NameForm) ON (n.key)

//: judgement_by_id
CREATE INDEX judgement_by_id IF NOT EXISTS FOR (n:Judgement) ON (n.id)

//: correction_by_id
CREATE INDEX correction_by_id IF NOT EXISTS FOR (n:Correction) ON (n.id)

//: retraction_by_id
CREATE INDEX retraction_by_id IF NOT EXISTS FOR (n:Retraction) ON (n.id)

//: job_by_id
CREATE INDEX job_by_id IF NOT EXISTS FOR (n:Job) ON (n.id)

//: token_by_id
CREATE INDEX token_by_id IF NOT EXISTS FOR (n:Token) ON (n.id)

//: meta_by_id
CREATE INDEX meta_by_id IF NOT EXISTS FOR (n:EntenteMeta) ON (n.id)
