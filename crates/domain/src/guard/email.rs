//! Addresses of e-mail, also with the at sign and the dots in words.

use std::ops::Range;

use super::sign::{Sign, at, before, lists, past_break, past_spaces, text};

/// The at sign in words that nobody uses for anything else, longest first.
const SPOKEN: [&str; 10] = [
    " miuku-mauku ",
    " miukumauku ",
    " kissanhäntä ",
    " ät-merkki ",
    " at-merkki ",
    " @-merkki ",
    " snabel-a ",
    " snabela ",
    " miuku ",
    " ät ",
];
/// The at sign in brackets.
const BRACKETED: [&str; 9] =
    ["at", "ät", "a", "@", "miukumauku", "miuku", "ät-merkki", "at-merkki", "snabel-a"];
/// Dots in words.
const DOTS: [&str; 3] = ["dot", "piste", "punkt"];
/// Where people have their private e-mail. A plain " at " between two words is English; before one of these it is not.
const PROVIDERS: &str = "gmail googlemail hotmail outlook live msn icloud me yahoo luukku suomi24 elisanet kolumbus \
    saunalahti inet netti welho proton protonmail mail";
/// Boxes of offices: they name no person.
const OFFICES: &str = "info kirjaamo registraattori registrator asiakaspalvelu kundtjanst neuvonta palaute ajanvaraus posti \
    toimisto tuki support noreply no-reply tietosuoja tyokyky tyokykytiimi palvelu palvelut hallinto rekry kuntoutus \
    tyollisyyspalvelut";
/// The most spaces on either side of an at sign.
const MOST_SPACES: usize = 2;

pub(super) fn find(signs: &[Sign]) -> impl Iterator<Item = Range<usize>> + '_ {
    (0..signs.len()).filter_map(|place| address(signs, place))
}

/// The address whose at sign begins here.
fn address(signs: &[Sign], place: usize) -> Option<Range<usize>> {
    let (after, plain) = at_sign(signs, place)?;
    let local_end = signs.get(..place)?.iter().rposition(|sign| !matches!(sign.is, ' ' | '\n'))? + 1;
    if place - local_end > MOST_SPACES {
        return None;
    }
    let start = local(signs, local_end)?;
    let (end, labels) = domain(signs, past_break(signs, after, MOST_SPACES))?;
    let local = text(signs, start..local_end).to_lowercase();
    // "aino@gmail": of a provider that everybody knows the end is often left out.
    let host = labels.len().checked_sub(2).and_then(|at| labels.get(at));
    let host = host.or(labels.first().filter(|label| !plain && lists(PROVIDERS, label)))?;
    let is_word = local.chars().all(char::is_alphabetic);
    if plain && is_word && !lists(PROVIDERS, host) {
        return None;
    }
    (!lists(OFFICES, &local)).then_some(start..end)
}

/// The place after an at sign, and whether it is the plain word between spaces.
fn at_sign(signs: &[Sign], place: usize) -> Option<(usize, bool)> {
    let says = |word: &str, place: usize| {
        let is_said = |sign: char, at: usize| signs.get(at).is_some_and(|it| it.is.to_lowercase().eq([sign]));
        let said = word.chars().enumerate().all(|(nth, sign)| is_said(sign, place + nth));
        said.then(|| place + word.chars().count())
    };
    match at(signs, place)? {
        '@' => Some((place + 1, false)),
        '(' | '[' | '{' | '<' => {
            let inside = past_spaces(signs, place + 1, 1);
            let end = BRACKETED.into_iter().find_map(|word| {
                let end = past_spaces(signs, says(word, inside)?, 1);
                at(signs, end).filter(|sign| matches!(sign, ')' | ']' | '}' | '>')).map(|_| end + 1)
            })?;
            Some((end, false))
        }
        // `aino_at_gmail.com`; in a name of a file it is an ordinary word.
        '_' => Some((says("_at_", place)?, true)),
        ' ' => {
            let spoken = SPOKEN.into_iter().find_map(|word| says(word, place)).map(|end| (end, false));
            spoken.or_else(|| Some((says(" at ", place)?, true)))
        }
        _ => None,
    }
}

/// Where the part before the at sign starts. Dots may be in words: `etunimi piste sukunimi`.
fn local(signs: &[Sign], end: usize) -> Option<usize> {
    let mut start = end;
    while before(signs, start)
        .is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-' | '+' | '%'))
    {
        start -= 1;
    }
    if start == end {
        return None;
    }
    let worded = DOTS.into_iter().find_map(|dot| {
        let word = format!(" {dot} ");
        let from = start.checked_sub(word.chars().count())?;
        (text(signs, from..start).to_lowercase() == word).then_some(from)
    });
    match worded {
        Some(earlier) => local(signs, earlier).or(Some(start)),
        None => Some(start),
    }
}

/// The end of a domain name that starts here, and its labels.
fn domain(signs: &[Sign], start: usize) -> Option<(usize, Vec<String>)> {
    let mut labels = Vec::new();
    let mut place = start;
    loop {
        let long =
            signs.iter().skip(place).take_while(|sign| sign.is.is_alphanumeric() || sign.is == '-').count();
        if long == 0 {
            break;
        }
        labels.push((text(signs, place..place + long).to_lowercase(), place + long));
        let Some(next) = dot(signs, place + long) else {
            break;
        };
        place = next;
    }
    let is_top = |label: &str| (2..=10).contains(&label.len()) && label.chars().all(char::is_alphabetic);
    // The last label may be a word of the sentence: `gmail.com.Soita`.
    while labels.last().is_some_and(|(label, _)| !is_top(label)) {
        labels.pop();
    }
    let end = labels.last()?.1;
    Some((end, labels.into_iter().map(|(label, _)| label).collect()))
}

/// The place after a dot: the sign, in brackets, or in words.
fn dot(signs: &[Sign], place: usize) -> Option<usize> {
    let says = |from: usize, word: &str| {
        let length = word.chars().count();
        (text(signs, from..from + length).to_lowercase() == word).then_some(from + length)
    };
    let bracketed = || {
        let from = past_spaces(signs, place, 1);
        let forms = DOTS.into_iter().chain(["."]).flat_map(|dot| [format!("({dot})"), format!("[{dot}]")]);
        let end = forms.into_iter().find_map(|form| says(from, &form))?;
        Some(past_spaces(signs, end, 1))
    };
    let worded = || DOTS.into_iter().find_map(|dot| says(place, &format!(" {dot} ")));
    let spaced = || [" . ", " ."].into_iter().find_map(|dot| says(place, dot));
    bracketed().or_else(worded).or_else(|| says(place, ".")).or_else(spaced)
}
