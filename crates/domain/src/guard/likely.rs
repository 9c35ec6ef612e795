//! Names that tell who a person is without a register: at the public door nobody may find out by asking whether a name
//! is in it.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold;

/// Given names that are hardly ever ordinary words: common ones of all ages in Finland, in both languages.
const GIVEN: &str = "aaro aatu abdi ahmed aino aleksandra aleksi ali alina alli amanda amira anders andreas anette \
    anita anja anna anne anneli annika annikki annukka antero anton antti ari arja arto arttu astrid atte axel \
    benjamin birgitta camilla carita carl carola charlotta christian christina daniel eero eeva eija eila eino elias \
    elina elisabet elisabeth ella elli elsa emil emilia emma emmi erik erja erkki essi esteri eva eveliina fanni \
    fatima fredrik gunilla gustav hannele hanna hannu harri hassan heidi heikki heini helena helvi henna henri \
    henrik henry hussein ida iida iiris inga inka irina iris irja irma isabella jaakko jaana jani janina janne jari \
    jarkko jasmin jenna jenni jere jesse joakim johan johanna johannes joni jonna joona joonas jorma jouko jouni \
    juha juhani juho jukka julia jussi jyri jyrki kaarina kaija kalevi kalle karin karoliina kasper katariina kati \
    katja katri kerttu kimmo kirsi kirsti kristian kristiina kyllikki lars lasse laura lauri lea leena leila lena \
    lenni liisa linda linnea lotta maarit magnus maija maiju maria marianne mariam marika marita marja-leena marjatta \
    marjo marjut marko markku markus martti mathias matias matilda matti mauri mervi mia miia mika mikael mikko \
    milja milla minna mira mirja mirjam mirka mohamed monika muhammad mustafa natalia niina niilo niklas niko noora \
    olavi olga oliver olli oskar oskari osmo outi paavo pauli pauliina peetu pekka pentti perttu petra petri petteri \
    pia piia pirjo pirkko raija raimo raisa reijo reetta riikka riitta risto robert ronja roosa saana saara saija \
    sakari salla samuel samuli sanna sara sari seija sebastian senni seppo sergei simo sirkka sirpa sisko sofia sonja \
    stefan susanna susanne taina tanja tapani tapio tarja tatjana teemu teija teppo tero terttu tiina timo tomi tommi \
    toni tuija tuire tuomas tuomo tuula tuulia tuulikki ulla ulrika unto vesa viivi vilhelm viljami ville vladimir \
    yusuf";

/// How family names end, folded. No ordinary word beside a given name does in its base form.
const FAMILY: [&str; 12] =
    ["nen", "son", "sen", "strom", "berg", "lund", "holm", "qvist", "kvist", "man", "skog", "mäki"];

static NAMES: LazyLock<HashSet<String>> = LazyLock::new(|| GIVEN.split_whitespace().map(fold).collect());
static ENDINGS: LazyLock<Vec<String>> = LazyLock::new(|| FAMILY.iter().map(|ending| fold(ending)).collect());

/// Do two folded words look like a given name and a family name, in either order? For [`super::find_strict`], where the
/// register must not be asked.
pub fn likely_name(words: &str) -> bool {
    let Some((one, other)) = words.split_once(' ') else {
        return false;
    };
    let is_family =
        |word: &str| word.len() > 4 && ENDINGS.iter().any(|ending| word.ends_with(ending.as_str()));
    // The endings first: hardly any word has one, and most pairs are none.
    let is_name = |given: &str, family: &str| is_family(family) && NAMES.contains(given);
    is_name(one, other) || is_name(other, one)
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, find_strict};
    use super::likely_name;

    #[test]
    fn a_common_given_name_beside_a_family_name_is_found_without_a_register() {
        for text in [
            "Olen Aino Virtanen ja en jaksa.",
            "Virtasen Ainolla on kipuja",
            "matti meikäläinen soitti",
            "Kysyn Petra Lindströmin asiasta.",
        ] {
            let found = find_strict(text, &likely_name);
            assert!(found.iter().any(|one| one.kind == Kind::Name), "{text}");
        }
    }

    #[test]
    fn ordinary_words_are_no_names() {
        for text in [
            "En jaksa enää työssä. Mitä voin tehdä?",
            "Suomalainen työnantaja on ihmeellinen.",
            "Anna minulle ensimmäinen aika.",
            "Saanko kuntoutuspäätöksen Kelasta?",
            "Työkyky on heikko, olen uusi ihminen täällä.",
            "Olen yhteydessä kahden viikon kuluttua.",
        ] {
            assert_eq!(find_strict(text, &likely_name), [], "{text}");
        }
    }
}
