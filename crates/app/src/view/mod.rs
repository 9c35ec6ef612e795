//! Which tables there are beside the record. All of them are thrown away and made again by a rebuild, except
//! those under [`KEPT`], which hold nothing that the record should remember.

mod rebuild;

use anyhow::Result;
use domain::access::{Limit, Principal};
use domain::answer::Answer;
use domain::case::Case;
use domain::consultation::Consultation;
use domain::feedback::Feedback;
use domain::organisation::Organisation;
use domain::person::Person;
use domain::questionnaire::Published;
use domain::referral::Referral;
use domain::rota::Rota;
use domain::round::Round;
use domain::worker::Worker;
use journal::{Fact, Write};

use crate::act::{self, Recorded, keep, load, stamp_of, stream_name};
use crate::directory::Directory;

pub use rebuild::{differences, rebuild, renew};

/// The number of the shape of the tables. A file with a higher one belongs to a newer version; the tables of one with
/// a lower one are made again when it is opened.
pub const SCHEMA: i64 = 12;

/// Tables made from the record.
pub const DERIVED: [&str; 7] = [
    // The state of each stream: what the rules remember.
    "create table if not exists state (
        stream text primary key, version bigint not null, subject text, body blob not null)",
    // Blind index of people: keyed hashes of folded name beginnings, codes and birthdays.
    "create table if not exists person_index (
        token bigint not null, person text not null, primary key (token, person)) clustered",
    // The home municipality is empty under non-disclosure.
    "create table if not exists person_view (
        person text primary key, name blob not null, municipality text not null) clustered",
    "create table if not exists case_view (
        case_id text primary key, person text not null, stage text not null, model text not null,
        responsible text not null, receiver text not null, closed text not null, due text not null,
        task text not null, reference text not null, since text not null) clustered",
    "create index if not exists case_person on case_view (person)",
    // Whose lists show which case, in the order of the lists.
    "create table if not exists reach (
        principal text not null, closed bigint not null, due text not null, case_id text not null,
        stage text not null, moment text not null, last_day text not null,
        primary key (principal, closed, due, case_id, moment, last_day)) clustered",
    "create table if not exists task (
        whose text not null, due text not null, case_id text not null, kind text not null,
        from_day text not null, primary key (whose, due, case_id, kind)) clustered",
];

/// More of the tables made from the record: indexes for lists, and the register of users.
pub const DERIVED_MORE: [&str; 11] = [
    "create index if not exists reach_stage on reach (principal, stage, closed, due, case_id)",
    "create index if not exists case_responsible on case_view (responsible, closed)",
    "create index if not exists case_receiver on case_view (receiver)",
    "create table if not exists worker_view (worker text primary key, user_name text not null) clustered",
    "create unique index if not exists worker_user on worker_view (user_name)",
    // The desk. Days and moments as text; `due` sorts last where nobody waits for the team; `minutes`: working time to
    // the first answer; `month`: the local month in which it was asked.
    "create table if not exists consultation_view (
        consultation text primary key, reference text not null, channel text not null, asker text not null,
        municipality text not null, standing text not null, case_team bigint not null, claimed text not null,
        asked text not null, since text not null, due text not null, minutes bigint, identified bigint not null,
        month text not null) clustered",
    "create index if not exists consultation_due on consultation_view (standing, due, consultation)",
    "create index if not exists consultation_since on consultation_view (standing, since, consultation)",
    "create index if not exists consultation_reference on consultation_view (reference)",
    "create index if not exists consultation_month on consultation_view (month, standing)",
    "create index if not exists consultation_team on consultation_view (case_team, due, consultation)",
];

/// More of the tables made from the record: booked discussions, and referrals for their senders and the team.
pub const DERIVED_REFERRALS: [&str; 5] = [
    // Times of longer discussions, local.
    "create table if not exists booking (
        consultation text primary key, worker text not null, begins text not null, minutes bigint not null,
        reference text not null)",
    "create index if not exists booking_worker on booking (worker, begins, consultation)",
    "create table if not exists referral_view (
        referral text primary key, reference text not null, sender text not null, sender_kind text not null,
        standing text not null, over bigint not null, arrival text not null, sent text not null,
        since text not null, taken text not null) clustered",
    "create index if not exists referral_team on referral_view (over, sent, referral)",
    "create index if not exists referral_sender on referral_view (sender, sent, referral)",
];

