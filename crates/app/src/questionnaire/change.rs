//! What has changed for a client, instrument by instrument: with the measurement error drawn in and said.

use axum::extract::Path;
use axum::response::Response as Answered;
use domain::access::Action;
use domain::case::{Occasion, Response};
use domain::change::{Verdict, Yardstick};
use domain::questionnaire::{Light, Points, Questionnaire, Score, Scoring, text};
use ui::{
    ChangeBand, ChangeChart, ChangeKind, ChangeLegend, ChangePoint, Column, Crumb, Empty, Html, Profile,
    ProfileColumns, ProfileItem, ProfileScore, Row, Scale, Section, StatusKind, StatusLabel, Table, Title,
    Zone,
};

use super::show;
use crate::case::names;
use crate::case::seen::{Seen, With, see};
use crate::ctx::Ctx;
use crate::date;
use crate::frame::Page;
use crate::problem::Problem;

/// The most steps between scores that are named at the side of a chart.
const MOST_STEPS: i32 = 7;

/// `GET /{lang}/cases/{case}/change`.
///
/// # Errors
/// Not found, or the record cannot be read.
pub(crate) async fn show(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Answered, Problem> {
    let seen = see(&ctx, &id, Action::Read, With::Itself, "change").await?;
    let t = ctx.t;
    let name = names::person(seen.card());
    let mut body =
        Html::from(Title::new(t.get("change-title")).above(name.clone()).lead(t.get("change-lead")));
    let mut drawn = false;
    for questionnaire in ctx.directory.questionnaires.offers() {
        let may = show::may_show(ctx.site.config(), questionnaire) && show::reads(&ctx, &seen, questionnaire);
        if questionnaire.scores.is_empty() || !may {
            continue;
        }
        let series = series(&seen, questionnaire);
        if series.is_empty() {
            continue;
        }
        drawn = true;
        let title = text(&questionnaire.title, ctx.door.lang.code()).to_owned();
        let charts = Instrument { ctx: &ctx, questionnaire, series: &series }.charts();
        body.push(&Section::new(title, charts).id(questionnaire.id.0.clone()));
    }
    if !drawn {
        body.push(&Empty::new(t.get("change-none"), t.get("change-none-text")));
    }
    Ok(Page::new(&ctx, t.get("change-title"), body)
        .under([
            Crumb::new(t.get("nav-cases"), ctx.href("/cases")),
            Crumb::new(name, seen.href(&ctx, "")),
            Crumb::here(t.get("change-title")),
        ])
        .respond())
}

/// The answers that stand to the edition that is offered now, the oldest first. Another edition is another
/// instrument as far as points go: it is not drawn on the same scale.
fn series<'s>(seen: &'s Seen, questionnaire: &Questionnaire) -> Vec<&'s Response> {
    let open = seen.case.open.as_ref();
    let edition = questionnaire.edition();
    let all = open.into_iter().flat_map(|open| &open.responses);
    let mut found: Vec<_> = all.filter(|(_, one)| !one.struck && one.questionnaire == edition).collect();
    found.sort_by_key(|(id, response)| (response.on, (*id).clone()));
    found.into_iter().map(|(_, response)| response).collect()
}

/// The score by the newest rule.
fn score_of<'r>(response: &'r Response, scoring: &Scoring) -> Option<&'r Score> {
    let of_it = response.scores.iter().filter(|score| score.score == scoring.id);
    of_it.max_by_key(|score| score.algorithm)
}

fn value_of(response: &Response, scoring: &Scoring) -> Option<f64> {
    score_of(response, scoring)?.points.map(Points::value)
}

struct Instrument<'a> {
    ctx: &'a Ctx,
    questionnaire: &'a Questionnaire,
    series: &'a [&'a Response],
}

