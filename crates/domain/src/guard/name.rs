//! Names that the register knows, also inflected: "Virtasella", "Lahden Ainolle".

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::fold;
use super::sign::{Sign, Word, at, text, words};

/// Endings of cases, folded (`lla` is `la`), with `s` for the Swedish genitive.
const CASES: [&str; 27] = [
    "n", "t", "a", "ta", "na", "sa", "sta", "la", "lta", "le", "ksi", "en", "in", "an", "on", "un", "hin",
    "hen", "sen", "ila", "ilta", "ile", "isa", "ista", "ia", "ten", "s",
];

/// What may follow the case, folded: "Virtasellakin", "Virtaseni", "Virtanenhan".
const TAILS: [&str; 10] = ["kin", "kan", "ko", "han", "pa", "ni", "si", "nsa", "me", "ne"];

/// Those of the cases by which a family name stands before a given name.
const GENITIVE: [&str; 4] = ["n", "en", "in", "s"];

/// Ordinary words that are names as well: in small letters, or first in a sentence, they are the word.
const ORDINARY: &str = "aalto aatos aho ainoa ainoan ainoaa ainoana alku anna annan armas armo arvo halla hamalainen harju \
    helmi hilja ilma ilo ilona impi into jalo joki jarvi kai kaisla karhu kari karjalainen kaski kettu \
    kielo kivi koski kukka lahja laine lampi lappalainen lehto lempi lintu lumi maki marja meri metsa \
    mies miettinen niemi nuutinen oiva onni orvokki otto pilvi pohjalainen rauha rinne ruotsalainen \
    saari satu savolainen seppa sini sulo suoma suvi taimi taisto taito tarmo toivo tuomi tuuli tyyni \
    tahti urho usko vaara valo veli venalainen vieno vilja virta";

/// Places that are names as well: alone they are the place.
const PLACES: &str = "suomi lahti salo kallio rauma vaasa pori imatra forssa heinola nokia ranta espoo kotka turku oulu \
    kemi raahe lohja mikkeli tampere";

static ORDINARY_WORDS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| ORDINARY.split_whitespace().map(fold).collect());
static PLACE_NAMES: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| PLACES.split_whitespace().map(fold).collect());

pub(super) fn find(signs: &[Sign], known: &dyn Fn(&str) -> bool) -> impl Iterator<Item = Range<usize>> {
    let words = words(signs, &[]);
    let forms: Vec<BTreeSet<String>> = words.iter().map(|word| inflected(&fold(&word.small))).collect();
    let mut spans = singles(signs, &words, &forms, known);
    spans.extend(pairs(signs, &words, forms, known));
    // "Anna-Liisa Niemi-Korhonen" is several pairs, and one name.
    spans.sort_by_key(|span| span.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match merged.last_mut().filter(|last| span.start < last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => merged.push(span),
        }
    }
    merged.into_iter()
}

/// A given name and a family name beside each other, in either order.
fn pairs(
    signs: &[Sign],
    words: &[Word],
    forms: Vec<BTreeSet<String>>,
    known: &dyn Fn(&str) -> bool,
) -> Vec<Range<usize>> {
    let firsts: Vec<_> = words.iter().map(firsts).collect();
    let lasts: Vec<_> = words.iter().zip(forms).map(|(word, forms)| lasts(word, forms)).collect();
    let mut spans = Vec::new();
    let mut pair = String::new();
    for (first, word) in words.iter().enumerate() {
        // A second given name may stand between; the longer finding is the better one.
        for second in [first + 2, first + 1] {
            let (Some(last), Some(of_first), Some(of_last)) =
                (words.get(second), firsts.get(first), lasts.get(second))
            else {
                continue;
            };
            let between = words.get(first + 1..second).unwrap_or_default();
            let beside = words.get(first..=second).unwrap_or_default().windows(2).all(|two| match two {
                [one, other] => are_beside(signs, one, other),
                _ => false,
            });
            if !beside || between.iter().any(|middle| !middle.is_capital()) || !may_be_names(word, last) {
                continue;
            }
            let mut is_known = |one: &String, other: &String| {
                pair.clear();
                pair.extend([one.as_str(), " ", other.as_str()]);
                one != other && known(&pair)
            };
            if of_first.iter().any(|one| of_last.iter().any(|other| is_known(one, other))) {
                spans.push(word.span.start..last.span.end);
            }
        }
    }
    spans
}

/// The base forms of the first of two words. It stands in its base form or in the genitive; written as a name it may be
/// in any case: "Ainolle Virtaselle".
fn firsts(word: &Word) -> BTreeSet<String> {
    bases(&fold(&word.small), if word.is_capital() { &CASES } else { &GENITIVE })
}

/// The base forms of the last of two words. The register is asked for every one, so in small letters, which most
/// words are, only the genitive and the family names in -nen are undone.
fn lasts(word: &Word, mut forms: BTreeSet<String>) -> BTreeSet<String> {
    if !word.is_capital() {
        let genitive = bases(&fold(&word.small), &GENITIVE);
        forms.retain(|form| form.ends_with("nen") || genitive.contains(form));
    }
    forms
}

/// Long enough for a name; in small letters two signs are a word.
fn may_be_names(one: &Word, other: &Word) -> bool {
    [one, other].iter().all(|word| word.span.len() >= if word.is_capital() { 2 } else { 3 })
}

