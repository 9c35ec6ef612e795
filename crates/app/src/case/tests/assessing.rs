//! Statements, the health check and the assessment of work ability through the real router.

use super::{opens, registers};
use crate::testing::{Browser, Town, between};

async fn with_case(town: &Town) -> (Browser<'_>, String) {
    let coordinator = town.as_worker("coordinator");
    let client = registers(&coordinator, "Arvioitava", &[]).await;
    let case = opens(&coordinator, &client).await;
    (coordinator, case)
}

const DRAFT: [(&str, &str); 4] = [
    ("kind", "rehabilitation"),
    ("purpose", "Kuntoutuksen hakeminen"),
    ("recipient", "Kela"),
    ("text", "Potilas hyötyisi kuntoutuksesta."),
];

/// Where the first statement of the case is.
async fn statement(by: &Browser<'_>, case: &str) -> String {
    let list = by.get(&format!("{case}/statements")).await;
    // The buttons come first: to write and to attach.
    let (_, cards) = list.is(200).text.split_once("class=\"card\"").unwrap();
    format!("{case}/statements/{}", between(cards, &format!("{case}/statements/"), "\""))
}

/// Shows PSA-99 and KSH-25: from a draft to the paper, and to the recipient on the client's permission.
#[tokio::test]
async fn a_physician_signs_a_statement_that_is_printed_handed_over_and_sent_on_a_permission() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    coordinator.fill(&format!("{case}/statements/new"), &DRAFT).await.refuses("refusal-physician-signs");
    let physician = town.as_worker("physician");
    physician.fill(&format!("{case}/statements/new"), &DRAFT).await.is(303);
    physician.get("/fi/my-day").await.says("task-sign-statement");
    let one = statement(&physician, &case).await;
    physician.get(&format!("{one}/print")).await.is_not_found();
    coordinator.fill(&format!("{one}/sign"), &[]).await.refuses("refusal-statement-of-another");
    physician.get(&format!("{one}/sign")).await.is(200).shows("Potilas hyötyisi kuntoutuksesta.");

    physician.fill(&format!("{one}/sign"), &[]).await.goes_to(&format!("{one}?done=statement-sign"));

    let print = coordinator.get(&format!("{one}/print")).await;
    print
        .is(200)
        .shows("Potilas hyötyisi kuntoutuksesta.")
        .shows("Esimerkin hyvinvointialue")
        .shows("Lauri Lääkäri");
    let corrected = [("text", "Potilas hyötyy kuntoutuksesta."), ("reason", "Arvio tarkentui.")];
    physician.fill(&format!("{one}/correction"), &corrected).await.is(303);
    let page = coordinator.get(&one).await;
    page.shows("Potilas hyötyy kuntoutuksesta.").shows("Arvio tarkentui.").says("statement-versions");
    coordinator.fill(&format!("{one}/hand"), &[("how", "in-person")]).await.is(303);

    let send = |basis: &str| vec![("partner", "kela".to_owned()), ("basis", basis.to_owned())];
    let form = coordinator.get(&format!("{one}/send")).await;
    let agreement = between(
        &form.text.split("name=\"basis\"").nth(1).unwrap().replacen("value=\"\"", "", 1),
        "value=\"",
        "\"",
    );
    let to_kela = send(&agreement);
    let fields: Vec<_> = to_kela.iter().map(|(name, value)| (*name, value.as_str())).collect();
    coordinator.fill(&format!("{one}/send"), &fields).await.refuses("refusal-basis-does-not-cover");
    let permission = [
        ("ground", "consent:disclosure"),
        ("purpose", "Kuntoutuksen hakeminen"),
        ("data", "health"),
        ("recipients", "kela"),
        ("from", "2.3.2026"),
    ];
    coordinator.fill(&format!("{case}/bases"), &permission).await.is(303);
    let form = coordinator.get(&format!("{one}/send")).await;
    let bases = form.text.split("name=\"basis\"").nth(1).unwrap();
    let mut other = bases.split("value=\"").filter_map(|rest| rest.split_once('"')).map(|(id, _)| id);
    let other = other.find(|id| id.len() > 20 && *id != agreement).unwrap().to_owned();
    let fields = [("partner", "kela"), ("basis", other.as_str()), ("unit", "Kuntoutuspalvelut")];
    coordinator.fill(&format!("{one}/send"), &fields).await.is(303);
    coordinator.get(&one).await.shows("Kuntoutuspalvelut");
}

