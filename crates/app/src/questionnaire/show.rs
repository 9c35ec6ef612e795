//! Scores, flags and answers in words: the same on every page.

use domain::case::{Filled, Response};
use domain::id::Name;
use domain::questionnaire::{
    Given, Item, Kind, Light, Meaning, Points, Questionnaire, Rule, Score, Scoring, Shown, text,
};
use ui::{Html, Notice, NoticeKind, StatusKind, StatusLabel, Summary, SummaryList};

use crate::case::seen::Seen;
use crate::config::Config;
use crate::ctx::Ctx;
use crate::date;
use crate::text::{Lang, Texts};

/// May the reader read what belongs to this questionnaire's register?
pub(crate) fn reads(ctx: &Ctx, seen: &Seen, questionnaire: &Questionnaire) -> bool {
    seen.may(ctx, questionnaire.register.read_by())
}

/// May the result of one person be shown? Instruments whose owner recommends figures of groups only are kept back,
/// unless the county shows them against that advice.
pub(crate) fn may_show(config: &Config, questionnaire: &Questionnaire) -> bool {
    let against_advice = || config.shown_against_advice.iter().any(|id| id == questionnaire.id.as_str());
    questionnaire.shown == Shown::Person || against_advice()
}

/// Points as they are written in Finland: "7,5".
pub(crate) fn points(points: Points) -> String {
    points.to_string().replace('.', ",").replace('-', "−")
}

/// Is this the newest rule by which the answers were scored?
fn is_newest(score: &Score, all: &[Score]) -> bool {
    !all.iter().any(|other| other.score == score.score && other.algorithm > score.algorithm)
}

/// The scores by the newest rules, each with its rule. A rule that the questionnaire does not know is passed over.
pub(crate) fn newest<'a>(
    questionnaire: &'a Questionnaire,
    response: &'a Response,
) -> impl Iterator<Item = (&'a Scoring, &'a Score)> {
    let newest = response.scores.iter().filter(|score| is_newest(score, &response.scores));
    newest.filter_map(|score| Some((questionnaire.scoring(&score.score)?, score)))
}

/// "8 / 21" – or why there are no points.
pub(crate) fn points_text(t: Texts, scoring: &Scoring, score: &Score) -> String {
    let Some(value) = score.points else {
        let counts = [("answered", i64::from(score.answered).into()), ("of", i64::from(score.of).into())];
        return t.with("score-none", &counts);
    };
    format!("{} / {}", points(value), points(scoring.to))
}

/// "8 / 21, kohtalainen" – or why there are no points.
pub(crate) fn score_text(t: Texts, scoring: &Scoring, score: &Score) -> String {
    let of = points_text(t, scoring, score);
    let band = score.band.as_ref().and_then(|id| scoring.bands.iter().find(|band| &band.id == id));
    match band {
        Some(band) => format!("{of}, {}", within_a_sentence(text(&band.text, t.0.code()))),
        None => of,
    }
}

/// A text that begins a sentence, within one: names such as WHO stay as they are.
fn within_a_sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn light(light: Light, told: &str) -> StatusLabel<'static> {
    let kind = match light {
        Light::Red => StatusKind::Error,
        Light::Yellow => StatusKind::Alert,
        Light::Green => StatusKind::Success,
    };
    StatusLabel::new(kind, told.to_owned())
}

/// All scores, one a row, with bands and limits that are reached.
pub(crate) fn scores(t: Texts, questionnaire: &Questionnaire, response: &Response) -> SummaryList<'static> {
    let lang = t.0.code();
    let rows = newest(questionnaire, response).map(|(scoring, score)| {
        let band = score.band.as_ref().and_then(|id| scoring.bands.iter().find(|band| &band.id == id));
        let lit = band.and_then(|band| Some((band.light?, text(&band.text, lang))));
        let mut value = match lit {
            Some((shown, told)) => Html::paragraphs(&points_text(t, scoring, score)).and(light(shown, told)),
            None => Html::paragraphs(&score_text(t, scoring, score)),
        };
        for (id, meaning) in &score.reached {
            let Some(limit) = scoring.limits.iter().find(|limit| &limit.id == id) else { continue };
            let told = text(&limit.text, lang);
            let label = match meaning {
                Meaning::Concerns => StatusLabel::new(StatusKind::Alert, told.to_owned()),
                Meaning::Unknown => {
                    let told = t.with("limit-unknown", &[("limit", told.into())]);
                    StatusLabel::new(StatusKind::Neutral, told)
                }
            };
            value.push(&label);
        }
        if score.points.is_some() && score.answered < score.of {
            let counts = [("answered", i64::from(score.answered).into()), ("of", i64::from(score.of).into())];
            value.append(&Html::paragraphs(&t.with("score-filled", &counts)));
        }
        Summary::html(text(&scoring.title, lang).to_owned(), value)
    });
    SummaryList::new(rows.collect::<Vec<_>>())
}

