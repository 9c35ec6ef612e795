//! Questionnaires through the real router.

use crate::testing::{Browser, TEAM, Town};

/// A client with a case of the team: the page of the case.
pub(crate) async fn case(by: &Browser<'_>) -> String {
    case_of(by, "Koe").await
}

/// The same of a client with this name.
pub(crate) async fn case_of(by: &Browser<'_>, given: &str) -> String {
    let card = [("given", given), ("family", "Kyselynen"), ("born", "1.1.1985"), ("language", "fi")];
    let done = by.fill("/fi/persons/new", &card).await;
    let client = done.is(303).location().unwrap().split('?').next().unwrap().to_owned();
    let model = crate::model::load_all(&crate::model::Source::Shipped).unwrap();
    let model = &model.get(crate::testing::MODEL).unwrap().model;
    let entry = model.stages.iter().find(|stage| stage.entry).unwrap();
    let agreement = model.consents.iter().find(|consent| consent.agreement).unwrap();
    let own = [
        ("stage", entry.id.as_str()),
        ("arrival", model.arrivals.first().unwrap().id.as_str()),
        ("sender", "Lähettävä yksikkö"),
        ("need", model.needs.first().unwrap().as_str()),
        ("words", "Toivoo apua työkykyyn."),
        ("owner", &format!("t:{TEAM}")),
        ("ground", &format!("consent:{}", agreement.id)),
        ("purpose", "Palvelun järjestäminen"),
        ("from", "2.3.2026"),
    ];
    let done = by.fill(&format!("{client}/cases"), &own).await;
    done.is(303).location().unwrap().split('?').next().unwrap().to_owned()
}

const HOW: [(&str, &str); 3] = [("mode", "interview"), ("on", "2.3.2026"), ("at", "start")];

/// Fills a questionnaire in: the page of the answers.
pub(crate) async fn answers(by: &Browser<'_>, case: &str, id: &str, given: &[(&str, &str)]) -> String {
    let done = by.fill(&format!("{case}/questionnaires/{id}"), &[&HOW, given].concat()).await;
    done.is(303).location().unwrap().split('?').next().unwrap().to_owned()
}

/// Shows PSA-62.
#[tokio::test]
async fn a_work_ability_score_is_asked_and_read_with_its_meaning() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let list = coordinator.get(&format!("{case}/questionnaires")).await;
    list.is(200).shows("Työkykypistemäärä").says("questionnaire-not-answered");

    let page = answers(&coordinator, &case, "was", &[("q-points", "6")]).await;
    let read = coordinator.get(&page).await;
    read.is(200).shows("6 / 10, kohtalainen").shows("was@1").says("mode-told-interview");
    coordinator.get(&case).await.is(200).shows("Kyselyyn vastattiin").hides("6 / 10");
    coordinator.get(&format!("{case}/questionnaires")).await.shows("6 / 10, kohtalainen");
}

/// Shows PSA-79: AUDIT and GAD-7 by their questions, BDI by its result; each is read with its points and what they mean.
#[tokio::test]
async fn audit_bdi_and_gad_7_are_asked_by_the_situation_and_read_with_score_and_meaning() {
    let town = Town::new().await;
    let nurse = town.as_worker("nurse");
    let case = case(&town.as_worker("coordinator")).await;
    let audit = [("q-q1", "4-a-week"), ("q-q2", "10"), ("q-q3", "monthly"), ("q-q9", "no"), ("q-q10", "no")];
    let never = ["q-q4", "q-q5", "q-q6", "q-q7", "q-q8"].map(|item| (item, "never"));
    let page = answers(&nurse, &case, "audit", &[&audit[..], &never].concat()).await;
    nurse.get(&page).await.is(200).shows("10 / 40, kohonnut riski (WHO II): neuvo");

    let half = ["q-q1", "q-q2", "q-q3", "q-q4", "q-q5", "q-q6", "q-q7"].map(|item| (item, "more-than-half"));
    let page = answers(&nurse, &case, "gad-7", &half).await;
    let scoring = super::the("gad-7").scores.remove(0);
    let moderate = scoring.bands[2].text["fi"].to_lowercase();
    nurse.get(&page).await.is(200).shows(&format!("14 / 21, {moderate}"));

    let total = [("q-version", "bdi-ii"), ("q-total-ii", "22"), ("q-alert", "no")];
    let page = answers(&nurse, &case, "bdi", &total).await;
    nurse.get(&page).await.is(200).shows("22 / 63, kohtalaisia masennusoireita");
    let list = nurse.get(&format!("{case}/questionnaires")).await;
    list.is(200).shows("10 / 40").shows("14 / 21");
}

