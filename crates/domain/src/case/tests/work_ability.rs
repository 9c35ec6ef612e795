//! The assessment of work ability: shared out, given part by part, put together.

use super::*;
use crate::access::Principal;
use crate::case::work_ability::{
    Clinic, ClinicCheck, ClinicCriterion, Domain, Expertise, Order, OwnView, PartConclusion, ResultClass,
    Share, WorkAbility, WorkAbilityCommand, missing,
};
use crate::case::{Beside, Refusal};
use crate::id::Name;
use crate::task::{Kind, Whose, tasks};

fn does(command: WorkAbilityCommand) -> Command {
    Command::WorkAbility(command)
}

fn order(mark: Option<&str>) -> Command {
    let order = Order {
        question: "Voiko asiakas palata entiseen työhön?".to_owned(),
        why: "Pitkä poissaolo.".to_owned(),
        mark: mark.map(Name::from),
        level: Expertise::MultiProfessional,
    };
    does(WorkAbilityCommand::Order { assessment: "w1".into(), order })
}

fn share(domain: Domain, to: &str) -> Command {
    let share = Share { to: to.into(), profession: "coordinator".into(), due: date(2026, 3, 20) };
    does(WorkAbilityCommand::Share { assessment: "w1".into(), domain, share })
}

fn give(domain: Domain, plain: &str) -> Command {
    let (text, plain) = ("Liikkuvuus on rajoittunut.".to_owned(), plain.to_owned());
    let conclusion = PartConclusion::SomeLimit;
    does(WorkAbilityCommand::Give { assessment: "w1".into(), domain, conclusion, text, plain })
}

fn view(view: OwnView) -> Command {
    does(WorkAbilityCommand::View { assessment: "w1".into(), view })
}

fn said() -> Command {
    view(OwnView::Said("Jaksaisin puolikasta päivää.".to_owned()))
}

fn conclude(result: ResultClass, reason: &str) -> Command {
    let (text, plain) = ("Työkyky palautuu.".to_owned(), "Voit palata työhön.".to_owned());
    let (assessment, statement, reason) = ("w1".into(), None, reason.to_owned());
    does(WorkAbilityCommand::Conclude { assessment, result, text, plain, statement, reason })
}

fn ordered() -> Story<'static, Case> {
    given(opened()).when(order(None)).done()
}

/// Bo has the physical part and Cecilia the mental one; Bo's is given.
fn half() -> Story<'static, Case> {
    let story = ordered().when(share(Domain::Physical, "bo")).done();
    let story = story.when(share(Domain::Mental, "cecilia")).done();
    story.by("bo").when(give(Domain::Physical, "Selkäsi ei kestä nostoja.")).done().by("aino")
}

fn one<'s>(story: &'s Story<'_, Case>) -> &'s WorkAbility {
    &story.state.open.as_ref().unwrap().work_ability[&"w1".into()]
}

fn waiting(story: &Story<'_, Case>, kind: &Kind) -> Vec<Whose> {
    tasks(&story.state, &RIVER).into_iter().filter(|task| task.kind == *kind).map(|task| task.whose).collect()
}

/// Shows EKA-07.
#[test]
fn an_assessment_has_a_question_and_may_carry_the_mark_of_a_service_need_assessment() {
    given(opened()).when(order(Some("shl-99"))).refused(Refusal::UnknownKind);
    let story = given(opened()).when(order(Some("shl-36"))).done();
    assert_eq!(one(&story).mark, Some("shl-36".into()));
    assert_eq!(one(&story).level, Expertise::MultiProfessional);
    let story = story.when(order(None)).refused(Refusal::AlreadyRecorded);

    let story = story.when(said()).done().when(conclude(ResultClass::Good, "Yksi käynti riitti.")).done();

    let visit = story.state.open.unwrap().visits.pop().unwrap();
    for action in ["assess-work-ability", "assess-need"] {
        assert!(visit.taken.contains_key(&action.into()), "{action} counts as the stage's own task");
    }
}

