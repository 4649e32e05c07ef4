// Claims that contradict each other, side by side
//
// A row is two claims that cannot both be true, what each says, who asserts it and how, and the incident it is about.
//
// @keys incident oneKey otherKey
// @example blotter query conflicting-claims
MATCH (one:Claim)-[:CONTRADICTS]->(other:Claim)
OPTIONAL MATCH (one)-[oneSays:ASSERTED_BY]->(oneSource)
OPTIONAL MATCH (other)-[otherSays:ASSERTED_BY]->(otherSource)
OPTIONAL MATCH (one)-[:ABOUT]->(i:Incident)
RETURN i.summary AS about, one.field AS field, one.value AS oneValue, oneSource.label AS oneSource,
       oneSays.stance AS oneStance, one.quote AS oneQuote, other.value AS otherValue,
       otherSource.label AS otherSource, otherSays.stance AS otherStance, other.quote AS otherQuote,
       i.key AS incident, one.key AS oneKey, other.key AS otherKey
ORDER BY incident, oneKey, otherKey, oneSource, otherSource
