// Who is harmed, and how
//
// A row is a sector of those targeted (PLOVER codes; null for persons and things) and a harm: in how many incidents,
// and how many people by the counts that are given.
//
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @example blotter query harm-by-sector
MATCH (i:Incident)-[hit:TARGETED]->(target)
WHERE i.status IN $statuses AND hit.harm IS NOT NULL
RETURN target.kind AS kind, target.sector AS sector, hit.harm AS harm, count(DISTINCT i) AS incidents,
       coalesce(sum(hit.count), 0) AS counted
ORDER BY incidents DESC, kind, sector, harm