/// What the answers raised and nobody has attended to, above everything else.
pub(crate) fn waiting_flags(t: Texts, questionnaire: &Questionnaire, response: &Response) -> Html {
    let mut html = Html::new();
    for id in response.waiting() {
        let Some(flag) = questionnaire.flags.iter().find(|flag| &flag.id == id) else { continue };
        let told = text(&flag.text, t.0.code()).to_owned();
        html.push(&Notice::new(NoticeKind::Error, t.get("flag-title"), told));
    }
    html
}

/// Are all answers told already by the scores, one by one?
pub(crate) fn scores_tell_all(questionnaire: &Questionnaire) -> bool {
    let told = |item: &Item| {
        let of_it = |scoring: &Scoring| scoring.rule == Rule::Value && scoring.items.contains(&item.id);
        !item.answer.is_asked() || questionnaire.scores.iter().any(of_it)
    };
    questionnaire.items.iter().all(told)
}

/// Questions and answers as they were, in the language in which they were read.
pub(crate) fn answers(t: Texts, questionnaire: &Questionnaire, filled: &Filled) -> Html {
    let stem = text(&questionnaire.stem, &filled.language);
    let mut html = if stem.is_empty() { Html::new() } else { Html::paragraphs(stem) };
    let mut rows: Vec<Summary<'_>> = Vec::new();
    for item in questionnaire.asked(&filled.answers) {
        let asked = text(&item.text, &filled.language);
        match (&item.answer, filled.answers.get(&item.id)) {
            (Kind::Heading, _) => {
                if !rows.is_empty() {
                    html.push(&SummaryList::new(std::mem::take(&mut rows)));
                }
                html.push(&ui::Section::new(asked.to_owned(), Html::new()));
            }
            (Kind::Paragraph, _) => {}
            (_, None) => rows.push(Summary::text(asked.to_owned(), t.get("not-answered"))),
            (_, Some(given)) => {
                let said = in_words(t, questionnaire, item, given, &filled.language);
                rows.push(Summary::html(asked.to_owned(), said));
            }
        }
    }
    html.push(&SummaryList::new(rows));
    html
}

/// An answer in words, rows a line each.
pub(crate) fn in_words(
    t: Texts,
    questionnaire: &Questionnaire,
    item: &Item,
    given: &Given,
    language: &str,
) -> Html {
    let (Kind::Rows { items, .. }, Given::Rows(rows)) = (&item.answer, given) else {
        return Html::paragraphs(&one(t, questionnaire, item, given, language));
    };
    let lines = rows.iter().map(|row| {
        let cells = items.iter().filter_map(|inner| {
            let said = one(t, questionnaire, inner, row.get(&inner.id)?, language);
            Some(format!("{}: {said}", text(&inner.text, language)))
        });
        cells.collect::<Vec<_>>().join("; ")
    });
    Html::paragraphs(&lines.collect::<Vec<_>>().join("\n"))
}

/// One answer in words.
pub(crate) fn one(
    t: Texts,
    questionnaire: &Questionnaire,
    item: &Item,
    given: &Given,
    language: &str,
) -> String {
    let option = |code: &Name| questionnaire.option(item.answer.options()?, code);
    let chosen = |code: &Name| match option(code) {
        Some(option) => text(&option.text, language).to_owned(),
        None => code.0.clone(),
    };
    match given {
        Given::Number(number) => {
            if let Kind::Scale(ends) = &item.answer {
                format!("{number} / {}", ends.to)
            } else {
                number.to_string()
            }
        }
        Given::Yes(yes) => t.key("questionnaire", if *yes { "yes" } else { "no" }).to_owned(),
        Given::Choice(code) => chosen(code),
        Given::Choices(codes) => codes.iter().map(chosen).collect::<Vec<_>>().join(", "),
        Given::Text(words) => words.clone(),
        Given::Day(day) => date::day(*day),
        Given::Month(first) => date::month(*first),
        Given::Rows(rows) => rows.len().to_string(),
    }
}

/// How and when it was answered: "2.3.2026, haastattelussa, suomeksi".
pub(crate) fn how(t: Texts, response: &Response) -> String {
    let mut parts = vec![date::day(response.on), t.key("mode-told", response.mode.code()).to_owned()];
    if let Some(language) = Lang::of(&response.language).filter(|language| *language != t.0) {
        parts.push(t.find(&format!("language-{}", language.code())).unwrap_or_default().to_owned());
    }
    parts.join(", ")
}
