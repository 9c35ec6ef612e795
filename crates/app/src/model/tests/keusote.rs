//! What the path of Keski-Uusimaa says: `keusote-2024`.

use domain::model::rule::{Computed, CriterionKind, Outcome};
use domain::model::{ChannelKind, MeasureKind, Model, Rhythm, Right, SeatKind, StageOwner, Status, Weekday};
use jiff::civil::{date, time};

use super::{
    criteria, entry, holds, ids, plan_on, requires, roles, seats, service_criteria, stage, step, texts,
};

fn keusote() -> &'static Model {
    super::model("keusote-2024")
}

/// Shows KEU24-01 and KEU24-13.
#[test]
fn the_path_is_a_dated_draft_with_an_owner_unit() {
    let model = keusote();
    assert_eq!((model.status, model.version.as_str()), (Status::Draft, "2024-01-29"));
    assert_eq!(model.organisation.valid.from, Some(date(2024, 1, 23)));
    assert_eq!(model.organisation.owner.as_str(), "miepa-typ");
    assert!(model.organisation.source.contains("luonnos 29.1.2024"));
}

/// Shows KEU24-15.
#[test]
fn identification_is_the_way_in_for_clients_and_professionals() {
    let first = stage(keusote(), "identification");
    assert!(first.entry && !first.identified);
    assert_eq!(texts(&first.roles), ["working-age-professional"]);
    assert!(keusote().arrivals.iter().any(|route| route.by_client));
    let aids = ["self-assessment", "check-signs", "ask-work-ability", "timely-guidance", "service-tray"];
    assert!(holds(&first.actions, &aids));
    assert_eq!(texts(&first.instruments), ["was"]);
}

/// Shows KEU24-14.
#[test]
fn companionship_and_peer_support_run_along_the_whole_path() {
    for stage in &keusote().stages {
        assert!(holds(&stage.actions, &["companionship"]), "{}", stage.id);
    }
}

/// Shows KEU24-20, KEU24-21 and KEU24-31.
#[test]
fn one_goes_on_step_by_step_or_straight_to_the_network() {
    let model = keusote();
    assert_eq!(requires(model, "identification", "consultation"), [""; 0]);
    assert_eq!(
        requires(model, "identification", "network"),
        ["need", "criteria", "agreement", "consent:network-meeting"]
    );
    assert_eq!(requires(model, "pair-work", "network"), ["criteria", "consent:network-meeting"]);
}

/// Shows KEU24-25 and KEU24-98.
#[test]
fn consultation_is_anonymous_until_the_client_consents_and_may_end_in_advice() {
    let model = keusote();
    assert!(!stage(model, "consultation").identified);
    assert!(stage(model, "identified-consultation").identified);
    assert_eq!(
        requires(model, "consultation", "identified-consultation"),
        ["consent:identified-consultation"]
    );
    assert!(step(model, "consultation", "identification").back);
}

/// Shows KEU24-28, KEU24-29 and KEU24-30.
#[test]
fn in_pair_work_the_client_stays_with_the_one_who_asked_and_the_plan_is_made() {
    let pair_work = stage(keusote(), "pair-work");
    assert_eq!(pair_work.owner, StageOwner::Asker);
    let work = ["contact-client", "gather-background", "joint-meeting", "draw-up-plan"];
    assert!(holds(&pair_work.actions, &work));
    assert!(entry(&keusote().meetings, "joint").about_clients);
    let required = requires(keusote(), "pair-work", "services");
    assert_eq!(required, ["goals", "decision:plan", "responsible", "owner", "measure:was"]);
}

#[test]
fn the_network_owns_the_case_and_handles_it_every_week() {
    let model = keusote();
    let network = stage(model, "network");
    assert_eq!(network.owner, StageOwner::Team);
    assert_eq!(model.owning_team().unwrap().id.as_str(), "network");
    assert!(holds(&network.actions, &["weekly-case-handling", "assess-work-ability", "instruct-assessment"]));
    let meeting = entry(&model.meetings, "network");
    assert_eq!((meeting.rhythm, meeting.about_clients), (Rhythm::Weekly, true));
}

/// Shows KEU24-34.
#[test]
fn at_the_end_the_client_has_got_help_or_chosen() {
    let model = keusote();
    assert_eq!(requires(model, "services", "outcome"), ["decision:services"]);
    assert!(holds(&stage(model, "outcome").actions, &["client-chooses"]));
    assert!(holds(&model.closing.outcomes, &["help-received", "options-chosen"]));
}

/// Shows KEU24-35, KEU24-36 and KEU24-37.
#[test]
fn statutory_criteria_choose_between_two_plans() {
    let model = keusote();
    let before = date(2024, 6, 1);
    assert_eq!(plan_on(model, before, Outcome::Refer), "typ-plan");
    assert_eq!(plan_on(model, before, Outcome::Outside), "support-plan");
    assert_eq!(plan_on(model, date(2025, 6, 1), Outcome::Refer), "tym-plan");
    assert!(entry(&model.plans, "typ-plan").elsewhere && !entry(&model.plans, "support-plan").elsewhere);
}

