//! What happens beside the cases: consultations, referrals, the bank of answers, the rota.

use std::collections::{BTreeMap, BTreeSet};

use domain::answer::{Answer, Standing as AnswerStanding};
use domain::consultation::{Consultation, Said, Standing, Thread};
use domain::feedback::Feedback;
use domain::guard::{find_strict, fold, likely_name};
use domain::referral::{Referral, Standing as ReferralStanding};
use domain::rota::{Rota, hours};
use domain::stream::Stream;
use jiff::civil::Date;

use super::{County, ENDS, MODELS, TOWN, county, demo};
use crate::act;
use crate::clock::{day_of, local};
use crate::demo::calendar::{days_between, plus};
use crate::demo::words::{self, Topic};

/// The states of all streams of a noun, as the record tells them.
fn states<S: Stream + Default>(county: &County) -> BTreeMap<String, S>
where
    S::Event: serde::de::DeserializeOwned,
{
    let mut states: BTreeMap<String, S> = BTreeMap::new();
    let noun = format!("{}.", S::NAME);
    for fact in county.facts.iter().filter(|fact| fact.kind.starts_with(&noun)) {
        let event = serde_json::from_slice(fact.body.as_ref().unwrap()).unwrap();
        states.entry(fact.stream.clone()).or_default().evolve(&act::stamp_of(fact).unwrap(), &event);
    }
    states
}

fn threads(county: &County) -> Vec<Thread> {
    states::<Consultation>(county).into_values().filter_map(|state| state.thread).collect()
}

/// The first words of every sentence that can be said about a topic.
fn said(topic: &Topic) -> Vec<String> {
    let lesson = &topic.lesson;
    let kept = [lesson.title, lesson.question, lesson.answer].map(str::to_owned);
    let links = lesson.links.iter().flat_map(|(label, address)| [(*label).to_owned(), (*address).to_owned()]);
    let own = topic.own.iter().chain(topic.answers).map(|text| (*text).to_owned());
    let asked = (0..400).map(|number| words::say(topic.asked, number));
    let answered = topic.answers.iter().flat_map(|answer| {
        words::ENDS.iter().chain(words::ENDS_OWN).map(move |end| format!("{answer} {end}"))
    });
    kept.into_iter().chain(links).chain(own).chain(asked).chain(answered).collect()
}

#[test]
fn no_sentence_of_the_desk_tells_who_anybody_is_whatever_the_register_holds() {
    use words::{
        FAMILY_ENDS_FI, FAMILY_ENDS_SV, FAMILY_STARTS_FI, FAMILY_STARTS_SV, MEN_FI, MEN_SV, OTHERS, WOMEN_FI,
        WOMEN_SV,
    };
    let given = [WOMEN_FI, WOMEN_SV, MEN_FI, MEN_SV].concat().into_iter();
    let given = given.chain(OTHERS.iter().flat_map(|(_, women, men, _)| [*women, *men].concat()));
    let given: BTreeSet<String> = given.map(fold).collect();
    let families = OTHERS.iter().flat_map(|(.., families)| families.to_vec());
    let mut families: BTreeSet<String> = families.map(fold).collect();
    for (starts, ends) in [(FAMILY_STARTS_FI, FAMILY_ENDS_FI), (FAMILY_STARTS_SV, FAMILY_ENDS_SV)] {
        families.extend(
            starts.iter().flat_map(|start| ends.iter().map(move |end| fold(&format!("{start}{end}")))),
        );
    }
    let whole = |one: &str, other: &str| given.contains(one) && families.contains(other);
    let known = |words: &str| {
        let both = words.split_once(' ').is_some_and(|(one, other)| whole(one, other) || whole(other, one));
        both || likely_name(words)
    };
    let topics = words::BENEFITS.iter().chain(words::EVERYDAY);
    let pairs = [words::MORE, words::MORE_OWN, words::BACKUP].concat();
    let pairs = pairs.into_iter().flat_map(|(one, other)| [one.to_owned(), other.to_owned()]);
    let notes = [words::LESSON_AMENDED, words::LESSON_AMENDED_SV, words::LESSON_WITHDRAWN].map(str::to_owned);
    for text in topics.flat_map(said).chain(pairs).chain(notes) {
        assert_eq!(find_strict(&text, &known), [], "{text}");
    }
}

