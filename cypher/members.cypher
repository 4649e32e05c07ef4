// Members of an organisation
//
// A row is a person or group that belongs to it, and in how many incidents each is a doer, a target or otherwise
// involved.
//
// @param organization text: name or key
// @keys memberKey organizationKey
// @example blotter query members --param "organization=Harbour Boys"
MATCH (o:Organization)
WHERE o.key = $organization OR toLower(o.name) = toLower($organization)
   OR any(alias IN o.aliases WHERE toLower(alias) = toLower($organization))
MATCH (m)-[:MEMBER_OF]->(o)
OPTIONAL MATCH (m)<-[r:PERPETRATED_BY|TARGETED|INVOLVED]-(i:Incident)
RETURN m.label AS member, m.kind AS kind, count(DISTINCT CASE WHEN type(r) = 'PERPETRATED_BY' THEN i.key END) AS did,
       count(DISTINCT CASE WHEN type(r) = 'TARGETED' THEN i.key END) AS suffered,
       count(DISTINCT CASE WHEN type(r) = 'INVOLVED' THEN i.key END) AS involved, m.key AS memberKey,
       o.key AS organizationKey
ORDER BY did DESC, memberKey
