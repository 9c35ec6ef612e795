//! Street addresses: the name of a street and a number, in Finnish and Swedish, also inflected.

use std::ops::Range;

use super::sign::{Sign, Word, at, lists, past_break, past_spaces, text, words};

/// Endings of streets, with their cases: hardly anything else with a number ends so.
const STREETS: &str = "katu kadun kadulla kadulta kadulle kadussa katua kuja kujan kujalla kujalta kujalle polku polun polulla \
    polulta polulle tie tiellä gatan vägen gränd gränden stigen esplanadi esplanadin \
    esplanaden bulevardi bulevardin bulevardilla bulevarden gata gatans puistikko puistikon raitti raitin raitilla";

/// Endings of streets and of ordinary words: the word must be written as a name.
const PERHAPS: &str = "tien tieltä tielle tanhua tanhuan taival taipaleen penger penkereen kaari kaaren kaarella ranta rannan rannassa rinne \
    rinteen rinteellä kulma piha portti kierto kierron rinki aukio aukion aukiolla tori torin väylä \
    linja linjan linjalla mutka mutkan mutkassa lenkki lenkin ahde ahteen ahteella laita laidan laidalla \
    allén backen stranden torget bågen kajen brinken";

/// What ends like a street and is none: roads by their class, and the paths and squares of services.
const ELSE: &str = "valta kanta seutu kehä moottori kävely pyörä jalka rauta vesi kiito hengitys hengi virtsa johto \
    yhdys ilma hätä kulku ohitus palvelu hoito kuntoutus kuntoutumis työllisyys työllistymis työkyky \
    työkyvyn työ opinto oppimis ura asiakas asiakkaan koulutus osaamis elämän toipumis tuki tuen digi \
    potilas sairaus sisu ikä jännite sateen näkö katselu vuoro elin veren tieto asiointi rekry uima \
    leikki sappi mielenterveys päihde kipu selkä leikkaus tutkimus arviointi opiskelu siirtymä perhe nuorten \
    ohjaus neuvonta jatko etä alku loppu vamma puhelin luetteloinnin tukihenkilö terveys työterveys hyvinvointi vård service studie karriär klient arbets livs";

/// Whose paths are paths of service.
const WHOSE: &str =
    "nuoren osallistujan kuntoutujan perheen työnhakijan kuntalaisen hoidon palvelun kuntoutuksen";

/// Words that may stand between the street and the number.
const NUMBER_WORDS: [&str; 8] = ["nro", "no", "numero", "numerossa", "talo", "nr", "nummer", "hus"];

/// After a number these say that it counts something.
const UNITS: &str = "vuotta vuoden kk kuukautta kuukauden viikkoa viikon päivää päivän tuntia tunnin minuuttia min km \
    kilometriä metriä kertaa euroa prosenttia kpl vaihetta år månader gånger";

pub(super) fn find(signs: &[Sign]) -> impl Iterator<Item = Range<usize>> + '_ {
    let words = words(signs, &['-', '\'', '\u{2019}']);
    let spans: Vec<_> = (0..words.len()).filter_map(|which| address(signs, &words, which)).collect();
    spans.into_iter()
}

fn address(signs: &[Sign], words: &[Word], which: usize) -> Option<Range<usize>> {
    let street = words.get(which)?;
    let stem_of = |endings: &str| endings.split(' ').find_map(|ending| street.small.strip_suffix(ending));
    let sure = stem_of(STREETS);
    let stem = sure.or_else(|| stem_of(PERHAPS).filter(|_| street.is_capital()))?;
    let earlier = which.checked_sub(1).and_then(|before| words.get(before));
    let start = match (stem, earlier) {
        // "Aleksis Kiven katu 5", "Stora vägen 2": the street's own name stands before.
        ("", Some(name)) if sure.is_some() && is_own_name(name) && name.span.end + 1 == street.span.start => {
            name.span.start
        }
        ("", _) => return None,
        (stem, _) if lists(ELSE, stem.rsplit('-').next().unwrap_or(stem)) => return None,
        _ => street.span.start,
    };
    let (number, end) = house(signs, street.span.end)?;
    // "Koulukatu5", "Koulukatu 5/12": of a word in small letters that is a version or a part.
    let apart = at(signs, street.span.end).is_none_or(|sign| !sign.is_ascii_digit());
    let parted = text(signs, street.span.end..end).contains('/');
    if !(apart && !parted || sure.is_some() && street.is_capital()) {
        return None;
    }
    // Rural roads have long numbers; four digits after a word in small letters, or a year, are something else.
    let is_year = (1900..=2100).contains(&number);
    (!is_year && (number < 1000 || street.is_capital())).then_some(start..end)
}

/// The own name of a street, and not whose path of service it is: "Työkyvyn polku 2".
fn is_own_name(name: &Word) -> bool {
    name.is_capital() && !lists(ELSE, &name.small) && !lists(WHOSE, &name.small)
}

/// The number of a house after a street, with its letter and door, and where it ends.
fn house(signs: &[Sign], after: usize) -> Option<(u32, usize)> {
    let mut place = past_break(signs, after, 2);
    let broken = text(signs, after..place).contains('\n');
    let comma = place == after && at(signs, place) == Some(',');
    if comma {
        place = past_spaces(signs, place + 1, 1);
    }
    let worded = NUMBER_WORDS.into_iter().find(|word| {
        let end = place + word.chars().count();
        text(signs, place..end).to_lowercase() == **word && !at(signs, end).is_some_and(char::is_alphanumeric)
    });
    if let Some(word) = worded {
        place += word.chars().count();
        place += usize::from(at(signs, place) == Some('.'));
        place = past_spaces(signs, place, 2);
    } else if text(signs, place..place + 3) == "n:o" {
        place = past_spaces(signs, place + 3, 2);
    }
    let digits = |from: usize| signs.iter().skip(from).take_while(|sign| sign.is_digit()).count();
    let long = digits(place);
    let number = text(signs, place..place + long).parse().ok().filter(|_| (1..=4).contains(&long))?;
    let end = place + long;
    let next_is_digit = digits(end + 1) > 0;
    match at(signs, end) {
        Some('%' | '€') => return None,
        Some('.' | ',' | ':') if next_is_digit => return None,
        Some('/') if digits(end + 1) > 3 => return None,
        // The next line is an item of a list.
        Some('.' | ')') if broken => return None,
        _ => {}
    }
    let unit = past_spaces(signs, end, 1);
    let word: String =
        signs.iter().skip(unit).map(|sign| sign.is).take_while(|sign| sign.is_alphabetic()).collect();
    if lists(UNITS, &word.to_lowercase()) {
        return None;
    }
    // "5–7" and "5/12", then "5 B", then "5 B 12".
    let joined = matches!(at(signs, end), Some('-' | '/')) && next_is_digit;
    let end = if joined { end + 1 + digits(end + 1) } else { end };
    let stair = past_spaces(signs, end, 1);
    let has_stair = at(signs, stair).is_some_and(char::is_alphabetic)
        && !at(signs, stair + 1 + digits(stair + 1)).is_some_and(char::is_alphanumeric);
    if !has_stair {
        // "Koulukadulla, 5 …": after a comma anything may be counted.
        if comma && worded.is_none() {
            return None;
        }
        return Some((number, end));
    }
    let door = past_spaces(signs, stair + 1, 1);
    let door_end = door + digits(door);
    let has_door = (1..=3).contains(&digits(door)) && !at(signs, door_end).is_some_and(char::is_alphanumeric);
    Some((number, if has_door { door_end } else { stair + 1 }))
}
