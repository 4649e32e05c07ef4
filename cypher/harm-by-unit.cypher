// Figures by whom they count
//
// A row is whom a claim counts (children, officers, civilians and so on) and what befell them: how many claims, and
// the lowest and highest figure.
//
// @example blotter query harm-by-unit
MATCH (c:Claim)
WHERE c.field <> 'statement' AND c.unit IS NOT NULL
RETURN c.unit AS unit, c.field AS field, count(c) AS claims, min(c.low) AS lowest,
       max(coalesce(c.high, c.low)) AS highest
ORDER BY claims DESC, unit, field