/// Shows KEU24-03.
#[test]
fn perceived_work_ability_from_0_to_7_is_a_sign_and_no_gate() {
    let set = service_criteria(keusote(), date(2024, 2, 1));
    let sign = set.criteria.iter().find(|it| it.id.as_str() == "work-ability-lowered").unwrap();
    assert_eq!((sign.kind, sign.computed), (CriterionKind::Sign, Some(Computed::WorkAbilityAtMost(7))));
    assert_eq!(criteria(set, CriterionKind::Requirement), ["working-age"]);
    assert_eq!(set.enough, 1);
}

/// Shows KEU24-40, KEU24-41, KEU24-42, KEU24-43, KEU24-44, KEU24-45, KEU24-46, KEU24-47, KEU24-48 and KEU24-49.
#[test]
fn the_core_of_the_network_is_always_invited_and_two_of_its_seats_are_open() {
    let model = keusote();
    let team = entry(&model.teams, "network");
    let fixed: Vec<&str> =
        seats(team, SeatKind::Core).filter(|seat| !seat.open).map(|seat| seat.role.as_str()).collect();
    let eight = [
        "work-ability-coordinator",
        "physician",
        "public-health-nurse",
        "physiotherapist",
        "occupational-therapist",
        "social-rehabilitation-counsellor",
        "typ-social-worker",
        "te-psychologist",
    ];
    assert_eq!(fixed, eight);
    let open: Vec<&str> =
        seats(team, SeatKind::Core).filter(|seat| seat.open).map(|seat| seat.role.as_str()).collect();
    assert_eq!(open, ["mental-health-nurse", "te-expert"]);
    assert_eq!(entry(&model.roles, "te-psychologist").partner, Some("te-services".into()));
    assert_eq!(entry(&model.meetings, "network").team, Some("network".into()));
}

/// Shows KEU24-50, KEU24-51, KEU24-52, KEU24-53, KEU24-54, KEU24-55 and KEU24-56.
#[test]
fn visitors_of_the_network_see_the_case_that_they_are_invited_to() {
    let model = keusote();
    let visitors = roles(entry(&model.teams, "network"), SeatKind::Visiting);
    let six = [
        "presenting-party",
        "pain-physician",
        "physiatrist",
        "psychiatrist",
        "hus-clinic-representative",
        "job-coach",
    ];
    assert_eq!(visitors, six);
    for role in visitors {
        assert_eq!(entry(&model.roles, role).rights, [Right::Visit], "{role}");
    }
}

/// Shows KEU24-80, KEU24-81 and KEU24-43.
#[test]
fn seven_professions_consult_and_those_who_rotate_stay_six_months() {
    let team = entry(&keusote().teams, "consultation-team");
    let seven = [
        "work-ability-coordinator",
        "public-health-nurse",
        "social-rehabilitation-counsellor",
        "physiotherapist",
        "occupational-therapist",
        "physician",
        "typ-social-counsellor",
    ];
    assert_eq!(roles(team, SeatKind::Core), seven);
    let staying: Vec<Option<u8>> = seats(team, SeatKind::Core).map(|seat| seat.stay_months).collect();
    assert_eq!(staying[0], None);
    assert!(staying[1..].iter().all(|months| *months == Some(6)));
    assert!(ids(&keusote().roles).contains("typ-social-worker"));
}

/// Shows KEU24-82, KEU24-83, KEU24-84, KEU24-85 and KEU24-86.
#[test]
fn the_consultation_team_has_six_kinds_of_back_up() {
    let team = entry(&keusote().teams, "consultation-team");
    let back_up = roles(team, SeatKind::BackUp);
    let six = [
        "kela-expert",
        "te-expert",
        "mental-health-nurse",
        "consulting-psychiatrist",
        "substance-abuse-physician",
        "pain-physician",
    ];
    assert_eq!(back_up, six);
    let by_municipality: Vec<&str> =
        team.seats.iter().filter(|seat| seat.by_municipality).map(|seat| seat.role.as_str()).collect();
    assert_eq!(by_municipality, ["substance-abuse-physician"]);
    assert!(holds(&stage(keusote(), "consultation").actions, &["consult-kela"]));
}

/// Shows KEU24-96.
#[test]
fn consultation_and_pair_work_is_done_by_coordinator_former_members_counsellors_and_physician() {
    let doers = ["work-ability-coordinator", "former-team-member", "typ-social-counsellor", "physician"];
    assert!(holds(&stage(keusote(), "consultation").roles, &doers));
    assert!(holds(&stage(keusote(), "pair-work").roles, &doers));
}

