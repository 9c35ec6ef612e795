//! Facts that are on record somewhere must be readable for ever: one of each kind lies in `tests/golden/`.
//!
//! A new kind is added to the list here (the compiler asks for it) and gets a file. A file is never changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::answer::Answer;
use crate::case::Case;
use crate::consultation::Consultation;
use crate::feedback::Feedback;
use crate::organisation::Organisation;
use crate::person::Person;
use crate::questionnaire::Published;
use crate::referral::Referral;
use crate::rota::Rota;
use crate::round::Round;
use crate::stream::Stream;
use crate::worker::Worker;

/// The kinds of fact of a noun: a list, and a match that the compiler holds against the enum.
macro_rules! kinds {
    ($noun:ident, $event:path, $($variant:ident => $tag:literal),+ $(,)?) => {
        mod $noun {
            use $event as Event;

            pub(in crate::tests) const TAGS: &[&str] = &[$($tag),+];

            pub(in crate::tests) fn tag(event: &Event) -> &'static str {
                match event {
                    $(Event::$variant { .. } => $tag,)+
                }
            }
        }
    };
}

kinds!(case, crate::case::Event,
    Opened => "opened", NeedStated => "need-stated", GroupsMarked => "groups-marked",
    BackgroundStated => "background-stated", CriteriaChecked => "criteria-checked", Moved => "moved",
    ModelAdopted => "model-adopted", OwnerDecided => "owner-decided", BasisRecorded => "basis-recorded",
    BasisWithdrawn => "basis-withdrawn", PartyInformed => "party-informed", ResponsibleNamed => "responsible-named",
    DeputyNamed => "deputy-named", HandOverBegun => "hand-over-begun", HandOverTicked => "hand-over-ticked",
    HandOverReceived => "hand-over-received", HandOverDeclined => "hand-over-declined",
    HandOverCancelled => "hand-over-cancelled", ClientTold => "client-told", HelperAdded => "helper-added",
    HelperEnded => "helper-ended", NoteWritten => "note-written", NoteCorrected => "note-corrected",
    DecisionRecorded => "decision-recorded", ActionTaken => "action-taken",
    GoalSet => "goal-set", GoalChanged => "goal-changed",
    Measured => "measured", Answered => "answered", Rescored => "rescored", AnswersStruck => "answers-struck",
    FlagAttended => "flag-attended", Assessed => "assessed", Closed => "closed", Reopened => "reopened",
    AppointmentBooked => "appointment-booked", AppointmentMoved => "appointment-moved",
    AppointmentCancelled => "appointment-cancelled", AppointmentMarked => "appointment-marked",
    StatementDrafted => "statement-drafted", StatementRedrafted => "statement-redrafted",
    StatementDropped => "statement-dropped", StatementSigned => "statement-signed",
    StatementCorrected => "statement-corrected", StatementAttached => "statement-attached",
    StatementHanded => "statement-handed", StatementSent => "statement-sent",
    HealthCheckBegun => "health-check-begun", HealthCheckStepTaken => "health-check-step-taken",
    NurseExamined => "nurse-examined", GuidedToPhysician => "guided-to-physician",
    PhysicianExamined => "physician-examined", HealthCheckFinished => "health-check-finished",
    HealthCheckStopped => "health-check-stopped", WorkAbilityOrdered => "work-ability-ordered",
    WorkAbilityShared => "work-ability-shared", WorkAbilityPartGiven => "work-ability-part-given",
    WorkAbilityViewed => "work-ability-viewed", WorkAbilityConcluded => "work-ability-concluded",
    ClinicChecked => "clinic-checked",
    PlanRowAgreed => "plan-row-agreed", PlanRowChanged => "plan-row-changed", PlanRowEnded => "plan-row-ended",
    GlassBroken => "glass-broken", GlassReviewed => "glass-reviewed",
);

kinds!(feedback, crate::feedback::Event, Told => "told");

kinds!(person, crate::person::Event, Registered => "registered", Corrected => "corrected");

kinds!(worker, crate::worker::Event,
    Registered => "registered", ProfileChanged => "profile-changed", RightsGiven => "rights-given",
    Placed => "placed", PlacementEnded => "placement-ended", AbsenceStated => "absence-stated",
    AwayMarked => "away-marked", AwayCancelled => "away-cancelled", Left => "left",
    Returned => "returned", SecondFactorSet => "second-factor-set", SecondFactorRemoved => "second-factor-removed",
    PasswordSet => "password-set", LockedOut => "locked-out", Unlocked => "unlocked",
);

kinds!(organisation, crate::organisation::Event,
    Named => "named", ModelAdopted => "model-adopted", TeamFounded => "team-founded", TeamHosted => "team-hosted",
    PartnerAdded => "partner-added", PartnerEnded => "partner-ended", TaskHeld => "task-held",
);