#[test]
fn a_few_wait_at_the_desk_at_the_end_and_one_of_them_is_late() {
    let now = ENDS.parse().unwrap();
    let moment = |at| local(at).datetime();
    let allowed = i64::from(MODELS.get("keusote-2024").unwrap().model.reminders.answer_hours) * 60;
    let threads = threads(&TOWN);
    let waiting: Vec<&Thread> = threads.iter().filter(|thread| thread.waits()).collect();
    let due =
        |thread: &&&Thread| thread.clock(now, allowed, &moment).due.is_some_and(|due| due < moment(now));
    assert_eq!((waiting.len(), waiting.iter().filter(due).count()), (4, 1));
    assert_eq!(waiting.iter().filter(|thread| thread.case_team.is_some()).count(), 1);
    assert_eq!(waiting.iter().filter(|thread| thread.claimed.is_some()).count(), 2);
    let with_asker = threads.iter().filter(|thread| thread.standing() == Standing::AskedBack).count();
    assert_eq!(with_asker, 2);
}

#[test]
fn advice_is_enough_for_most_and_some_need_more() {
    let threads = threads(&TOWN);
    let all = threads.len();
    let of =
        |fits: &dyn Fn(&Thread) -> bool| threads.iter().filter(|thread| fits(thread)).count() * 100 / all;
    assert!(all > 70, "{all}");
    let closed = of(&|thread| thread.closed.is_some());
    assert!((70..=97).contains(&closed), "{closed} %");
    assert!((2..=18).contains(&of(&|thread| thread.identified.is_some())));
    let has = |said: Said| of(&|thread: &Thread| thread.turns.iter().any(|turn| turn.said == said));
    assert!((4..=20).contains(&has(Said::AskedBack)) && has(Said::Addition) > 0);
    assert!((1..=12).contains(&has(Said::BackupAnswer)));
    let channels: BTreeSet<&str> = threads.iter().map(|thread| thread.channel.as_str()).collect();
    assert_eq!(
        channels.into_iter().collect::<Vec<_>>(),
        ["email", "form", "pegasos-omni", "phone", "proconsona-omni"]
    );
    let phone = MODELS.get("keusote-2024").unwrap().model.channels.first().unwrap();
    for thread in threads.iter().filter(|thread| thread.channel == phone.id) {
        let asked = local(thread.turns.first().unwrap().at).datetime();
        let open =
            hours::on(phone, asked.date()).iter().any(|span| (span.begins()..span.ends()).contains(&asked));
        assert!(open, "the phone rang at {asked}");
    }
}

#[test]
fn more_are_helped_with_advice_month_by_month() {
    let threads = threads(&TOWN);
    let came: Vec<Date> = TOWN
        .cases()
        .values()
        .flat_map(|(case, _)| {
            let visits = case.open.as_ref().unwrap().visits.clone();
            visits
                .into_iter()
                .filter(|visit| visit.stage.as_str() == "network")
                .map(|visit| visit.since)
                .take(1)
        })
        .collect();
    let share = |(from, until): (Date, Date)| {
        let within = |day: &Date| (from..until).contains(day);
        let asked =
            threads.iter().map(|thread| day_of(thread.turns.first().unwrap().at)).filter(within).count();
        asked * 100 / (asked + came.iter().filter(|day| within(day)).count())
    };
    let (first, last) = (TOWN.summary.first_day, TOWN.summary.last_day);
    let (early, late) = (share((plus(first, 60), plus(first, 330))), share((plus(last, -240), last)));
    assert!(
        (50..=80).contains(&early) && (70..=90).contains(&late) && early + 6 < late,
        "{early} %, {late} %"
    );
}

