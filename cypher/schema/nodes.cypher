// Made from src/model/schema.ts: how nodes are written, in batches.
// rows: {id, properties}; an id is the name of the case, # and the key.

UNWIND $rows AS row
MERGE (n:Article {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Outlet {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Incident {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Place {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Person {blotter: row.id})
SET n += row.properties
REMOVE n:Official;

UNWIND $rows AS row
MERGE (n:Person {blotter: row.id})
SET n += row.properties
SET n:Official;

UNWIND $rows AS row
MERGE (n:Organization {blotter: row.id})
SET n += row.properties
REMOVE n:Gang
REMOVE n:SecurityForce;

UNWIND $rows AS row
MERGE (n:Organization {blotter: row.id})
SET n += row.properties
SET n:Gang
REMOVE n:SecurityForce;

UNWIND $rows AS row
MERGE (n:Organization {blotter: row.id})
SET n += row.properties
SET n:SecurityForce
REMOVE n:Gang;

UNWIND $rows AS row
MERGE (n:Group {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Office {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Asset {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Weapon {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Date {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Claim {blotter: row.id})
SET n += row.properties;

UNWIND $rows AS row
MERGE (n:Decision {blotter: row.id})
SET n += row.properties;