#[tokio::test]
async fn what_was_typed_comes_back_with_what_is_wrong_and_nothing_is_recorded() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let path = format!("{case}/questionnaires/was");
    let given = [("mode", "paper"), ("on", "31.2.2026"), ("at", "start"), ("q-points", "12")];
    let refused = coordinator.fill(&path, &given).await;
    refused.is(422).says("not-a-day").shows("Kirjoita luku väliltä 0–10").shows("31.2.2026");
    let empty = coordinator.fill(&path, &HOW).await;
    empty.is(422).says("refusal-nothing-answered");
    let tomorrow = [("mode", "paper"), ("on", "3.3.2026"), ("at", "start"), ("q-points", "5")];
    coordinator.fill(&path, &tomorrow).await.is(422).says("refusal-day-in-future");
    coordinator.get(&format!("{case}/questionnaires")).await.says("answers-none");
}

/// Shows W-07.
#[tokio::test]
async fn an_instrument_for_groups_is_collected_and_not_shown_of_one_person() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let items: Vec<String> = (1..=10).map(|item| format!("q-s{item}")).collect();
    let given: Vec<(&str, &str)> = items.iter().map(|item| (item.as_str(), "4")).collect();
    let page = answers(&coordinator, &case, "esis", &given).await;
    let read = coordinator.get(&page).await;
    read.is(200).says("score-of-groups").hides("100 / 100").hides("Kuulun itselleni");
    assert!(read.text.contains("THL"), "the owner's warning stands there");
}

#[tokio::test]
async fn an_answer_that_calls_for_attention_is_a_task_until_somebody_says_what_was_done() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let form = super::the("phq-9");
    let item = form.flags.first().unwrap().when.first().unwrap().item.as_str().to_owned();
    let options = form.options.values().next().unwrap();
    let some = options.iter().find(|option| option.value == Some(1)).unwrap().code.as_str();
    let page = answers(&coordinator, &case, "phq-9", &[(&format!("q-{item}"), some)]).await;
    coordinator.get(&page).await.is(200).says("flag-title").says("do-attend");
    coordinator.get(&case).await.says("task-attend-to-flag");

    let path = format!("{page}/flags");
    coordinator.fill(&path, &[]).await.is(422).says("refusal-text-missing");
    coordinator.fill(&path, &[("text", "Soitin heti, turvallinen.")]).await.is(303);
    coordinator.get(&page).await.is(200);
    let after = coordinator.get(&case).await;
    let task = crate::text::Texts(crate::text::Lang::Fi).get("task-attend-to-flag");
    after.hides(task).shows("Soitin heti, turvallinen.");
}

#[tokio::test]
async fn rows_are_added_without_script_and_what_was_typed_stays() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let path = format!("{case}/questionnaires/initial-interview");
    let first = [("q-work-0-work", "Varastotyö"), ("q-work-0-from", "3/2015"), ("add-row", "work")];
    let more = coordinator.fill(&path, &[&HOW[..], &first].concat()).await;
    more.is(200).shows("Varastotyö").shows("q-work-1-work").hides("q-work-2-work");
    let wrong = [("q-work-1-work", "Siivous"), ("q-work-1-from", "eilen")];
    let refused = coordinator.fill(&path, &[&HOW[..], &first[..2], &wrong].concat()).await;
    refused.is(422).says("not-a-month").shows("eilen").shows("Siivous");
    let page = answers(&coordinator, &case, "initial-interview", &[&first[..2], &wrong[..1]].concat()).await;
    coordinator.get(&page).await.is(200).shows("Varastotyö").shows("3/2015").shows("Siivous");
}

#[tokio::test]
async fn what_was_entered_in_error_is_struck_out_with_a_reason_and_stays_readable() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let page = answers(&coordinator, &case, "was", &[("q-points", "6")]).await;
    coordinator.fill(&format!("{page}/strike"), &[("reason", "Toisen asiakkaan lomake.")]).await.is(303);
    coordinator.get(&page).await.is(200).says("answers-struck").shows("6 / 10");
    coordinator.fill(&format!("{page}/strike"), &[("reason", "Taas.")]).await.is(422);
}

#[tokio::test]
async fn whoever_may_not_see_the_case_finds_neither_questionnaires_nor_answers() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let page = answers(&coordinator, &case, "was", &[("q-points", "6")]).await;
    let outsider = town.as_worker("outsider");
    for path in [format!("{case}/questionnaires"), format!("{case}/questionnaires/was"), page] {
        outsider.get(&path).await.is_not_found();
    }
    coordinator.get(&format!("{case}/questionnaires/no-such")).await.is_not_found();
}

