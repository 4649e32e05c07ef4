// Who holds which office
//
// A row is an office, its holder, and the organisation or place that it is the office of.
//
// @param office text = "": only offices whose name has this in it
// @keys officeKey holderKey
// @example blotter query office-holders --param office=minister
MATCH (p:Person)-[held:HOLDS]->(o:Office)
WHERE toLower(o.name) CONTAINS toLower($office)
OPTIONAL MATCH (o)-[:OF]->(whose)
RETURN o.label AS office, p.label AS holder, whose.label AS of, size(held.evidence) AS quotes, o.key AS officeKey,
       p.key AS holderKey
ORDER BY office, holder, of
