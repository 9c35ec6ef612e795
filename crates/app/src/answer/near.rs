//! The bank's index: which answers a word stands in, and how much it says there; and the nearest answers to a text.
//!
//! A word is known by its language and its ground form; words of answers for everybody stand a second time under a
//! mark, so that whoever asks outside sees nothing of the others, not even how common a word is among them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use domain::answer::{Audience, Content, Entry, Language, Standing};
use journal::{Read, Value, Write};

use super::stem::{ground, words};

/// The words of a text that are looked at: the last are those that are being written.
const MOST_WORDS: usize = 80;

/// The most rows that one word may cost.
const MOST_ROWS: i64 = 1_000;

/// The most rows that a text may cost, counted from its rarest word on.
const BUDGET: i64 = 5_000;

/// Words that are looked up in one statement.
const AT_ONCE: usize = 32;

/// The fewest letters of a word that is still being written.
const BEGINNING: usize = 3;

/// The length of an ordinary answer, in words that say something.
const ORDINARY: u32 = 60;

/// What a word weighs in a title, in a question, in an answer.
const TITLE: u32 = 3;
const QUESTION: u32 = 2;
const ANSWER: u32 = 1;

/// Marks the words of answers for everybody.
fn mark(audience: Audience) -> &'static str {
    match audience {
        Audience::Professionals => "",
        Audience::Everybody => "*",
    }
}

/// What a word is filed under.
fn key(audience: Audience, language: Language, ground: &str) -> String {
    [mark(audience), language.code(), ":", ground].concat()
}

/// The words of an answer with their weights, in hundredths; none unless it is published.
fn weights(entry: Option<&Entry>) -> BTreeMap<String, i64> {
    let published = entry.filter(|entry| entry.standing() == Standing::Published);
    published.map(|entry| weighed(&entry.content)).unwrap_or_default()
}

fn weighed(content: &Content) -> BTreeMap<String, i64> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let texts = [(&content.title, TITLE), (&content.question, QUESTION), (&content.answer, ANSWER)];
    let labels = content.links.iter().map(|link| (&link.label, ANSWER));
    for (text, weight) in texts.into_iter().chain(labels) {
        for word in words(text).filter_map(|word| ground(content.language, &word)) {
            *counts.entry(word).or_default() += weight;
        }
    }
    let length: u32 = counts.values().sum();
    let audiences: &[Audience] = match content.audience {
        Audience::Professionals => &[Audience::Professionals],
        Audience::Everybody => &[Audience::Professionals, Audience::Everybody],
    };
    let weigh = |count: u32| {
        // BM25: each further time a word stands there it says less, and less in a long text.
        let long = 30 + 90 * u64::from(length) / u64::from(ORDINARY);
        let weight = 22_000 * u64::from(count) / (100 * u64::from(count) + long);
        i64::try_from(weight).unwrap_or_default()
    };
    let all = counts.iter().flat_map(|(word, count)| {
        audiences.iter().map(move |audience| (key(*audience, content.language, word), weigh(*count)))
    });
    // The empty word counts the answers of a language.
    let totals = audiences.iter().map(|audience| (key(*audience, content.language, ""), 0));
    all.chain(totals).collect()
}

/// Keeps the words of an answer up to date.
///
/// # Errors
/// A table cannot be written.
pub(super) fn put(tx: &mut Write<'_>, id: &str, before: Option<&Entry>, after: Option<&Entry>) -> Result<()> {
    let (was, is) = (weights(before), weights(after));
    for (stem, weight) in was.iter().filter(|(stem, weight)| is.get(*stem) != Some(*weight)) {
        tx.run(
            "delete from answer_word where stem = ?1 and weight = ?2 and answer = ?3",
            &[stem.into(), (*weight).into(), id.into()],
        )?;
    }
    for (stem, weight) in is.iter().filter(|(stem, weight)| **weight > 0 && was.get(*stem) != Some(*weight)) {
        tx.run(
            "insert into answer_word (stem, weight, answer) values (?1, ?2, ?3)",
            &[stem.into(), (*weight).into(), id.into()],
        )?;
    }
    for stem in was.keys().filter(|stem| !is.contains_key(*stem)) {
        tx.run("update answer_stem set answers = answers - 1 where stem = ?1", &[stem.into()])?;
        tx.run("delete from answer_stem where stem = ?1 and answers < 1", &[stem.into()])?;
    }
    for stem in is.keys().filter(|stem| !was.contains_key(*stem)) {
        tx.run(
            "insert into answer_stem (stem, answers) values (?1, 1)
             on conflict (stem) do update set answers = answer_stem.answers + 1",
            &[stem.into()],
        )?;
    }
    Ok(())
}

/// How near an answer must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nearness {
    /// Any word is enough: somebody searches.
    Any,
    /// It must have two of the words, or all that are known: somebody writes, and must not be disturbed for nothing.
    Close,
}

/// A word of the text in one language, as the index knows it.
struct Term {
    stem: String,
    /// Its place among the words of the text.
    word: usize,
    answers: i64,
}