#[tokio::test]
async fn a_double_click_records_the_answers_once() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let path = format!("{case}/questionnaires/was");
    let page = coordinator.get(&path).await;
    let given = [&HOW[..], &[("q-points", "6")]].concat();
    coordinator.send_form(&page, &path, &given).await.is(303);
    coordinator.send_form(&page, &path, &given).await.is(303);
    let list = coordinator.get(&format!("{case}/questionnaires")).await;
    assert_eq!(list.text.matches("/answers/").count(), 1);
}

/// Shows PSA-12, PSA-14, PSA-16, PSA-20, PSA-27, PSA-28, PSA-78, PSA-80 and PSA-94.
#[tokio::test]
async fn what_was_told_once_is_the_picture_of_the_whole_situation() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    coordinator.get(&format!("{case}/situation")).await.is(200).says("situation-none");
    let told = [
        ("q-situation", "Selkä vei varastotyöstä."),
        ("q-goals", "Haluan takaisin työhön."),
        ("q-importance", "9"),
        ("q-near-effect", "burdens"),
        ("q-money-worry", "much"),
        ("q-debts", "enforcement"),
        ("q-affairs", "with-help"),
        ("q-work-0-work", "Varasto"),
        ("q-work-0-from", "3/2015"),
        ("q-work-0-to", "5/2024"),
        ("q-unemployed-0-from", "6/2024"),
        ("q-skills", "Osaan ajaa trukkia."),
        ("q-skill-gaps", "Haluaisin oppia englantia."),
    ];
    answers(&coordinator, &case, "initial-interview", &told).await;
    let picture = coordinator.get(&format!("{case}/situation")).await;
    picture.is(200).shows("4 asiaa kuormittaa nyt").shows("ulosotossa").shows("Selkä vei varastotyöstä.");
    picture.shows("9 / 10").shows("3/2015–5/2024").shows("6/2024–").shows("Osaan ajaa trukkia.");
    picture.shows("Haluaisin oppia englantia.").shows("Haluan takaisin työhön.");
    let newest = picture.text.find("6/2024–").zip(picture.text.find("3/2015–"));
    assert!(newest.is_some_and(|(now, before)| now < before), "what goes on stands first");
}

#[tokio::test]
async fn what_one_form_told_stands_in_the_next_and_an_instrument_begins_empty() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let told = [("q-brings", "Väsymys."), ("q-support-person", "yes")];
    answers(&coordinator, &case, "initial-questionnaire", &told).await;
    let form = coordinator.get(&format!("{case}/questionnaires/initial-interview")).await;
    form.is(200).says("questionnaire-told-before").shows("Väsymys.");
    answers(&coordinator, &case, "was", &[("q-points", "6")]).await;
    let again = coordinator.get(&format!("{case}/questionnaires/was")).await;
    assert_eq!(again.text.matches(" checked").count(), 1, "only the likely occasion is chosen");
}

/// Shows PSA-62, PSA-64 and W-06.
#[tokio::test]
async fn a_change_is_told_with_its_measurement_error() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let path = format!("{case}/change");
    coordinator.get(&path).await.is(200).says("change-none");
    answers(&coordinator, &case, "was", &[("q-points", "4")]).await;
    coordinator.get(&path).await.says("change-said-one");
    town.wait_days(182);
    let later = [("mode", "paper"), ("on", "31.8.2026"), ("at", "follow-up")];
    let form = format!("{case}/questionnaires/was");
    coordinator.fill(&form, &[&later[..], &[("q-points", "5")]].concat()).await.is(303);
    coordinator.get(&path).await.says("verdict-within").shows("mittausvirheen rajoissa").shows("+1");
    coordinator.fill(&form, &[&later[..], &[("q-points", "7")]].concat()).await.is(303);
    coordinator.get(&path).await.says("verdict-improved").shows("+3");

    let areas = super::the("3x10d");
    let names: Vec<String> = areas.items.iter().map(|item| format!("q-{}", item.id)).collect();
    let given: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "3")).collect();
    answers(&coordinator, &case, "3x10d", &given).await;
    coordinator.get(&path).await.is(200).shows("Tyytymätön").says("change-not-yet");
}

#[tokio::test]
async fn a_row_that_no_form_has_is_passed_over() {
    let town = Town::new().await;
    let coordinator = town.as_worker("coordinator");
    let case = case(&coordinator).await;
    let path = format!("{case}/questionnaires/initial-interview");
    let row = format!("q-near-{}-who", usize::MAX);
    let page = coordinator.fill(&path, &[&HOW[..], &[(&row, "x"), ("add-row", "near")]].concat()).await;
    page.is(200).hides(&row);
}
