// One key a kind of node. The same text means the same on both stores; each runs in a transaction of its own.

//: entity_key
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE

//: document_key
CREATE CONSTRAINT document_key IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE

//: text_key
CREATE CONSTRAINT text_key IF NOT EXISTS FOR (n:Text) REQUIRE n.id IS UNIQUE

//: claim_key
CREATE CONSTRAINT claim_key IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE

//: block_key
CREATE CONSTRAINT block_key IF NOT EXISTS FOR (n:Block) REQUIRE n.key IS UNIQUE

//: name_form_key
CREATE CONSTRAINT name_form_key IF NOT EXISTS FOR (n:NameForm) REQUIRE n.key IS UNIQUE

//: judgement_key
CREATE CONSTRAINT judgement_key IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE

//: correction_key
CREATE CONSTRAINT correction_key IF NOT EXISTS FOR (n:Correction) REQUIRE n.id IS UNIQUE

//: retraction_key
CREATE CONSTRAINT retraction_key IF NOT EXISTS FOR (n:Retraction) REQUIRE n.id IS UNIQUE

//: job_key
CREATE CONSTRAINT job_key IF NOT EXISTS FOR (n:Job) REQUIRE n.id IS UNIQUE

//: token_key
CREATE CONSTRAINT token_key IF NOT EXISTS FOR (n:Token) REQUIRE n.id IS UNIQUE

//: meta_key
CREATE CONSTRAINT meta_key IF NOT EXISTS FOR (n:EntenteMeta) REQUIRE n.id IS UNIQUE