/// Nothing between them but a space, a comma or a hyphen.
fn are_beside(signs: &[Sign], one: &Word, other: &Word) -> bool {
    let between = text(signs, one.span.end..other.span.start);
    between.chars().count() <= 3 && between.chars().all(|sign| matches!(sign, ' ' | ',' | '-' | '\n'))
}

/// A single word by which the register knows somebody.
fn singles(
    signs: &[Sign],
    words: &[Word],
    forms: &[BTreeSet<String>],
    known: &dyn Fn(&str) -> bool,
) -> Vec<Range<usize>> {
    // In a text of capitals a capital tells nothing.
    let shouted = !signs.iter().any(|sign| sign.is.is_lowercase());
    let is_name = |word: &Word, forms: &BTreeSet<String>| {
        // Hardly any word is known: what else must hold is looked at last.
        let fits = |base: &String| {
            if base.chars().count() < 3 || PLACE_NAMES.contains(base) {
                return false;
            }
            let surface = fold(&word.small);
            let is_word = ORDINARY_WORDS.contains(base) || ORDINARY_WORDS.contains(&surface);
            // In small letters only the word as it stands, and the family names that nothing else sounds like.
            let sounds = word.is_capital() || *base == surface || base.ends_with("nen");
            let told = word.is_capital() && !shouted && !begins_sentence(signs, word.span.start);
            told || !is_word && sounds
        };
        forms.iter().any(|base| known(base) && fits(base))
    };
    let named = words.iter().zip(forms).filter(|(word, forms)| is_name(word, forms));
    named.map(|(word, _)| word.span.clone()).collect()
}

/// The base forms of a word with whatever may follow its case.
fn inflected(word: &str) -> BTreeSet<String> {
    let mut found = bases(word, &CASES);
    for front in TAILS.iter().filter_map(|tail| word.strip_suffix(tail)) {
        found.extend(bases(front, &CASES));
        // "Virtaseni": the stem alone, as it stands in the genitive.
        found.extend(bases(&format!("{front}n"), &CASES));
    }
    found
}

fn begins_sentence(signs: &[Sign], place: usize) -> bool {
    let earlier = signs.iter().take(place).rev().map(|sign| sign.is).find(|sign| *sign != ' ');
    let initial = || {
        // "A. Virtanen": the point after an initial ends nothing.
        let dot = signs.iter().take(place).rposition(|sign| sign.is == '.')?;
        let letter = at(signs, dot.checked_sub(1)?)?;
        let before = dot.checked_sub(2).and_then(|two| at(signs, two));
        Some(letter.is_uppercase() && !before.is_some_and(char::is_alphanumeric))
    };
    match earlier {
        Some('.') => !initial().unwrap_or(false),
        None | Some('!' | '?' | ':' | '\n' | '-' | '•' | '*' | '"' | '”' | '»') => true,
        Some(_) => false,
    }
}

/// The base forms that an inflected, folded word may come from. Rather too many than too few: the register
/// says which of them are names. Folding has already made most of consonant gradation one (`Pekka`, `Pekan`).
fn bases(word: &str, cases: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::from([word.to_owned()]);
    for (case, stem) in cases.iter().filter_map(|case| Some((*case, word.strip_suffix(case)?))) {
        if stem.chars().count() < 2 {
            continue;
        }
        // Virtase-, Virtas(ta), Virtasi(lla): Virtanen. Markukse-: Markus. Tuoma-: Tuomas.
        // Virtas-ta, Virtas-ten: only these have the bare s, else "yhteydessä" would come from a family name.
        let bare = if matches!(case, "ta" | "ten") { "s" } else { "se" };
        for ending in ["se", "si", bare] {
            found.extend(stem.strip_suffix(ending).map(|front| format!("{front}nen")));
        }
        found.extend(stem.strip_suffix("kse").map(|front| format!("{front}s")));
        if stem.ends_with(['a', 'e', 'i']) {
            found.insert(format!("{stem}s"));
        }
        for grade in grades(stem) {
            if let Some(front) = grade.strip_suffix('e') {
                found.insert(format!("{front}i"));
            }
            if let Some(front) = grade.strip_suffix('i') {
                found.insert(front.to_owned());
            }
            found.insert(grade);
        }
    }
    found
}

/// The stem, and the stem with the last consonant in its other grade: Lahde-, Lahte-; Mäe-, Mäke-.
fn grades(stem: &str) -> Vec<String> {
    let mut found = vec![stem.to_owned()];
    let Some(vowel) = stem.chars().next_back().filter(|sign| "aeiouy".contains(*sign)) else {
        return found;
    };
    let front = stem.strip_suffix(vowel).unwrap_or(stem);
    let pairs = [
        ("d", "t"),
        ("n", "nt"),
        ("l", "lt"),
        ("r", "rt"),
        ("m", "mp"),
        ("v", "p"),
        ("ng", "nk"),
        ("nt", "n"),
        ("lt", "l"),
        ("rt", "r"),
        ("mp", "m"),
    ];
    for (now, then) in pairs {
        found.extend(front.strip_suffix(now).map(|root| format!("{root}{then}{vowel}")));
    }
    if front.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) {
        found.push(format!("{front}k{vowel}"));
    }
    found
}
