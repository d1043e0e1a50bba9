// Every thing of the world is an Entity with a unique id; these let a query name only its other label and still find it quickly.
// The embedded engine's index serves all labels by itself.

//: country_key
CREATE CONSTRAINT country_key IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE

//: person_key
CREATE CONSTRAINT person_key IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE

//: office_key
CREATE CONSTRAINT office_key IF NOT EXISTS FOR (n:Office) REQUIRE n.id IS UNIQUE

//: tenure_key
CREATE CONSTRAINT tenure_key IF NOT EXISTS FOR (n:Tenure) REQUIRE n.id IS UNIQUE

//: organization_key
CREATE CONSTRAINT organization_key IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE

//: membership_key
CREATE CONSTRAINT membership_key IF NOT EXISTS FOR (n:Membership) REQUIRE n.id IS UNIQUE

//: meeting_key
CREATE CONSTRAINT meeting_key IF NOT EXISTS FOR (n:Meeting) REQUIRE n.id IS UNIQUE

//: agreement_key
CREATE CONSTRAINT agreement_key IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE

//: exercise_key
CREATE CONSTRAINT exercise_key IF NOT EXISTS FOR (n:Exercise) REQUIRE n.id IS UNIQUE

//: place_key
CREATE CONSTRAINT place_key IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE

//: entity_text
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS
FOR (n:Country|Person|Office|Organization|Meeting|Agreement|Exercise|Place|Document)
ON EACH [n.name, n.fullName, n.aliases, n.title, n.code, n.iso3]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}}
