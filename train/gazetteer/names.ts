/** Which of the many names that GeoNames lists a news text may use. */

const latin = /^[\p{Script=Latin}\p{M}\d '’ʼ.()/-]+$/u

/** Longer lists of alternates are for bigger places: a village's exonyms never stand in the news. */
const populationForAlternates = 2000

/**
 * The alternates worth keeping: in Latin script, written as a name, no airport or post code. GeoNames' machine
 * transliterations of other scripts begin with a small letter ("fi la delfeiy").
 */
export const usefulAlternates = (names: readonly string[], population: number): readonly string[] =>
  population < populationForAlternates
    ? []
    : names.filter(
        (name) => name.length >= 4 && latin.test(name) && /^\p{Lu}/u.test(name) && !/^[\p{Lu}\d]+$/u.test(name),
      )

const kinds =
  "Oblast|oblast|Oblisi|Oblysy|Department|Province|Region|region|State|Governorate|Krai|Kray|Republic|Prefecture|County|Parish|District|Municipality|Borough|Census Area|Division|Voivodeship|City"
const kindAfter = new RegExp(` (?:${kinds})$`, "u")
const kindBefore =
  /^(?:City and Borough|Metropolitan Borough|Royal Borough|Borough|City|District|County|Province|Region|Republic|State|Department|Departamento|Provincia|Municipio) (?:of|de|del) (?:the )?|^(?:County|Sir) /u
const transliterated = /iya Republic$/u

/** A division's name without the word that says what it is ("Cauca Department" → "Cauca"), where that leaves one. */
export const bareNames = (name: string): readonly string[] => {
  const bare = name.replace(kindAfter, "").replace(kindBefore, "")
  const found = bare !== name && bare.length >= 3 ? [bare] : []
  if (transliterated.test(name)) found.push(name.replace(transliterated, "ia"))
  return found
}

/** Spellings that follow from one: "Saint Louis" → "St. Louis", "Fort Worth" → "Ft. Worth". */
export const spellings = (name: string): readonly string[] => {
  const found: string[] = []
  if (/\bSaint\b/u.test(name)) found.push(name.replace(/\bSaint\b/u, "St"))
  if (/\bSt\.? /u.test(name)) found.push(name.replace(/\bSt\.? /u, "Saint "))
  if (/\bSainte\b/u.test(name)) found.push(name.replace(/\bSainte\b/u, "Ste"))
  if (/^Fort /u.test(name)) found.push(name.replace(/^Fort /u, "Ft "))
  if (/^Mount /u.test(name)) found.push(name.replace(/^Mount /u, "Mt "))
  return found
}