/// The answers nearest to a text, the nearest first.
///
/// # Errors
/// The tables cannot be read.
pub(super) fn nearest(
    tx: &mut Read<'_>,
    text: &str,
    audience: Audience,
    nearness: Nearness,
    most: usize,
) -> Result<Vec<String>> {
    let totals = Language::ALL.map(|language| key(audience, language, ""));
    let totals: BTreeMap<String, i64> = counts(tx, &totals)?.into_iter().collect();
    if totals.is_empty() {
        return Ok(Vec::new());
    }
    let terms = terms(tx, text, audience)?;
    let known: BTreeSet<usize> = terms.iter().map(|term| term.word).collect();
    let mut best: BTreeMap<String, BTreeMap<usize, f64>> = BTreeMap::new();
    for term in &terms {
        let language = term.stem.split_inclusive(':').next().unwrap_or_default();
        let telling = rarity(totals.get(language).copied().unwrap_or_default(), term.answers);
        for (answer, weight) in having(tx, &term.stem)? {
            let score = best.entry(answer).or_default().entry(term.word).or_default();
            *score = score.max(telling * weight);
        }
    }
    let needed = match nearness {
        Nearness::Any => 1,
        Nearness::Close => known.len().min(2),
    };
    let mut found: Vec<(f64, String)> = best
        .into_iter()
        .filter(|(_, words)| words.len() >= needed)
        .map(|(answer, words)| (words.values().sum(), answer))
        .collect();
    // Of two that are as near, the newer.
    found.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| other.cmp(one)));
    found.truncate(most);
    Ok(found.into_iter().map(|(_, answer)| answer).collect())
}

/// How much a word tells that stands in `having` of `all` answers.
#[expect(clippy::cast_precision_loss, reason = "counts of answers are far below 2^52")]
fn rarity(all: i64, having: i64) -> f64 {
    let (all, having) = (all.max(having) as f64, having as f64);
    ((all - having + 0.5) / (having + 0.5)).ln_1p()
}

/// The words of a text that the index knows, the rarest first, as many as may be paid for.
fn terms(tx: &mut Read<'_>, text: &str, audience: Audience) -> Result<Vec<Term>> {
    let all: Vec<String> = words(text).collect();
    let mut seen = BTreeSet::new();
    let last: Vec<&String> =
        all.iter().rev().filter(|word| seen.insert(word.as_str())).take(MOST_WORDS).collect();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (place, word) in last.iter().enumerate() {
        for language in Language::ALL {
            if let Some(ground) = ground(language, word) {
                places.entry(key(audience, language, &ground)).or_insert(place);
            }
        }
    }
    let stems: Vec<String> = places.keys().cloned().collect();
    let mut found: BTreeMap<String, i64> = BTreeMap::new();
    for part in stems.chunks(AT_ONCE) {
        found.extend(counts(tx, part)?);
    }
    // The last word may not be whole yet.
    let open = last.first().filter(|_| text.ends_with(char::is_alphanumeric));
    for begun in open.into_iter().flat_map(|word| beginnings(word, audience)) {
        for (stem, answers) in beginning(tx, &begun)? {
            places.entry(stem.clone()).or_insert(0);
            found.insert(stem, answers);
        }
    }
    let mut terms: Vec<Term> = found
        .into_iter()
        .map(|(stem, answers)| Term { word: places.get(&stem).copied().unwrap_or_default(), stem, answers })
        .collect();
    terms.sort_by_key(|term| term.answers);
    let mut cost = 0;
    terms.retain(|term| {
        let paid = cost < BUDGET;
        cost += term.answers.min(MOST_ROWS);
        paid
    });
    Ok(terms)
}

/// What a word that is being written may begin, in each language.
fn beginnings(word: &str, audience: Audience) -> impl Iterator<Item = String> {
    let folded = domain::guard::fold(word);
    let long = folded.chars().count() >= BEGINNING;
    Language::ALL.into_iter().filter(move |_| long).map(move |language| key(audience, language, &folded))
}

/// In how many answers each of these words stands. Words in none are left out.
fn counts(tx: &mut Read<'_>, stems: &[String]) -> Result<Vec<(String, i64)>> {
    let Some(first) = stems.first() else {
        return Ok(Vec::new());
    };
    let mut values = [Value::from(first); AT_ONCE];
    for (value, stem) in values.iter_mut().zip(stems) {
        *value = stem.into();
    }
    tx.all(
        "select stem, answers from answer_stem
         where stem in (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 
                         ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)",
        &values,
        |row| Ok((row.text(0)?, row.int(1)?)),
    )
}

/// The most common words that begin so.
fn beginning(tx: &mut Read<'_>, begun: &str) -> Result<Vec<(String, i64)>> {
    tx.all(
        "select stem, answers from answer_stem where stem >= ?1 and stem < ?2 order by answers desc, stem limit 6",
        &[begun.into(), (&format!("{begun}\u{10FFFF}")).into()],
        |row| Ok((row.text(0)?, row.int(1)?)),
    )
}

/// The answers in which a word says most.
#[expect(clippy::cast_precision_loss, reason = "weights are below a thousand")]
fn having(tx: &mut Read<'_>, stem: &str) -> Result<Vec<(String, f64)>> {
    tx.all(
        "select answer, weight from answer_word where stem = ?1 order by weight desc, answer desc limit ?2",
        &[stem.into(), MOST_ROWS.into()],
        |row| Ok((row.text(0)?, row.int(1)? as f64)),
    )
}