#[test]
fn the_bank_has_checked_answers_with_subjects_and_links_and_one_is_withdrawn() {
    let entries: Vec<_> = states::<Answer>(&TOWN).into_values().filter_map(|state| state.entry).collect();
    let of = |standing| entries.iter().filter(|entry| entry.standing() == standing).count();
    assert!(of(AnswerStanding::Published) >= 10, "{}", entries.len());
    assert!(of(AnswerStanding::Withdrawn) >= 1 && of(AnswerStanding::Draft) >= 1);
    for entry in &entries {
        assert!(!entry.content.tags.is_empty() && !entry.content.links.is_empty());
        assert!(entry.checked.as_ref().is_none_or(|checked| checked.on >= entry.written.on));
    }
    let titles: BTreeSet<&str> = entries.iter().map(|entry| entry.content.title.as_str()).collect();
    assert_eq!(titles.len(), entries.len(), "no two teach the same");
}

#[test]
fn a_part_of_the_clients_came_by_a_referral_and_a_few_referrals_wait() {
    let mut standings: BTreeMap<ReferralStanding, usize> = BTreeMap::new();
    for sent in states::<Referral>(&TOWN).into_values().filter_map(|state| state.sent) {
        *standings.entry(sent.standing).or_default() += 1;
    }
    let of = |standing| standings.get(&standing).copied().unwrap_or_default();
    assert!((15..=45).contains(&(of(ReferralStanding::Accepted) * 100 / 160)), "{standings:?}");
    assert!(of(ReferralStanding::Declined) > 2 && of(ReferralStanding::Redirected) > 0, "{standings:?}");
    assert_eq!(
        [ReferralStanding::Arrived, ReferralStanding::TakenUp, ReferralStanding::AskedBack].map(of),
        [2, 1, 1]
    );
}

#[test]
fn the_phone_is_manned_by_two_and_somebody_is_away_and_stood_in_for() {
    let last = TOWN.summary.last_day;
    let rota = states::<Rota>(&TOWN).into_values().next().unwrap();
    let coming = rota.shifts.iter().filter(|(shift, _)| days_between(last, shift.date()) > 0);
    let manned: Vec<usize> = coming.map(|(_, on)| on.len()).collect();
    assert!(manned.len() >= 8, "four weeks ahead: {manned:?}");
    assert_eq!(manned.iter().filter(|on| **on == 1).count(), 1, "one lacks somebody: {manned:?}");
    assert!(TOWN.count("rota.taken-over") > 10 && TOWN.count("worker.away-marked") > 5);
    let on: BTreeSet<_> = rota.shifts.values().flat_map(BTreeMap::keys).collect();
    assert!(on.len() >= 8, "duties are shared: {}", on.len());
}

#[test]
fn models_without_phone_hours_or_measures_play_their_channels_too() {
    for model in MODELS.iter() {
        let county = county(model, &demo(24, 2), false);
        let asked = county.count("consultation.asked-anonymously");
        assert_eq!(asked > 0, !model.model.channels.is_empty(), "{}: {asked}", model.model.id);
        assert!(county.count("referral.sent") > 0, "{}", model.model.id);
        let waiting = threads(&county).iter().filter(|thread| thread.waits()).count();
        assert!(waiting <= 5, "{}: {waiting} wait", model.model.id);
    }
}

#[test]
fn clients_tell_what_they_think_of_the_service_and_the_guard_finds_nobody_in_it() {
    let told: Vec<_> = states::<Feedback>(&TOWN).into_values().filter_map(|state| state.told).collect();
    assert!(told.len() >= 10, "{} gave feedback", told.len());
    for text in words::GOOD.iter().chain(words::BETTER) {
        assert!(find_strict(text, &likely_name).is_empty(), "{text}");
    }
}