#[tokio::test]
async fn a_statement_from_elsewhere_is_checked_by_what_it_is_and_handed_out_as_a_file_only() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    let place = format!("{case}/statements/attach");
    let page = coordinator.get(&place).await;
    let answers = |kind: &'static str| {
        [("kind", kind), ("purpose", "Etuus"), ("author", "Sairaala"), ("written", "20.2.2026")]
    };
    let script = ("paper", "x.pdf", b"<script>alert(1)</script>".as_slice());
    let refused = coordinator.send_paper(&page, &place, script, &answers("b-statement")).await;
    refused.refuses("paper-of-other-kind");
    let paper = b"%PDF-1.7 lausunto";
    let file = ("paper", "lausunto.pdf", paper.as_slice());
    coordinator.send_paper(&page, &place, file, &answers("")).await.refuses("refusal-choose-one");

    let done = coordinator.send_paper(&page, &place, file, &answers("b-statement")).await;

    let one = done.is(303).location().unwrap().split('?').next().unwrap().to_owned();
    coordinator.get(&one).await.is(200).shows("lausunto.pdf").shows("Sairaala").says("statement-attached");
    let file = coordinator.get(&format!("{one}/paper")).await;
    assert_eq!(file.text.as_bytes(), paper);
    assert_eq!(file.headers["content-type"], "application/octet-stream");
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    for user in ["peer", "outsider"] {
        town.as_worker(user).get(&format!("{one}/paper")).await.is_not_found();
    }
}

/// Shows PSA-97, PSA-98 and PSA-03: the nurse's visit, on to the physician, a summary, due again.
#[tokio::test]
async fn a_health_check_goes_from_its_form_to_the_nurse_the_physician_and_a_summary() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    let check = format!("{case}/health-check");
    coordinator.get(&check).await.is(200).says("check-none");
    coordinator.fill(&format!("{check}/begin"), &[("why", "missing")]).await.is(303);
    coordinator.get("/fi/my-day").await.says("task-book-health-check").says("task-ask-pre-form");
    coordinator.fill(&format!("{check}/step/form-asked"), &[]).await.is(303);
    let visit = [
        ("kind", "health-check"),
        ("with", "nurse"),
        ("day", "20.3.2026"),
        ("time", "9"),
        ("minutes", "60"),
        ("way", "on-site"),
        ("support", "not-asked"),
        ("expert", "none"),
    ];
    coordinator.fill(&format!("{case}/appointments/book/health-check"), &visit).await.is(303);
    coordinator.get(&check).await.shows("20.3.2026").shows("Viimeistään 13.3.2026");

    let findings = [
        ("area-sleep", "needs"),
        ("words-sleep-needs", "Nukkuu neljä tuntia."),
        ("area-work", "fine"),
        ("conclusion", "physician"),
        ("text", "Ohjattu lääkärille."),
    ];
    coordinator.fill(&format!("{check}/nurse"), &findings).await.refuses("refusal-health-care-only");
    town.as_worker("nurse").fill(&format!("{check}/nurse"), &findings).await.is(303);
    coordinator.get(&check).await.shows("Nukkuu neljä tuntia.").says("check-guided");
    coordinator.get("/fi/my-day").await.says("task-book-physician");
    let seen = [("text", "Unilääke ei ole tarpeen."), ("conclusion", "services")];
    town.as_worker("nurse")
        .fill(&format!("{check}/physician"), &seen)
        .await
        .refuses("refusal-physician-only");
    town.as_worker("physician").fill(&format!("{check}/physician"), &seen).await.is(303);

    let summary = [("text", "Saat apua uneen."), ("due", "2.3.2028"), ("reason", "")];
    coordinator.fill(&format!("{check}/finish"), &summary).await.refuses("refusal-sooner-without-reason");
    let summary = [("text", "Saat apua uneen."), ("due", "2.3.2031")];
    coordinator.fill(&format!("{check}/finish"), &summary).await.is(303);

    coordinator
        .get(&check)
        .await
        .shows("2.3.2031")
        .shows("Saat apua uneen.")
        .shows("Unilääke ei ole tarpeen.");
    coordinator.get(&case).await.shows("Seuraava viimeistään 2.3.2031");
}