impl Instrument<'_> {
    fn lang(&self) -> &'static str {
        self.ctx.door.lang.code()
    }

    /// Items that each have a light stand side by side; everything else is drawn over time.
    fn charts(&self) -> Html {
        let lit = |scoring: &&Scoring| {
            !scoring.bands.is_empty() && scoring.bands.iter().all(|band| band.light.is_some())
        };
        let (items, others): (Vec<&Scoring>, Vec<&Scoring>) = self.questionnaire.scores.iter().partition(lit);
        let mut html = Html::new();
        if items.len() > 1 {
            html.push(&self.profile(&items));
        } else {
            for scoring in items {
                html.push(&self.over_time(scoring));
            }
        }
        for scoring in others {
            html.push(&self.over_time(scoring));
        }
        html
    }

    /// What a measurement is called.
    fn called(&self, response: &Response) -> &'static str {
        let key = match response.occasion {
            Some(Occasion::Start) => "start",
            Some(Occasion::FollowUp) => "follow-up",
            None => "other",
        };
        self.ctx.t.key("occasion", key)
    }

    fn over_time(&self, scoring: &Scoring) -> ChangeChart<'static> {
        let t = self.ctx.t;
        let yardstick = Yardstick::of(scoring);
        let first = self.series.iter().find_map(|response| value_of(response, scoring));
        let begins = self.series.first().map(|response| response.on);
        let mut started = false;
        let points = self.series.iter().map(|response| {
            let value = value_of(response, scoring);
            let verdict = yardstick.judge(first, value).verdict;
            let kind = match (value, started, verdict) {
                (Some(_), false, _) => ChangeKind::Start,
                (_, _, Verdict::Improved | Verdict::Declined) => ChangeKind::Beyond,
                (_, _, Verdict::WithinError | Verdict::NotComparable) => ChangeKind::Within,
            };
            started |= value.is_some();
            let since = begins.and_then(|begins| begins.until(response.on).ok());
            let points = score_of(response, scoring).and_then(|score| score.points);
            ChangePoint {
                label: self.called(response).into(),
                when: date::day(response.on).into(),
                day: since.map_or(0, |span| span.get_days()),
                score: value,
                text: points.map_or_else(|| t.get("change-missing").to_owned(), show::points).into(),
                kind,
            }
        });
        let points: Vec<_> = points.collect();
        let last = self.series.iter().rev().find_map(|response| value_of(response, scoring));
        let compared = self.series.iter().filter(|one| value_of(one, scoring).is_some()).count() > 1;
        let judged = yardstick.judge(first, last.filter(|_| compared));
        let (from, to) = (scoring.from.value(), scoring.to.value());
        ChangeChart {
            caption: text(&scoring.title, self.lang()).to_owned().into(),
            verdict: compared.then(|| verdict_label(self.ctx, judged.verdict)),
            said: self.said(judged.verdict, judged.change, compared).into(),
            scale: Scale::new(from - 0.5, to + 0.5),
            ticks: ticks(scoring),
            bands: self.bands(scoring),
            points,
            error: yardstick.error().map(domain::change::MeasurementError::reach),
            legend: self.legend(),
            table: self.table(scoring, &yardstick, first),
        }
    }

    /// What a change is worth, in plain words.
    fn said(&self, verdict: Verdict, change: Option<f64>, compared: bool) -> String {
        let t = self.ctx.t;
        let Some(change) = change.filter(|_| compared) else {
            return t.get("change-said-one").to_owned();
        };
        let key = match verdict {
            Verdict::Improved => "change-said-improved",
            Verdict::Declined => "change-said-declined",
            Verdict::WithinError => "change-said-within",
            Verdict::NotComparable => "change-said-unknown",
        };
        t.with(key, &[("change", self.ctx.door.lang.mark().change(change, decimals(change)).as_str().into())])
    }

    fn bands(&self, scoring: &Scoring) -> Vec<ChangeBand<'static>> {
        let half = 0.5;
        let band = |band: &domain::questionnaire::Band| ChangeBand {
            label: text(if band.short.is_empty() { &band.text } else { &band.short }, self.lang())
                .to_owned()
                .into(),
            from: band.from.value() - half,
        };
        scoring.bands.iter().map(band).collect()
    }

    fn legend(&self) -> ChangeLegend<'static> {
        let word = |code: &str| self.ctx.t.key("change-legend", code).into();
        ChangeLegend {
            start: word("start"),
            within: word("within"),
            beyond: word("beyond"),
            error: word("error"),
        }
    }

    fn table(&self, scoring: &Scoring, yardstick: &Yardstick, first: Option<f64>) -> Table<'static> {
        let t = self.ctx.t;
        let columns = [
            Column::from(t.get("change-column-what")),
            Column::whole(t.get("change-column-when")),
            Column::from(t.get("change-column-score")),
            Column::from(t.get("change-column-change")),
        ];
        let mut started = false;
        let rows = self.series.iter().map(|response| {
            let value = value_of(response, scoring);
            let said = match score_of(response, scoring) {
                Some(score) => show::score_text(t, scoring, score),
                None => t.get("change-missing").to_owned(),
            };
            let judged = yardstick.judge(first, value);
            let change = judged.change.filter(|_| started).map(|change| {
                let change = self.ctx.door.lang.mark().change(change, decimals(change));
                format!("{change}, {}", verdict_word(self.ctx, judged.verdict).to_lowercase())
            });
            started |= value.is_some();
            Row::new([
                self.called(response).to_owned(),
                date::day(response.on),
                said,
                change.unwrap_or_else(|| "–".to_owned()),
            ])
        });
        let caption = text(&scoring.title, self.lang()).to_owned();
        Table::new(caption, columns).caption_hidden().rows(rows.collect::<Vec<_>>())
    }

    /// Items side by side, never summed: the first answers and the latest.
    fn profile(&self, items: &[&Scoring]) -> Profile<'static> {
        let t = self.ctx.t;
        let first = self.series.first();
        let last = self.series.last().filter(|_| self.series.len() > 1);
        let when = |response: Option<&&Response>| match response {
            Some(response) => format!("{} {}", self.called(response), date::day(response.on)),
            None => t.get("change-not-yet").to_owned(),
        };
        let given = |response: Option<&&Response>, scoring: &Scoring| {
            let points = response.and_then(|one| score_of(one, scoring)).and_then(|score| score.points);
            match points {
                Some(points) => ProfileScore::Given(points.value(), show::points(points).into()),
                None => ProfileScore::Missing(t.get("change-missing").into()),
            }
        };
        let rows = items.iter().map(|scoring| {
            let value = |response: Option<&&Response>| response.and_then(|one| value_of(one, scoring));
            let judged = Yardstick::of(scoring).judge(value(first), value(last));
            let change = judged.change.map(|change| {
                let change = self.ctx.door.lang.mark().change(change, decimals(change));
                format!("{change}, {}", verdict_word(self.ctx, judged.verdict).to_lowercase())
            });
            ProfileItem {
                name: text(&scoring.title, self.lang()).to_owned().into(),
                before: given(first, scoring),
                after: given(last, scoring),
                change: change.unwrap_or_else(|| "–".to_owned()).into(),
            }
        });
        let scoring = items.first();
        Profile {
            caption: text(&self.questionnaire.title, self.lang()).to_owned().into(),
            columns: ProfileColumns {
                item: t.get("change-column-item").into(),
                before: when(first).into(),
                after: when(last).into(),
                change: t.get("change-column-change").into(),
            },
            scale: scoring.map_or_else(
                || Scale::new(0.0, 1.0),
                |scoring| Scale::new(scoring.from.value() - 0.5, scoring.to.value() + 0.5),
            ),
            zones: scoring.map(|scoring| self.zones(scoring)).unwrap_or_default(),
            items: rows.collect(),
        }
    }

    fn zones(&self, scoring: &Scoring) -> Vec<Zone<'static>> {
        let ends = scoring.bands.iter().skip(1).map(|band| band.from.value() - 1.0);
        let ends = ends.chain([scoring.to.value()]);
        let zones = scoring.bands.iter().zip(ends).filter_map(|(band, end)| {
            let light = match band.light? {
                Light::Red => ui::Light::Red,
                Light::Yellow => ui::Light::Yellow,
                Light::Green => ui::Light::Green,
            };
            let plain = |points: f64| self.ctx.door.lang.mark().plain(points, 0);
            let range = format!("{}–{}", plain(band.from.value()), plain(end));
            Some(Zone::new(light, band.from.value() - 0.5, range, text(&band.text, self.lang()).to_owned()))
        });
        zones.collect()
    }
}