/// Shows KEU24-23, KEU24-65, KEU24-67, KEU24-68, KEU24-87 and KEU24-92.
#[test]
fn one_asks_by_phone_mail_form_or_record_system() {
    let channels = &keusote().channels;
    let kind =
        |id: &str| (entry(channels, id).kind, entry(channels, id).clients, entry(channels, id).professionals);
    assert_eq!(kind("phone"), (ChannelKind::Phone, true, true));
    assert_eq!(kind("email"), (ChannelKind::Email, true, true));
    assert_eq!(kind("form"), (ChannelKind::Form, true, true));
    assert_eq!(kind("pegasos-omni"), (ChannelKind::RecordSystem, false, true));
    assert_eq!(kind("proconsona-omni"), (ChannelKind::RecordSystem, false, true));
}

/// Shows KEU24-66, KEU24-74, KEU24-88 and KEU24-89.
#[test]
fn two_answer_the_phone_on_tuesdays_and_thursdays() {
    let phone = entry(&keusote().channels, "phone");
    assert!(keusote().organisation.phone_required);
    let hours: Vec<_> =
        phone.hours.iter().map(|hours| (hours.days.as_slice(), hours.from, hours.to)).collect();
    let tuesday = (&[Weekday::Tue][..], time(8, 30, 0, 0), time(10, 30, 0, 0));
    let thursday = (&[Weekday::Thu][..], time(12, 0, 0, 0), time(14, 0, 0, 0));
    assert_eq!(hours, [tuesday, thursday]);
    assert_eq!(phone.on_duty, 2);
    assert_eq!(phone.watcher, Some("work-ability-coordinator".into()));
    assert!(!phone.valid.holds(date(2024, 1, 22)) && phone.valid.holds(date(2024, 1, 23)));
}

/// Shows KEU24-58 and KEU24-70.
#[test]
fn the_weeks_structures_are_case_team_weekly_meeting_and_network() {
    let meetings = &keusote().meetings;
    assert_eq!(entry(meetings, "case-team").rhythm, Rhythm::AfterPhoneHours);
    assert_eq!(entry(meetings, "weekly").rhythm, Rhythm::Weekly);
    assert_eq!(entry(meetings, "network").rhythm, Rhythm::Weekly);
    for meeting in ["case-team", "weekly", "network"] {
        assert_eq!(texts(&entry(meetings, meeting).tasks), ["operations"], "{meeting}");
    }
    assert_eq!(entry(meetings, "own-time").rhythm, Rhythm::WhenNeeded);
    let first = stage(keusote(), "consultation");
    assert!(holds(&first.actions, &["take-to-case-team", "book-own-time"]));
}

/// Shows KEU24-60 and KEU24-61.
#[test]
fn operations_have_a_holder_and_the_steering_group_meets_monthly_and_evaluates_quarterly() {
    let model = keusote();
    assert_eq!(texts(&model.organisation.tasks), ["operations"]);
    let group = roles(entry(&model.teams, "steering-group"), SeatKind::Core);
    assert_eq!(group, ["line-supervisor", "coordinating-supervisor", "service-area-representative"]);
    assert_eq!(entry(&model.meetings, "steering").rhythm, Rhythm::Monthly);
    assert_eq!(entry(&model.meetings, "evaluation").rhythm, Rhythm::Quarterly);
}

/// Shows KEU24-09.
#[test]
fn the_share_of_consultation_goes_from_60_to_80_per_cent() {
    let share = entry(&keusote().measures, "consultation-share");
    assert_eq!(share.kind, MeasureKind::ConsultationShare);
    let figure = |figure: Option<domain::model::Figure>| figure.map(|it| (it.value, it.on));
    assert_eq!(figure(share.baseline), Some((60, date(2023, 8, 31))));
    assert_eq!(figure(share.target), Some((80, date(2024, 12, 31))));
}

/// Shows KEU24-02, KEU24-06, KEU24-10 and KEU24-11.
#[test]
fn under_the_north_star_stand_goals_of_six_and_twelve_months_with_their_measures() {
    let model = keusote();
    assert_eq!(entry(&model.aims, "best-for-this-client").horizon_months, [36, 60]);
    let nearer: Vec<_> = model.aims.iter().filter(|aim| aim.under == Some("help-in-time".into())).collect();
    assert_eq!(nearer.len(), 3);
    assert!(nearer.iter().all(|aim| aim.horizon_months == [6, 12] && aim.measures.len() == 1));
    assert_eq!(entry(&model.measures, "client-feedback").kind, MeasureKind::Feedback);
    let change = entry(&model.measures, "work-ability-change");
    assert_eq!(
        (change.kind, change.instrument.as_ref()),
        (MeasureKind::InstrumentChange, Some(&"was".into()))
    );
}
