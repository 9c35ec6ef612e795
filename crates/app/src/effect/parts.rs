//! What the page is made of: the scores of an instrument drawn and in a table, the thresholds in words, the table by
//! time.

use domain::change::{CellLimit, Change, Shares, Spread, Yardstick};
use domain::id::Name;
use domain::questionnaire::{Better, Points, Questionnaire, Scoring, Threshold, text};
use ui::{Cell, Column, GroupChange, GroupLegend, GroupMean, GroupRow, GroupShare, Row, Table};

use super::count::{Counts, Key, Pairs, Period};
use crate::ctx::Ctx;

/// How many points a line may reach to either side.
const REACHES: [f64; 10] = [1.0, 2.0, 3.0, 4.0, 6.0, 10.0, 20.0, 30.0, 50.0, 100.0];

/// A score with its rule and the pairs of those who were measured both times.
pub(super) struct Told<'a> {
    name: String,
    scoring: &'a Scoring,
    pairs: &'a Pairs,
}

/// The scores of an instrument that can be told, in its order. A result alone is told where it can be of one score only:
/// what is not meant to be summed up has none.
pub(super) fn told<'a>(ctx: &'a Ctx, counts: &'a Counts, instrument: &Name) -> Vec<Told<'a>> {
    let offered = ctx.directory.questionnaires.offered(instrument.as_str()).map(|known| &**known);
    let of_it = counts.pairs.iter().filter(|(key, _)| &key.edition.id == instrument);
    let mut found: Vec<(usize, &Key, Told<'_>)> = of_it
        .filter_map(|(key, pairs)| {
            let scoring = scoring(ctx, offered, key)?;
            let place = offered.and_then(|known| known.scores.iter().position(|one| one.id == scoring.id));
            let told = Told { name: name(ctx, offered, key, scoring), scoring, pairs };
            Some((place.unwrap_or(usize::MAX), key, told))
        })
        .collect();
    found.sort_by_key(|(place, key, _)| (*place, *key));
    found.into_iter().map(|(_, _, told)| told).collect()
}

/// The rule of the edition that was answered; of a newer rule, that of the edition that is offered.
fn scoring<'a>(ctx: &'a Ctx, offered: Option<&'a Questionnaire>, key: &Key) -> Option<&'a Scoring> {
    if key.edition.version == 0 {
        let [only] = offered?.scores.as_slice() else { return None };
        return Some(only);
    }
    let answered = ctx.directory.questionnaires.get(&key.edition).map(|known| &**known);
    let rules = [answered, offered].into_iter().flatten().filter_map(|known| known.scoring(&key.score));
    rules.into_iter().find(|scoring| scoring.algorithm == key.algorithm)
}

fn name(ctx: &Ctx, offered: Option<&Questionnaire>, key: &Key, scoring: &Scoring) -> String {
    let title = text(&scoring.title, ctx.door.lang.code());
    let named = [("name", title.into()), ("version", i64::from(key.edition.version).into())];
    match (key.edition.version, offered) {
        (0, _) => ctx.t.with("effect-result-only", &named[..1]),
        (version, Some(known)) if known.version != version => ctx.t.with("effect-of-version", &named),
        _ => title.to_owned(),
    }
}

/// A share in whole per cents.
pub(super) fn percent(ctx: &Ctx, percent: f64) -> String {
    format!("{}\u{a0}%", ctx.door.lang.mark().plain(percent, 0))
}

/// Points of the instrument, with a decimal when there is one.
fn points(ctx: &Ctx, points: Points) -> String {
    ctx.door.lang.mark().plain(points.value(), usize::from(points.in_tenths() % 10 != 0))
}

/// "+1,2 … +2,4".
fn interval(ctx: &Ctx, spread: Spread) -> String {
    let change = |points| ctx.door.lang.mark().change(points, 1);
    format!("{}\u{a0}…\u{a0}{}", change(spread.low), change(spread.high))
}

/// All scores of an instrument, drawn, with their table.
pub(super) fn chart(ctx: &Ctx, told: &[Told<'_>], (title, limit): (&str, CellLimit)) -> GroupChange<'static> {
    let t = ctx.t;
    let changes: Vec<(&Told<'_>, Option<Change>)> =
        told.iter().map(|one| (one, one.pairs.change(&Yardstick::of(one.scoring), limit))).collect();
    // Scores with the same points are drawn on the same scale.
    let scale = |scoring: &Scoring| (scoring.from, scoring.to);
    let reach = |scoring: &Scoring| {
        let alike = changes.iter().filter(|(other, _)| scale(other.scoring) == scale(scoring));
        alike.filter_map(|(_, change)| change.as_ref()).map(reach_of).fold(0.0, f64::max)
    };
    let rows =
        changes.iter().map(|(one, change)| drawn(ctx, one, (change.as_ref(), reach(one.scoring)), limit));
    GroupChange {
        caption: t.with("effect-caption", &[("name", title.into())]).into(),
        rows: rows.collect(),
        legend: GroupLegend {
            mean: t.get("effect-legend-mean").into(),
            interval: t.get("effect-legend-interval").into(),
            error: t.get("effect-legend-error").into(),
        },
        table: table(ctx, &changes, limit),
    }
}

/// How many points the line must reach to either side to hold what is drawn.
fn reach_of(change: &Change) -> f64 {
    let (low, high) = change.spread.map(|spread| (spread.low, spread.high)).unzip();
    let drawn = [Some(change.mean), low, high, change.smallest_detectable];
    let far = drawn.into_iter().flatten().map(f64::abs).fold(0.0, f64::max);
    REACHES.into_iter().find(|reach| far * 1.1 <= *reach).unwrap_or(far)
}

fn drawn(
    ctx: &Ctx,
    one: &Told<'_>,
    (change, reach): (Option<&Change>, f64),
    limit: CellLimit,
) -> GroupRow<'static> {
    let t = ctx.t;
    let (from, to) = (points(ctx, one.scoring.from), points(ctx, one.scoring.to));
    let range = match one.scoring.better {
        Better::Higher => "effect-range-higher",
        Better::Lower => "effect-range-lower",
    };
    let fill =
        [("name", one.name.as_str().into()), ("from", from.as_str().into()), ("to", to.as_str().into())];
    let name = t.with(range, &fill).into();
    let few = [("limit", i64::from(limit.people()).into())];
    let Some(change) = change else {
        let note = Some(t.with("effect-few", &few).into());
        return GroupRow { name, count: "".into(), mean: None, shares: None, note };
    };
    let count = t.with("effect-pairs", &[("people", i64::from(change.pairs).into())]).into();
    let mut notes = Vec::new();
    if change.spread.is_none() {
        notes.push(t.get("effect-mean-only").to_owned());
    }
    notes.extend(untold(change.shares).map(|key| t.with(key, &few)));
    let note = (!notes.is_empty()).then(|| notes.join(" ").into());
    GroupRow {
        name,
        count,
        mean: Some(mean(ctx, one.scoring, (change, reach))),
        shares: shares(ctx, change),
        note,
    }
}

/// Which sentence says what is not told of shares.
fn untold(shares: Shares) -> Option<&'static str> {
    match shares {
        Shares::Unknown => Some("effect-shares-unknown"),
        Shares::Untold => Some("effect-shares-untold"),
        Shares::Told { improved: Some(_), unchanged: Some(_), declined: Some(_) } => None,
        Shares::Told { .. } => Some("effect-shares-concealed"),
    }
}

fn mean(ctx: &Ctx, scoring: &Scoring, (change, reach): (&Change, f64)) -> GroupMean<'static> {
    let t = ctx.t;
    let end = |points: f64| ctx.door.lang.mark().change(points, 0);
    let (worse, better, direction) = match scoring.better {
        Better::Higher => (end(-reach), end(reach), ui::Better::Higher),
        Better::Lower => (end(reach), end(-reach), ui::Better::Lower),
    };
    let worse = t.with("effect-end-worse", &[("points", worse.as_str().into())]);
    let better = t.with("effect-end-better", &[("points", better.as_str().into())]);
    GroupMean {
        mean: change.mean,
        interval: change.spread.map(|spread| (spread.low, spread.high)),
        error: change.smallest_detectable,
        reach,
        better: direction,
        ends: [worse.into(), better.into()],
        said: said(ctx, scoring, change).into(),
    }
}

/// The mean in a sentence, and whether chance alone may have made it.
fn said(ctx: &Ctx, scoring: &Scoring, change: &Change) -> String {
    let mean = ctx.door.lang.mark().change(change.mean, 1);
    let Some(spread) = change.spread else {
        return ctx.t.with("effect-said-mean", &[("mean", mean.as_str().into())]);
    };
    let (one, other) = (scoring.better.gain(spread.low), scoring.better.gain(spread.high));
    let enough = change.smallest_detectable.is_none_or(|least| change.mean.abs() >= least);
    let key = if !enough || one.min(other) <= 0.0 && one.max(other) >= 0.0 {
        "effect-said-unsure"
    } else if one > 0.0 {
        "effect-said-better"
    } else {
        "effect-said-worse"
    };
    let interval = interval(ctx, spread);
    ctx.t.with(key, &[("mean", mean.as_str().into()), ("interval", interval.as_str().into())])
}

/// Improved, unchanged, declined: the number and its share; none where it is not told.
fn counted(ctx: &Ctx, change: &Change) -> Option<[Option<(String, f64)>; 3]> {
    let Shares::Told { improved, unchanged, declined } = change.shares else { return None };
    let all = f64::from(change.pairs.max(1));
    let text = |people: u32| {
        let share = 100.0 * f64::from(people) / all;
        (format!("{people}\u{a0}({})", percent(ctx, share)), share)
    };
    Some([improved, unchanged, declined].map(|people| people.map(text)))
}

fn shares(ctx: &Ctx, change: &Change) -> Option<[GroupShare<'static>; 3]> {
    let counted = counted(ctx, change)?;
    if counted.iter().all(Option::is_none) {
        return None;
    }
    let [improved, unchanged, declined] = counted;
    let share = |code: &str, share: Option<(String, f64)>| {
        let (text, percent) = share.unzip();
        let untold = || ctx.t.get("effect-untold").to_owned();
        GroupShare::new(ctx.t.key("verdict", code), text.unwrap_or_else(untold), percent)
    };
    Some([share("improved", improved), share("within", unchanged), share("declined", declined)])
}

fn table(ctx: &Ctx, changes: &[(&Told<'_>, Option<Change>)], limit: CellLimit) -> Table<'static> {
    let t = ctx.t;
    let numbers = [
        t.get("effect-column-pairs"),
        t.get("effect-column-mean"),
        t.get("effect-column-interval"),
        t.key("verdict", "improved"),
        t.key("verdict", "within"),
        t.key("verdict", "declined"),
    ];
    let columns = std::iter::once(Column::from(t.get("effect-column-score")));
    let columns = columns.chain(numbers.map(Column::number));
    let rows = changes.iter().map(|(one, change)| {
        let mut cells: Vec<Cell<'static>> = vec![one.name.clone().into()];
        cells.extend(numbers_of(ctx, change.as_ref(), limit).map(Cell::from));
        Row::new(cells)
    });
    Table::new(t.get("effect-table"), columns).rows(rows.collect::<Vec<_>>())
}

/// Pairs, mean, interval, improved, unchanged, declined.
fn numbers_of(ctx: &Ctx, change: Option<&Change>, limit: CellLimit) -> [String; 6] {
    let t = ctx.t;
    let untold = || t.get("effect-untold").to_owned();
    let Some(change) = change else {
        let few = t.with("effect-below", &[("limit", i64::from(limit.people()).into())]);
        return [few, untold(), untold(), untold(), untold(), untold()];
    };
    let [improved, unchanged, declined] = match (counted(ctx, change), change.shares) {
        (Some(told), _) => told.map(|share| share.map_or_else(untold, |(text, _)| text)),
        (None, Shares::Unknown) => std::array::from_fn(|_| "–".to_owned()),
        (None, Shares::Untold | Shares::Told { .. }) => std::array::from_fn(|_| untold()),
    };
    let [pairs, mean, spread] = numbers_of_mean(ctx, change);
    [pairs, mean, spread, improved, unchanged, declined]
}

/// Pairs, mean, interval.
fn numbers_of_mean(ctx: &Ctx, change: &Change) -> [String; 3] {
    let spread = change.spread.map(|spread| interval(ctx, spread));
    let untold = || ctx.t.get("effect-untold").to_owned();
    [change.pairs.to_string(), ctx.door.lang.mark().change(change.mean, 1), spread.unwrap_or_else(untold)]
}

/// Are these items that each have a meaning of their own (a light), and no sum?
pub(super) fn is_item_by_item(told: &[Told<'_>]) -> bool {
    let lit = |one: &&Told<'_>| one.scoring.bands.iter().any(|band| band.light.is_some());
    told.iter().filter(lit).count() > 1
}

/// From how much on one person's change counts, and what that stands on: each different one once.
pub(super) fn thresholds(ctx: &Ctx, told: &[Told<'_>]) -> Vec<String> {
    let mut known: Vec<&Threshold> = Vec::new();
    for threshold in told.iter().filter_map(|one| one.scoring.change.as_ref()) {
        if !known.contains(&threshold) {
            known.push(threshold);
        }
    }
    let said = |threshold: &Threshold| {
        let key = match (threshold.assumed, threshold.detectable) {
            (true, _) => "effect-threshold-assumed",
            (false, true) => "effect-threshold-detectable",
            (false, false) => "effect-threshold-published",
        };
        ctx.t.with(key, &[("points", points(ctx, threshold.points).as_str().into())])
    };
    known.into_iter().map(said).collect()
}

/// The change by the time at which people began; none when there is one time only.
pub(super) fn periods(ctx: &Ctx, one: &Told<'_>, limit: CellLimit) -> Option<Table<'static>> {
    let t = ctx.t;
    let periods = one.pairs.periods(&Yardstick::of(one.scoring), limit);
    if periods.is_empty() {
        return None;
    }
    let columns = ["effect-column-pairs", "effect-column-mean", "effect-column-interval"];
    let columns = columns.map(|key| Column::number(t.get(key)));
    let columns = std::iter::once(Column::whole(t.get("effect-column-began"))).chain(columns);
    let rows = periods.iter().rev().map(|period| {
        let mut cells: Vec<Cell<'static>> = vec![time(ctx, period).into()];
        cells.extend(numbers_of_mean(ctx, &period.change).map(Cell::from));
        Row::new(cells)
    });
    Some(Table::new(t.get("effect-periods-caption"), columns).rows(rows.collect::<Vec<_>>()))
}

/// "1/2025–2/2025".
fn time(ctx: &Ctx, period: &Period) -> String {
    let one = |quarter: &str| {
        let (year, number) = quarter.split_once('-').unwrap_or((quarter, ""));
        ctx.t.with("arrivals-quarter", &[("number", number.into()), ("year", year.into())])
    };
    if period.from == period.to {
        one(&period.from)
    } else {
        format!("{}–{}", one(&period.from), one(&period.to))
    }
}