/// Scores that are named at the side: whole numbers in even steps.
fn ticks(scoring: &Scoring) -> Vec<(f64, ui::Text<'static>)> {
    let (from, to) = (scoring.from.in_tenths() / 10, scoring.to.in_tenths() / 10);
    let step = [1, 2, 5, 10, 20, 50].into_iter().find(|step| (to - from) / step <= MOST_STEPS).unwrap_or(100);
    let whole = (from..=to).step_by(usize::try_from(step).unwrap_or(1));
    whole.map(|score| (f64::from(score), score.to_string().into())).collect()
}

/// Decimals that are needed: none for whole points.
fn decimals(change: f64) -> usize {
    usize::from(change.fract().abs() > 1e-9)
}

fn verdict_word(ctx: &Ctx, verdict: Verdict) -> &'static str {
    let code = match verdict {
        Verdict::Improved => "improved",
        Verdict::Declined => "declined",
        Verdict::WithinError => "within",
        Verdict::NotComparable => "unknown",
    };
    ctx.t.key("verdict", code)
}

fn verdict_label(ctx: &Ctx, verdict: Verdict) -> StatusLabel<'static> {
    let kind = match verdict {
        Verdict::Improved => StatusKind::Success,
        Verdict::Declined => StatusKind::Alert,
        Verdict::WithinError | Verdict::NotComparable => StatusKind::Neutral,
    };
    StatusLabel::new(kind, verdict_word(ctx, verdict))
}