/// Shows PSA-100.
#[tokio::test]
async fn the_coordinator_guides_straight_to_the_physician() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;

    let why = [("reason", "Selkäkipu ei hellitä.")];
    coordinator.fill(&format!("{case}/health-check/guide"), &why).await.is(303);

    coordinator.get("/fi/my-day").await.says("task-book-physician");
    coordinator
        .get(&format!("{case}/appointments/book/physician"))
        .await
        .shows("value=\"physician\" selected");
}

#[tokio::test]
async fn what_tells_of_health_is_not_there_for_those_who_may_not_read_of_it() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    coordinator.fill(&format!("{case}/health-check/begin"), &[("why", "missing")]).await.is(303);
    let help = [("worker", "visitor"), ("purpose", "Kuntoutuksen vaihtoehdot")];
    coordinator.fill(&format!("{case}/helpers"), &help).await.is(303);
    let note = [("text", "Verenpaine on koholla."), ("kind", "contact"), ("register", "health")];
    coordinator.fill(&format!("{case}/notes"), &note).await.is(303);
    let (kela, peer) = (town.as_worker("visitor"), town.as_worker("peer"));

    for by in [&kela, &peer] {
        by.get(&format!("{case}/health-check")).await.is_not_found();
        by.get(&format!("{case}/work-ability")).await.is_not_found();
        by.get(&case).await.is(200).hides("erveystarkastus").hides("Verenpaine");
    }
    peer.get(&format!("{case}/statements")).await.is_not_found();
    kela.get(&format!("{case}/statements")).await.is(200);

    let permission = |to: &'static str| {
        [
            ("ground", "consent:disclosure"),
            ("purpose", "Kuntoutus"),
            ("data", "health"),
            ("recipients", to),
            ("from", "2.3.2026"),
        ]
    };
    coordinator.fill(&format!("{case}/bases"), &permission("employment-services")).await.is(303);
    kela.get(&format!("{case}/health-check")).await.is_not_found();
    coordinator.fill(&format!("{case}/bases"), &permission("kela")).await.is(303);
    kela.get(&format!("{case}/health-check")).await.is(200);
    kela.get(&case).await.shows("Verenpaine");
    peer.get(&case).await.hides("Verenpaine");
}

/// Shows EKA-06, EKA-07, THL-19 and KSH-24.
#[tokio::test]
async fn an_assessment_is_shared_out_given_by_its_professions_and_put_together_with_the_client() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    let place = format!("{case}/work-ability");
    let order = [("question", "Voiko palata työhön?"), ("level", "multi-professional"), ("mark", "shl-36")];
    coordinator.fill(&format!("{place}/order"), &order).await.is(303);
    let page = coordinator.get(&place).await;
    page.shows("Voiko palata työhön?").shows("Palvelutarpeen arviointi (36 §)");
    let shared = page.text.split(&format!("{place}/")).find(|rest| rest.starts_with(char::is_numeric));
    let id = shared.unwrap().split('/').next().unwrap().to_owned();
    for (domain, with, profession) in
        [("mental", "physician", "physician"), ("everyday-coping", "nurse", "nurse")]
    {
        let part = [("domain", domain), ("with", with), ("profession", profession), ("due", "30.3.2026")];
        coordinator.fill(&format!("{place}/{id}/share"), &part).await.is(303);
    }
    let nurse = town.as_worker("nurse");
    nurse.get("/fi/my-day").await.says("task-assess-part");
    let given =
        [("text", "Toiminta on rajoittunut."), ("conclusion", "some-limit"), ("plain", "Arki sujuu tuella.")];
    nurse.fill(&format!("{place}/{id}~mental/part"), &given).await.refuses("refusal-part-of-another");
    nurse.fill(&format!("{place}/{id}~everyday-coping/part"), &given).await.is(303);

    let result =
        [("ability", "good-after-support"), ("text", "Työkyky palautuu."), ("plain", "Voit palata työhön.")];
    coordinator.fill(&format!("{place}/{id}/conclude"), &result).await.refuses("refusal-own-view-missing");
    let view = [("view", "said"), ("text", "Jaksaisin puolikasta päivää.")];
    coordinator.fill(&format!("{place}/{id}/view"), &view).await.is(303);
    coordinator.fill(&format!("{place}/{id}/conclude"), &result).await.refuses("refusal-parts-missing");
    let result = [&result[..], &[("reason", "Psyykkinen osa arvioidaan syksyllä.")]].concat();
    coordinator.fill(&format!("{place}/{id}/conclude"), &result).await.is(303);

    let page = coordinator.get(&place).await;
    page.says("ability-good-after-support")
        .shows("Voit palata työhön.")
        .shows("Jaksaisin puolikasta päivää.");
    coordinator.get(&case).await.says("ability-good-after-support");
}

