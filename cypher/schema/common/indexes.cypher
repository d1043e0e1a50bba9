// Look-ups by something else than the key.

//: document_by_key
CREATE INDEX document_by_key IF NOT EXISTS FOR (n:Document) ON (n.key)

//: document_by_file
CREATE INDEX document_by_file IF NOT EXISTS FOR (n:Document) ON (n.file)

//: claim_by_document
CREATE INDEX claim_by_document IF NOT EXISTS FOR (n:Claim) ON (n.document)

//: claim_by_hash
CREATE INDEX claim_by_hash IF NOT EXISTS FOR (n:Claim) ON (n.hash)

//: past_claim_by_id
CREATE INDEX past_claim_by_id IF NOT EXISTS FOR (n:PastClaim) ON (n.id)

//: past_claim_by_document
CREATE INDEX past_claim_by_document IF NOT EXISTS FOR (n:PastClaim) ON (n.document)

//: past_claim_by_hash
CREATE INDEX past_claim_by_hash IF NOT EXISTS FOR (n:PastClaim) ON (n.hash)

//: name_form_by_country
CREATE INDEX name_form_by_country IF NOT EXISTS FOR (n:NameForm) ON (n.country)

//: name_form_by_owner
CREATE INDEX name_form_by_owner IF NOT EXISTS FOR (n:NameForm) ON (n.owner)

//: name_form_by_person
CREATE INDEX name_form_by_person IF NOT EXISTS FOR (n:NameForm) ON (n.person)

//: country_by_code
CREATE INDEX country_by_code IF NOT EXISTS FOR (n:Country) ON (n.code)
