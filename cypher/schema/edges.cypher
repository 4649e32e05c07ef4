// Made from src/model/schema.ts: how relationships are written, in batches.
// rows: {id, source, target, properties}; source and target are ids of nodes.

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Person {blotter: row.target})
MERGE (a)-[r:PERPETRATED_BY {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Organization {blotter: row.target})
MERGE (a)-[r:PERPETRATED_BY {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Group {blotter: row.target})
MERGE (a)-[r:PERPETRATED_BY {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Person {blotter: row.target})
MERGE (a)-[r:TARGETED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Organization {blotter: row.target})
MERGE (a)-[r:TARGETED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Group {blotter: row.target})
MERGE (a)-[r:TARGETED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Asset {blotter: row.target})
MERGE (a)-[r:TARGETED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Person {blotter: row.target})
MERGE (a)-[r:INVOLVED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Organization {blotter: row.target})
MERGE (a)-[r:INVOLVED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Group {blotter: row.target})
MERGE (a)-[r:INVOLVED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Weapon {blotter: row.target})
MERGE (a)-[r:USED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Place {blotter: row.target})
MERGE (a)-[r:OCCURRED_AT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Date {blotter: row.target})
MERGE (a)-[r:OCCURRED_ON {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Place {blotter: row.source})
MATCH (b:Place {blotter: row.target})
MERGE (a)-[r:LOCATED_IN {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Person {blotter: row.source})
MATCH (b:Office {blotter: row.target})
MERGE (a)-[r:HOLDS {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Office {blotter: row.source})
MATCH (b:Organization {blotter: row.target})
MERGE (a)-[r:OF {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Office {blotter: row.source})
MATCH (b:Place {blotter: row.target})
MERGE (a)-[r:OF {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Person {blotter: row.source})
MATCH (b:Organization {blotter: row.target})
MERGE (a)-[r:MEMBER_OF {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Group {blotter: row.source})
MATCH (b:Organization {blotter: row.target})
MERGE (a)-[r:MEMBER_OF {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Incident {blotter: row.target})
MERGE (a)-[r:PART_OF {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Incident {blotter: row.target})
MERGE (a)-[r:FOLLOWED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Incident {blotter: row.target})
MERGE (a)-[r:CAUSED {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Incident {blotter: row.target})
MERGE (a)-[r:RELATED_TO {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Incident {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Place {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Person {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Organization {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Group {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Office {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Asset {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Weapon {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Date {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Claim {blotter: row.target})
MERGE (a)-[r:ABOUT {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Person {blotter: row.target})
MERGE (a)-[r:ASSERTED_BY {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Organization {blotter: row.target})
MERGE (a)-[r:ASSERTED_BY {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Group {blotter: row.target})
MERGE (a)-[r:ASSERTED_BY {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Outlet {blotter: row.target})
MERGE (a)-[r:ASSERTED_BY {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Claim {blotter: row.target})
MERGE (a)-[r:CONTRADICTS {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Incident {blotter: row.source})
MATCH (b:Article {blotter: row.target})
MERGE (a)-[r:REPORTED_IN {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Claim {blotter: row.source})
MATCH (b:Article {blotter: row.target})
MERGE (a)-[r:REPORTED_IN {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Article {blotter: row.source})
MATCH (b:Outlet {blotter: row.target})
MERGE (a)-[r:PUBLISHED_BY {blotter: row.id}]->(b)
SET r += row.properties;

UNWIND $rows AS row
MATCH (a:Article {blotter: row.source})
MATCH (b:Person {blotter: row.target})
MERGE (a)-[r:WRITTEN_BY {blotter: row.id}]->(b)
SET r += row.properties;