/// Shows W-10.
#[tokio::test]
async fn what_a_clinic_still_expects_of_a_referral_is_said() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    let place = format!("{case}/work-ability");
    coordinator.get(&format!("{place}/clinic/hus")).await.is(200).hides("neljä viikkoa ilman");

    coordinator
        .fill(&format!("{place}/clinic/oys"), &[("met", "working-age"), ("met", "client-wants")])
        .await
        .is(303);

    let page = coordinator.get(&place).await;
    page.says("clinic-oys").shows("neljä viikkoa ilman päihteitä").hides("Asiakas on työikäinen");
}

/// What is really done is what the models ask for by these names.
#[test]
fn what_counts_as_done_is_asked_for_by_some_shipped_model() {
    let models = crate::model::load_all(&crate::model::Source::Shipped).unwrap();
    let stages = models.iter().flat_map(|loaded| &loaded.model.stages);
    let asked: std::collections::BTreeSet<&str> =
        stages.flat_map(|stage| &stage.actions).map(domain::id::Name::as_str).collect();

    for name in domain::case::counted() {
        assert!(asked.contains(name), "no model asks for {name}");
    }
}

#[tokio::test]
async fn whoever_may_not_read_of_health_does_not_write_of_it_either() {
    let town = Town::new().await;
    let (coordinator, case) = with_case(&town).await;
    coordinator.fill(&format!("{case}/health-check/begin"), &[("why", "missing")]).await.is(303);
    let time = [
        ("kind", "nurse"),
        ("with", "nurse"),
        ("day", "9.3.2026"),
        ("time", "9.00"),
        ("minutes", "45"),
        ("way", "on-site"),
        ("place", "Mielialahoitaja, huone 3"),
        ("support", "alone"),
        ("expert", "none"),
    ];
    coordinator.fill(&format!("{case}/appointments/book"), &time).await.is(303);
    let raised = [("mode", "interview"), ("on", "2.3.2026"), ("at", "start"), ("q-q9", "several-days")];
    let saved = coordinator.fill(&format!("{case}/questionnaires/phq-9"), &raised).await;
    let answers = saved.is(303).location().unwrap().split('?').next().unwrap().to_owned();
    let help = [("worker", "visitor"), ("purpose", "Kuntoutuksen vaihtoehdot")];
    coordinator.fill(&format!("{case}/helpers"), &help).await.is(303);
    let kela = town.as_worker("visitor");

    // What another form of theirs hides lets nothing through either.
    let hidden = kela.get(&format!("{case}/notes")).await.hidden(&format!("{case}/notes"));
    let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let stop: Vec<_> = hidden.chain([("reason", "Ei tarvita")]).collect();
    kela.post_bare(&format!("{case}/health-check/stop"), &stop).await.is_not_found();
    for path in ["/health-check/stop", "/health-check/finish", "/work-ability/clinic/oys"] {
        kela.get(&format!("{case}{path}")).await.is_not_found();
    }
    for path in ["/flags", "/strike"] {
        coordinator.get(&format!("{answers}{path}")).await.is(200);
        kela.get(&format!("{answers}{path}")).await.is_not_found();
    }
    let times = kela.get(&format!("{case}/appointments")).await;
    times.is(200).shows("9.3.2026").hides("Mielialahoitaja").hides("Noora Hoitaja").hides("/mark");
    kela.get(&case).await.is(200).shows("9.3.2026").hides("Mielialahoitaja").hides("Noora Hoitaja");
    coordinator.get(&format!("{case}/health-check")).await.is(200).says("do-stop-check");
}
