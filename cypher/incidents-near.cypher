// Incidents within so many kilometres of a point
//
// A row is an incident at a place with coordinates, nearest first; the distance is along the great circle, by the
// haversine formula on a sphere of 6,371 km.
//
// @param lat number: degrees north
// @param lon number: degrees east
// @param km number = 25: radius
// @param statuses texts = ["occurred"]: among occurred, attempted, planned, threatened, suspected, denied
// @keys incident placeKey
// @example blotter query incidents-near --param lat=43.25 --param lon=76.95 --param km=50
MATCH (p:Place)
WHERE p.lat IS NOT NULL AND p.lon IS NOT NULL
WITH p, sin(radians(p.lat - $lat) / 2.0) AS north, sin(radians(p.lon - $lon) / 2.0) AS east
WITH p, north * north + cos(radians($lat)) * cos(radians(p.lat)) * east * east AS chord
WITH p, 2.0 * 6371.0 * atan2(sqrt(chord), sqrt(1.0 - chord)) AS km
WHERE km <= $km
MATCH (i:Incident)-[:OCCURRED_AT]->(p)
WHERE i.status IN $statuses
RETURN round(km * 10) / 10.0 AS km, toString(i.start) AS start, i.type AS type, p.label AS place,
       i.summary AS summary, i.key AS incident, p.key AS placeKey
ORDER BY km, start, incident