kinds!(consultation, crate::consultation::Event,
    AskedAnonymously => "asked-anonymously", Answered => "answered", AskedBack => "asked-back", Added => "added",
    ClosedAsAdvice => "closed-as-advice", Identified => "identified", Claimed => "claimed", Released => "released",
    BackupAsked => "backup-asked", BackupAnswered => "backup-answered", SentToCaseTeam => "sent-to-case-team",
    TimeBooked => "time-booked", BookingCancelled => "booking-cancelled",
);

kinds!(referral, crate::referral::Event,
    Sent => "sent", TakenUp => "taken-up", LeftToOthers => "left-to-others", MoreAsked => "more-asked",
    MoreTold => "more-told", Amended => "amended", Redirected => "redirected", Accepted => "accepted",
    Declined => "declined", Withdrawn => "withdrawn",
);

kinds!(answer, crate::answer::Event,
    Drafted => "drafted", Amended => "amended", Published => "published", Withdrawn => "withdrawn",
);

kinds!(questionnaire, crate::questionnaire::published::Event, Published => "published");

kinds!(rota, crate::rota::Event,
    PutOn => "put-on", TakenOff => "taken-off", DeputyAsked => "deputy-asked", ShiftKept => "shift-kept",
    TakenOver => "taken-over",
);

kinds!(round, crate::round::Event,
    Invited => "invited", Sent => "sent", Failed => "failed", Paused => "paused", Resumed => "resumed",
    Hurried => "hurried", Answered => "answered", Passed => "passed", Finished => "finished",
    Declined => "declined", Ended => "ended", Halted => "halted", Rested => "rested",
);

pub(super) use case::{TAGS as KINDS_OF_CASES, tag as tag_of_case};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Every file of a noun, by tag.
pub(super) fn facts<S: Stream<Event: DeserializeOwned>>(
    tags: &[&'static str],
) -> Vec<(&'static str, Value, S::Event)> {
    let read = |tag: &&'static str| {
        let name = format!("{}.{tag}.json", S::NAME);
        let text = fs::read_to_string(folder().join(&name)).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let event = serde_json::from_value(value.clone()).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        (*tag, value, event)
    };
    tags.iter().map(read).collect()
}

/// The facts of cases that lie in the folder.
pub(super) fn of_cases() -> Vec<crate::case::Event> {
    facts::<Case>(case::TAGS).into_iter().map(|(_, _, event)| event).collect()
}

#[track_caller]
fn holds<S: Stream<Event: Serialize + DeserializeOwned>>(
    tags: &[&'static str],
    tag_of: fn(&S::Event) -> &'static str,
) {
    for (tag, value, event) in facts::<S>(tags) {
        assert_eq!(tag_of(&event), tag, "{}", S::NAME);
        assert_eq!(serde_json::to_value(&event).unwrap(), value, "{}.{tag}: nothing is lost", S::NAME);
        // The shell reads the kind from the beginning of the body.
        let body = serde_json::to_string(&event).unwrap();
        assert!(body.starts_with(&format!("{{\"event\":\"{tag}\"")), "{body}");
    }
}

#[test]
fn a_fact_of_each_kind_is_read_and_nothing_of_it_is_lost() {
    holds::<Case>(case::TAGS, case::tag);
    holds::<Person>(person::TAGS, person::tag);
    holds::<Worker>(worker::TAGS, worker::tag);
    holds::<Organisation>(organisation::TAGS, organisation::tag);
    holds::<Consultation>(consultation::TAGS, consultation::tag);
    holds::<Referral>(referral::TAGS, referral::tag);
    holds::<Answer>(answer::TAGS, answer::tag);
    holds::<Published>(questionnaire::TAGS, questionnaire::tag);
    holds::<Rota>(rota::TAGS, rota::tag);
    holds::<Round>(round::TAGS, round::tag);
    holds::<Feedback>(feedback::TAGS, feedback::tag);
}

#[test]
fn no_golden_file_is_of_a_kind_that_nobody_knows() {
    let nouns = [
        (Case::NAME, case::TAGS),
        (Person::NAME, person::TAGS),
        (Worker::NAME, worker::TAGS),
        (Organisation::NAME, organisation::TAGS),
        (Consultation::NAME, consultation::TAGS),
        (Referral::NAME, referral::TAGS),
        (Answer::NAME, answer::TAGS),
        (Published::NAME, questionnaire::TAGS),
        (Rota::NAME, rota::TAGS),
        (Round::NAME, round::TAGS),
        (Feedback::NAME, feedback::TAGS),
    ];
    let known: BTreeSet<String> = nouns
        .iter()
        .flat_map(|(noun, tags)| tags.iter().map(move |tag| format!("{noun}.{tag}.json")))
        .collect();
    let files: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();

    assert_eq!(files, known);
}