/// The bank of answers, and what the ratio of consultations to cases counts.
pub const DERIVED_BANK: [&str; 7] = [
    "create table if not exists answer_view (
        answer text primary key, source text not null, standing text not null, title text not null,
        language text not null, moved text not null) clustered",
    "create index if not exists answer_moved on answer_view (standing, moved, answer)",
    "create index if not exists answer_source on answer_view (source)",
    "create table if not exists answer_tag (
        tag text not null, standing text not null, answer text not null,
        primary key (tag, standing, answer)) clustered",
    // Words of published answers by their ground forms; what a word says in an answer, in hundredths.
    "create table if not exists answer_word (
        stem text not null, weight bigint not null, answer text not null,
        primary key (stem, weight, answer)) clustered",
    "create table if not exists answer_stem (stem text primary key, answers bigint not null) clustered",
    // In which months a case came to the team that works as many professions.
    "create table if not exists team_entry (
        month text not null, case_id text not null, primary key (month, case_id)) clustered",
];

/// Rounds of questionnaires: for the sender, my day and the list of follow-ups.
pub const DERIVED_ROUNDS: [&str; 5] = [
    // `next_day`: before it no message goes; `attention` and `since`: what somebody must see to, from which day;
    // `carries`: until this day the round needs nobody; empty when it does not run; `until`: the link's last day.
    "create table if not exists round_view (
        round text primary key, case_id text not null, occasion text not null, next_day text not null,
        attention text not null, since text not null, carries text not null, until text not null) clustered",
    "create index if not exists round_next on round_view (next_day, round)",
    "create index if not exists round_case on round_view (case_id, occasion)",
    "create index if not exists round_attention on round_view (attention, since, round)",
    "create index if not exists round_until on round_view (until, round)",
];

/// Appointments: whose they are and when, by the case's reference, and nothing of what they are about.
pub const DERIVED_VISITS: [&str; 1] = ["create table if not exists appointment (
        worker text not null, begins text not null, case_id text not null, appointment text not null,
        minutes bigint not null, reference text not null,
        primary key (worker, begins, case_id, appointment)) clustered"];

/// What came before a case: whom it is about, and when it was.
pub const DERIVED_LINKS: [&str; 5] = [
    // Things with a key of their own that are about a person: keyed hashes of what tells whom.
    "create table if not exists about (
        token bigint not null, stream text not null, primary key (token, stream)) clustered",
    "create index if not exists about_stream on about (stream)",
    // On which days a case was heard of before it was opened: by which consultation or referral.
    "create table if not exists first_sign (
        case_id text not null, day text not null, stream text not null,
        primary key (case_id, day, stream)) clustered",
    // When a case was opened, by which route the client came, and when the first service began; empty until then.
    "create table if not exists case_came (
        case_id text primary key, opened text not null, arrival text not null, service text not null) clustered",
    "create index if not exists case_came_opened on case_came (opened, arrival)",
];

/// Follow-ups and pairs of scores, for the figures of groups: which instrument, why it is missing, two scores in tenths of
/// a point. `began`: the quarter in which the client relationship began; `closes`: the last day of the follow-up's window.
/// Each index holds all that is counted, in the order in which it is counted.
pub const DERIVED_EFFECT: [&str; 4] = [
    "create table if not exists followed (
        case_id text not null, instrument text not null, absence text not null, began text not null,
        closes text not null, primary key (case_id, instrument)) clustered",
    "create index if not exists followed_counted on followed (instrument, absence, began, closes)",
    "create table if not exists score_pair (
        case_id text not null, instrument text not null, version bigint not null, score text not null,
        algorithm bigint not null, began text not null, first bigint not null, later bigint not null,
        closes text not null, primary key (case_id, instrument, score)) clustered",
    "create index if not exists score_pair_counted
         on score_pair (instrument, version, score, algorithm, began, first, later, closes)",
];

/// Feedback: which number of which statement in which month; no number where words were written.
pub const DERIVED_FEEDBACK: [&str; 1] = ["create table if not exists feedback_view (
        month text not null, version bigint not null, item text not null, points bigint,
        feedback text not null, primary key (month, version, item, feedback)) clustered"];

