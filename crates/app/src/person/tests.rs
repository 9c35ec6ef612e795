//! A person and a first case through the real router.

use crate::testing::{Browser, Seen, Town, between};

const PHONE: &str = "040 1112223";

/// Registers somebody over the page; the address of their page.
async fn registers(worker: &Browser<'_>) -> String {
    let card = [
        ("given", "Koe"),
        ("family", "Näyttö"),
        ("born", "1.2.1980"),
        ("municipality", "Hyvinkää"),
        ("language", "fi"),
        ("phone", PHONE),
    ];
    let done = worker.fill("/fi/persons/new", &card).await;
    done.is(303).location().unwrap().split('?').next().unwrap().to_owned()
}

/// The first choice of a list.
fn first_of(page: &Seen, name: &str) -> String {
    let list = between(&page.text, &format!("name=\"{name}\""), "</select>");
    let values = list.split("<option value=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    values.filter(|value| !value.is_empty()).map(str::to_owned).next().unwrap()
}

/// Opens a case for the person over the page; its address.
async fn opens(worker: &Browser<'_>, person: &str) -> String {
    let path = format!("{person}/cases");
    let page = worker.get(&path).await;
    let [stage, arrival, need, owner, ground] =
        ["stage", "arrival", "need", "owner", "ground"].map(|name| first_of(&page, name));
    let opening = [
        ("stage", stage.as_str()),
        ("arrival", &arrival),
        ("sender", "Keskustan sosiaaliasema"),
        ("need", &need),
        ("owner", &owner),
        ("ground", &ground),
        ("purpose", "Työkyvyn tuki"),
        ("from", "2.3.2026"),
    ];
    let done = worker.send_form(&page, &path, &opening).await;
    done.is(303).location().unwrap().split('?').next().unwrap().to_owned()
}

fn card<'a>(change: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let known = [("given", "Koe"), ("family", "Näyttö"), ("born", "1.2.1980"), ("language", "fi")];
    known.into_iter().chain(change.iter().copied()).collect()
}

#[tokio::test]
async fn a_municipality_is_shown_by_name_to_whoever_has_a_relation() {
    let town = Town::new().await;
    let aino = town.as_worker("coordinator");
    let person = registers(&aino).await;
    aino.get(&person).await.is(200).hides("Hyvinkää");
    opens(&aino, &person).await;
    aino.get(&person).await.shows("Hyvinkää").shows(PHONE);
    let wrong = aino.fill("/fi/persons/new", &card(&[("municipality", "Järven")])).await;
    wrong.refuses("not-a-municipality").shows("value=\"Järven\"");
}

#[tokio::test]
async fn without_a_relation_the_correction_shows_no_contact_details_and_keeps_them() {
    let town = Town::new().await;
    let (aino, ulla) = (town.as_worker("coordinator"), town.as_worker("outsider"));
    let person = registers(&aino).await;
    opens(&aino, &person).await;
    let path = format!("{person}/correction");
    ulla.get(&path).await.is(200).says("contact-hidden").hides(PHONE).hides("Hyvinkää");
    let change = card(&[("address", "Koetie 5"), ("reason", "Muutto.")]);
    ulla.fill(&path, &change).await.is(303);
    aino.get(&person).await.shows(PHONE).shows("Hyvinkää").shows("Koetie 5");
}

#[tokio::test]
async fn of_two_who_correct_a_card_the_later_sees_the_change_and_keeps_the_text() {
    let town = Town::new().await;
    let (aino, bertta) = (town.as_worker("coordinator"), town.as_worker("coordinator-2"));
    let person = registers(&aino).await;
    opens(&aino, &person).await;
    let path = format!("{person}/correction");
    let (first, second) = (aino.get(&path).await, bertta.get(&path).await);
    let change = card(&[("phone", "050 0001234"), ("reason", "Uusi numero.")]);
    aino.send_form(&first, &path, &change).await.is(303);
    let change = card(&[("phone", PHONE), ("address", "Koetie 5"), ("reason", "Muutto.")]);
    let again = bertta.send_form(&second, &path, &change).await;
    again.refuses("stale-title").shows("050 0001234").shows("value=\"Koetie 5\"");
    let change = card(&[("phone", "050 0001234"), ("address", "Koetie 5"), ("reason", "Muutto.")]);
    bertta.send_form(&again, &path, &change).await.is(303);
    aino.get(&person).await.shows("050 0001234").shows("Koetie 5");
}

#[tokio::test]
async fn a_move_that_is_held_back_says_what_the_chosen_stage_lacks_with_links() {
    let town = Town::new().await;
    let aino = town.as_worker("coordinator");
    let case = opens(&aino, &registers(&aino).await).await;
    let path = format!("{case}/move");
    aino.get(&path).await.is(200).hides("notice-links");
    let again = aino.fill(&path, &[("to", "network")]).await;
    again.is(422).shows("notice-links").shows(&format!("href=\"{case}/criteria\""));
}

#[tokio::test]
async fn a_form_sent_after_signing_out_elsewhere_is_kept_for_its_writer() {
    let town = Town::new().await;
    let aino = town.as_worker("coordinator");
    let case = opens(&aino, &registers(&aino).await).await;
    let path = format!("{case}/notes");
    let page = aino.get(&path).await;
    let hidden = page.hidden(&path);
    let mut form: Vec<(&str, &str)> = vec![("text", "Kirjoitettu uloskirjautumisen jälkeen.")];
    form.extend(hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())));

    aino.post("/fi/sign-out", &[]).await.is(303);
    let stranger = town.browser();
    stranger.post_bare(&path, &form).await.asks_to_sign_in();
    aino.get(&path).await.shows("Kirjoitettu uloskirjautumisen jälkeen.");

    form.retain(|(name, _)| *name != "csrf");
    form.push(("csrf", "guessed"));
    form[0].1 = "Jonkun muun kirjoittama.";
    stranger.post_bare(&path, &form).await.asks_to_sign_in();
    aino.get(&path).await.hides("Jonkun muun kirjoittama.");
}

#[tokio::test]
async fn whoever_opens_no_cases_is_not_led_to_the_search_of_people() {
    let town = Town::new().await;
    let ville = town.as_worker("visitor");
    ville.get("/fi/cases").await.is(200).says("list-empty-reader-text").hides("/fi/persons");
}