/// Shows EKA-06: who assesses what, in which profession, by when.
#[test]
fn the_domains_are_shared_out_to_named_workers_in_their_professions() {
    let story = ordered().when(share(Domain::Physical, "gone")).refused(Refusal::NotWorking);
    let story = story.when(share(Domain::Physical, "visitor")).refused(Beside::NotInCase.into());
    let odd = Share { to: "bo".into(), profession: "astrologer".into(), due: DAY };
    let odd = does(WorkAbilityCommand::Share { assessment: "w1".into(), domain: Domain::Social, share: odd });
    let story = story.when(odd).refused(Beside::UnknownProfession.into());
    let story = story.when(share(Domain::Physical, "cecilia")).done();
    // It may be another's, as long as it is not given.
    let story = story.when(share(Domain::Physical, "bo")).done();

    let bo = Whose::Of(Principal::Worker("bo".into()));
    assert_eq!(waiting(&story, &Kind::AssessPart), [bo]);
    let story =
        story.by("cecilia").when(give(Domain::Physical, "Hyvin.")).refused(Beside::PartOfAnother.into());
    let story = story.by("bo").when(give(Domain::Physical, " ")).refused(Beside::PlainMissing.into());
    let story = story.when(give(Domain::Mental, "Hyvin.")).refused(Beside::NoSuchPart.into());
    let story = story.when(give(Domain::Physical, "Selkäsi ei kestä nostoja.")).done();
    assert_eq!(waiting(&story, &Kind::AssessPart), []);
    story.by("aino").when(share(Domain::Physical, "cecilia")).refused(Beside::PartGiven.into());
}

/// Shows THL-09: the client's own view comes before any result.
#[test]
fn nothing_is_concluded_before_the_client_was_asked() {
    let story = half().when(conclude(ResultClass::Good, "Kiire")).refused(Beside::OwnViewMissing.into());
    let story = story.when(view(OwnView::Said(" ".to_owned()))).refused(Refusal::TextMissing);
    let story = story.when(view(OwnView::Missing("weather".into()))).refused(Refusal::UnknownReason);

    story
        .when(view(OwnView::Missing("declined".into())))
        .done()
        .when(conclude(ResultClass::Good, "Riittää"))
        .done();
}

/// Shows THL-19, KSH-24 and W-09.
#[test]
fn it_is_put_together_when_all_parts_are_given_or_with_a_reason_why_not() {
    let story = half().when(said()).done();
    assert_eq!(waiting(&story, &Kind::ConcludeAssessment), []);
    let story = story.when(conclude(ResultClass::Good, "")).refused(Beside::PartsMissing.into());

    let story = story.by("cecilia").when(give(Domain::Mental, "Mielesi voi hyvin.")).done().by("aino");
    assert_eq!(waiting(&story, &Kind::ConcludeAssessment), [Whose::Of(Principal::Team("team".into()))]);
    let story = story.when(conclude(ResultClass::NotFinished, "")).refused(Beside::PartsMissing.into());
    let story = story.when(conclude(ResultClass::GoodAfterSupport, "")).done();

    assert_eq!(one(&story).result, Some((ResultClass::GoodAfterSupport, DAY)));
    assert_eq!(waiting(&story, &Kind::ConcludeAssessment), []);
    story.when(conclude(ResultClass::Good, "")).refused(Beside::AssessmentOver.into());
}

#[test]
fn the_result_is_one_of_the_four_classes_or_not_carried_through() {
    let codes: Vec<_> = ResultClass::ALL.iter().map(|it| it.code()).collect();

    assert_eq!(codes, ["good", "good-after-support", "transitional-only", "unable", "not-finished"]);
}

#[test]
fn an_assessment_that_is_not_carried_through_does_not_count_as_done() {
    let story = half().when(said()).done();
    let story = story.when(conclude(ResultClass::NotFinished, "Asiakas muutti.")).done();

    let visit = story.state.open.unwrap().visits.pop().unwrap();
    assert!(!visit.taken.contains_key(&"assess-work-ability".into()));
}

/// Shows W-10.
#[test]
fn what_a_clinic_expects_is_said_and_blocks_nothing() {
    let check =
        |clinic, met: &[ClinicCriterion]| does(WorkAbilityCommand::CheckClinic { clinic, met: met.to_vec() });
    let substances = [ClinicCriterion::SubstanceFree];
    given(opened()).when(check(Clinic::Hus, &substances)).refused(Refusal::UnknownCriterion);

    let lacks = |clinic, met: &[ClinicCriterion]| {
        let story = given(opened()).when(check(clinic, met)).done();
        let found: ClinicCheck = story.state.open.unwrap().clinic.unwrap();
        missing(&found)
    };
    assert!(lacks(Clinic::Oys, &[]).contains(&ClinicCriterion::SubstanceFree));
    assert!(!lacks(Clinic::Hus, &[]).contains(&ClinicCriterion::SubstanceFree));
    assert_eq!(lacks(Clinic::Oys, ClinicCriterion::ALL), []);
}