/// Tables that are not made from the record: secrets, sessions, drafts.
pub const KEPT: [&str; 12] = [
    // Papers beside a referral, sealed with its key. Those of a referral that was never sent go with its drafts.
    "create table if not exists paper (
        paper text primary key, referral text not null, worker text not null, saved text not null,
        sent bigint not null, kind text not null, digest text not null, bytes bigint not null, name blob not null,
        body blob not null)",
    "create table if not exists credential (
        worker text primary key, password text not null, factor blob, factor_step bigint not null,
        recovery text not null, failures bigint not null, locked_until text not null)",
    "create table if not exists session (
        token blob primary key, worker text not null, csrf text not null, began text not null,
        seen text not null, passed bigint not null, ended text not null) clustered",
    "create table if not exists draft (
        worker text not null, form text not null, saved text not null, body blob not null,
        primary key (worker, form))",
    "create table if not exists invitation (
        token blob primary key, worker text not null, until text not null) clustered",
    // The address of one's own calendar, by the hash of its token.
    "create table if not exists calendar (
        token blob primary key, worker text not null, lang text not null, made text not null) clustered",
    // What is begun at the door and not yet finished: a second factor being set up, a sign-in elsewhere.
    "create table if not exists pending (
        token blob primary key, purpose text not null, until text not null, body blob not null)",
    // Where to answer what came by mail, and what has been told there. No address lies open, and none stays.
    "create table if not exists mail (
        consultation text primary key, told text not null, notice text not null, tries bigint not null,
        next text not null, failed text not null, until text not null, body blob not null)",
    // Who sends the next message of a round: until when nobody else does, and how often it was tried.
    "create table if not exists claim (
        round text primary key, invitation bigint not null, message bigint not null, tries bigint not null,
        until text not null) clustered",
    // By which link and which code a round is answered: keyed hashes of both.
    "create table if not exists reply (
        round text primary key, link blob not null, code blob not null, until text not null)",
    "create index if not exists reply_link on reply (link)",
    "create index if not exists reply_code on reply (code)",
];

/// Every table made from the record.
fn derived() -> impl Iterator<Item = &'static str> {
    DERIVED
        .into_iter()
        .chain(DERIVED_MORE)
        .chain(DERIVED_REFERRALS)
        .chain(DERIVED_BANK)
        .chain(DERIVED_ROUNDS)
        .chain(DERIVED_VISITS)
        .chain(DERIVED_LINKS)
        .chain(DERIVED_EFFECT)
        .chain(DERIVED_FEEDBACK)
}

/// All tables, for opening the journal.
pub fn tables() -> Vec<&'static str> {
    derived().chain(KEPT).collect()
}

/// The principal as tables write it.
pub fn principal_key(principal: &Principal) -> String {
    match principal {
        Principal::Worker(worker) => format!("w:{worker}"),
        Principal::Team(team) => format!("t:{team}"),
    }
}

/// The limit as tables write it: text that sorts after every real one when there is none.
pub fn limit_key(limit: Limit) -> (String, String) {
    let forever = || "9999".to_owned();
    (
        limit.moment.map_or_else(forever, |moment| moment.to_string()),
        limit.last_day.map_or_else(forever, |day| day.to_string()),
    )
}

/// Takes a recorded fact into its state and its tables: the step of a rebuild.
///
/// # Errors
/// The fact cannot be read, or a table cannot be written.
pub fn take_in(tx: &mut Write<'_>, directory: &Directory, fact: &Fact) -> Result<()> {
    let Some((noun, id)) = fact.stream.split_once('/') else {
        return Ok(());
    };
    match noun {
        "person" => take::<Person>(tx, directory, id, fact),
        "case" => take::<Case>(tx, directory, id, fact),
        "worker" => take::<Worker>(tx, directory, id, fact),
        "organisation" => take::<Organisation>(tx, directory, id, fact),
        "consultation" => take::<Consultation>(tx, directory, id, fact),
        "questionnaire" => take::<Published>(tx, directory, id, fact),
        "referral" => take::<Referral>(tx, directory, id, fact),
        "answer" => take::<Answer>(tx, directory, id, fact),
        "rota" => take::<Rota>(tx, directory, id, fact),
        "round" => take::<Round>(tx, directory, id, fact),
        "feedback" => take::<Feedback>(tx, directory, id, fact),
        _ => Ok(()),
    }
}

fn take<S: Recorded>(tx: &mut Write<'_>, directory: &Directory, id: &str, fact: &Fact) -> Result<()> {
    let Some(body) = &fact.body else {
        return Ok(());
    };
    let act::Loaded { state: before, .. } = load::<S>(tx, id)?;
    let mut after = before.clone();
    after.evolve(&stamp_of(fact)?, &serde_json::from_slice(body)?);
    keep(tx, &stream_name::<S>(id), after.subject(id).as_deref(), &after, fact.version)?;
    S::project(tx, directory, id, &before, &after)
}
