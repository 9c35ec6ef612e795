//! Texts held against the sources: nothing missing, nothing left over, nothing unlike between languages.

mod sources;

use std::collections::BTreeSet;
use std::fmt::Debug;

use domain::case::Event;
use domain::model::Requirement;
use domain::task::Kind;
use serde::de::DeserializeOwned;

use super::{BOOKS, Book, Lang, Texts, faults, faults_of};
use sources::Piece;

/// A text that is wanted, and by whom.
type Wanted = (String, String);

fn wanted(by: &str, prefix: &str, rest: impl IntoIterator<Item = impl Into<String>>) -> Vec<Wanted> {
    rest.into_iter().map(|rest| (format!("{prefix}{}", rest.into()), by.to_owned())).collect()
}

/// Fails with all that is missing, in all languages.
fn assert_there(wanted: &[Wanted]) {
    assert!(!wanted.is_empty(), "nothing was asked for: the sources are read wrongly");
    let lacking: BTreeSet<_> = Lang::ALL
        .iter()
        .zip(BOOKS.iter())
        .flat_map(|(lang, book)| {
            let lacks = wanted.iter().filter(|(key, _)| !book.keys.contains_key(key));
            lacks.map(move |(key, by)| format!("{lang}: {key} ({by})"))
        })
        .collect();
    assert!(lacking.is_empty(), "texts are missing:\n{}", lacking.into_iter().collect::<Vec<_>>().join("\n"));
}

/// The names of a type's variants, as it says itself when it reads one that it does not have.
fn variants<T: DeserializeOwned + Debug>(of: serde_json::Value) -> Vec<String> {
    let error = serde_json::from_value::<T>(of).unwrap_err().to_string();
    let names: Vec<_> = error.split('`').skip(3).step_by(2).map(str::to_owned).collect();
    assert!(!names.is_empty(), "{error}");
    names
}

fn plain_variants<T: DeserializeOwned + Debug>() -> Vec<String> {
    variants::<T>("no-such-thing".into())
}

/// Codes of all refusals of the domain: `Self::Closed => ("case-closed", "")`.
fn refusals() -> Vec<String> {
    let domain = sources::of("domain");
    let codes = domain.iter().filter(|piece| piece.code.contains("Self::") && piece.code.ends_with("=> ("));
    let codes: Vec<_> = codes.map(|piece| (piece.file.clone(), piece.text.clone())).collect();
    for file in ["case/command.rs", "person/mod.rs", "worker.rs", "organisation.rs"] {
        assert!(codes.iter().any(|(found, _)| found == file), "no refusals in {file}");
    }
    codes.into_iter().map(|(_, code)| code).collect()
}

fn tasks() -> Vec<String> {
    let requirements = [
        "need",
        "criteria",
        "agreement",
        "basis",
        "responsible",
        "owner",
        "goals",
        "consent:x",
        "decision:x",
        "measure:x",
    ];
    let record = |name: &str| Kind::Record(Requirement::try_from(name.to_owned()).unwrap());
    let plain = [
        Kind::NameResponsible,
        Kind::Receive,
        Kind::TellClient,
        Kind::InformParties,
        Kind::RenewBasis,
        Kind::Quiet,
        Kind::StageOverdue,
        Kind::FollowUp,
        Kind::ReviewGlass,
        Kind::AttendToFlag,
        Kind::MarkAppointment,
        Kind::ReachOut,
        Kind::SignStatement,
        Kind::HandStatement,
        Kind::OfferHealthCheck,
        Kind::RecommendHealthCheck,
        Kind::BookHealthCheck,
        Kind::AskPreForm,
        Kind::AwaitPreForm,
        Kind::AwaitLaboratory,
        Kind::BookPhysician,
        Kind::FinishHealthCheck,
        Kind::HealthCheckDue,
        Kind::AssessPart,
        Kind::ConcludeAssessment,
    ];
    assert_eq!(plain.len() + 1, plain_variants::<Kind>().len(), "a new kind of task belongs into this list");
    let code = |kind: &Kind| kind.code().trim_end_matches("-x").to_owned();
    requirements.iter().map(|name| code(&record(name))).chain(plain.iter().map(code)).collect()
}

/// The names of sheets in some folders, and of the two commands that ask for a reason only.
fn sheets(folders: &[&str]) -> Vec<String> {
    let app = sources::of("app");
    let names = app.iter().filter(|piece| {
        let begins =
            ["const NAME: &'static str =", "Asking { key:"].iter().any(|code| piece.code.ends_with(code));
        begins && folders.iter().any(|folder| piece.file.starts_with(folder))
    });
    names.map(|piece| piece.text.clone()).collect()
}

/// The folders of what is done in a case.
const CASE: [&str; 2] = ["case/", "questionnaire/"];

/// The folders of the office.
const OFFICE: [&str; 3] = ["office/", "organisation/", "worker/"];

/// What an address says was done: `/my-day?done=glass-review`. The account's pages have words of their own.
fn done_in_addresses() -> Vec<String> {
    let app = sources::of("app");
    let pages = app.iter().filter(|piece| !piece.file.starts_with("account/"));
    let done = pages.filter_map(|piece| Some(piece.text.split_once("done=")?.1.to_owned()));
    done.filter(|done| !done.contains('{')).collect()
}

/// What a button may be refused for: it has no form to come back to.
const REFUSED_BUTTONS: [&str; 13] = [
    "case-closed",
    "model-of-another",
    "not-here",
    "no-responsible",
    "no-hand-over",
    "choose-one",
    "nothing-changed",
    "not-the-receiver",
    "checklist-open",
    "not-working",
    "may-not-be-responsible",
    "reason-missing",
    "not-helping",
];

/// What buttons do.
const BUTTONS: [&str; 4] = ["tick", "receipt", "helper-ended", "stale"];

/// Keys made at run time whose parts the sources do not say as strings.
fn made() -> Vec<Wanted> {
    use domain::access::Relation;
    use domain::case::{Attainment, NoteKind, Occasion, Side, Told};
    use domain::model::rule::{CriterionKind, Outcome};
    use domain::model::{Phase, Register};
    use domain::questionnaire::{FaultCode, Mode, Part};

    let mut all = wanted("a refusal", "refusal-", refusals());
    all.extend(wanted(
        "an event",
        "event-",
        variants::<Event>(serde_json::json!({ "event": "no-such-thing" })),
    ));
    all.extend(wanted("a task", "task-", tasks()));
    all.extend(wanted("a sheet", "sheet-", sheets(&CASE)));
    all.extend(wanted("a sheet that is done", "done-", sheets(&CASE)));
    all.extend(wanted("a sheet of the office", "office-", sheets(&OFFICE)));
    all.extend(wanted("a sheet of the office that is done", "done-office-", sheets(&OFFICE)));
    all.extend(wanted("something done", "done-", done_in_addresses()));
    all.extend(wanted("a button", "done-", BUTTONS));
    all.extend(wanted("a button refused", "done-not-", REFUSED_BUTTONS));
    all.extend(wanted("the use log", "data-", sheets(&CASE)));
    all.extend(wanted("the use log", "ground-", plain_variants::<Relation>()));
    all.extend(wanted("a phase", "phase-", plain_variants::<Phase>()));
    all.extend(wanted("an outcome", "outcome-", plain_variants::<Outcome>()));
    all.extend(wanted("an attainment", "attainment-", plain_variants::<Attainment>()));
    all.extend(wanted("a note", "note-", plain_variants::<NoteKind>()));
    all.extend(wanted("an occasion", "occasion-", plain_variants::<Occasion>()));
    let codes = FaultCode::ALL.iter().map(|code| code.code());
    let of_files = ["no-questionnaires", "toml", "wrong-file"];
    all.extend(wanted("a fault of a questionnaire", "questionnaire-check-", codes.chain(of_files)));
    let causes = crate::questionnaire::fhir::Cause::ALL.iter().map(|cause| cause.code());
    all.extend(wanted("what FHIR cannot bring", "fhir-", causes));
    all.extend(wanted("a way of answering", "mode-", plain_variants::<Mode>()));
    all.extend(wanted("a way of answering", "mode-told-", plain_variants::<Mode>()));
    all.extend(wanted("a part", "part-", plain_variants::<Part>()));
    all.extend(wanted("a column", "history-", ["when", "what", "kind"]));
    all.extend(wanted("a verdict", "verdict-", ["improved", "declined", "within", "unknown"]));
    all.extend(wanted("a legend", "change-legend-", ["start", "within", "beyond", "error"]));
    all.extend(wanted("how it was answered", "field-questionnaire-", ["mode", "at"]));
    all.extend(wanted("an occasion", "occasion-", ["other"]));
    all.extend(wanted("a side", "side-", plain_variants::<Side>()));
    all.extend(wanted("a way of telling", "told-", plain_variants::<Told>()));
    all.extend(wanted("a criterion", "criteria-", plain_variants::<CriterionKind>()));
    all.extend(wanted("a register", "register-", plain_variants::<Register>()));
    all
}

/// Names of fields as the pages ask for their labels.
fn fields(app: &[Piece]) -> Vec<Wanted> {
    let asks = |piece: &&Piece| {
        let sheet = piece.file.starts_with("case/sheets/") && piece.code.ends_with("filled,");
        let question = ["line(", "ask("].iter().any(|call| piece.code.ends_with(call))
            && ["case/sheets/path.rs", "person/card.rs"].contains(&piece.file.as_str());
        let choice = piece.code.ends_with("select(") && piece.file == "case/opening.rs";
        sheet || question || choice
    };
    app.iter().filter(asks).map(|piece| (format!("field-{}", piece.text), piece.file.clone())).collect()
}

/// A question may have words of its own on a sheet: `field-note-text` in place of `field-text`.
fn own_labels(app: &[Piece]) -> Vec<String> {
    let names: BTreeSet<String> = fields(app).into_iter().map(|(key, _)| key.replace("field-", "")).collect();
    let of =
        |sheet: String| names.iter().map(move |name| format!("field-{sheet}-{name}")).collect::<Vec<_>>();
    sheets(&CASE).into_iter().flat_map(of).collect()
}

/// Keys that stand in the sources as they are.
fn literal(app: &[Piece]) -> Vec<Wanted> {
    let by = |piece: &Piece| piece.file.clone();
    let mut all = Vec::new();
    for (piece, next) in app.iter().zip(app.iter().skip(1)) {
        if ["get", "find", "with"].iter().any(|method| piece.asks(method)) {
            all.push((piece.text.clone(), by(piece)));
        }
        if piece.asks("key") && next.code == "," {
            all.push((format!("{}-{}", piece.text, next.text), by(piece)));
        }
        // A field and what is wrong with it: a key of its own, or the code of a refusal.
        let wrong = ["vec![(", "push((", "Err((", "Some(("].iter().any(|before| piece.code.ends_with(before));
        if wrong && next.code == "," && next.text.contains('-') {
            let refusal = format!("refusal-{}", next.text);
            let own = BOOKS[0].keys.contains_key(&next.text);
            all.push((if own { next.text.clone() } else { refusal }, by(next)));
        }
        let families =
            ["column-", "do-", "nav-", "phase-", "problem-", "refusal-", "requirement-", "ui-", "word-"];
        let of_family =
            families.iter().any(|family| piece.text.starts_with(family) && piece.text.len() > family.len());
        if of_family && !piece.text.contains(['{', ' ']) {
            all.push((piece.text.clone(), by(piece)));
        }
    }
    all
}

#[test]
fn the_texts_of_all_languages_are_sound_and_alike() {
    let faults = faults();

    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_key_that_stands_twice_or_lacks_a_language_or_fills_in_other_things_is_told() {
    let mut books = Lang::ALL.map(Book::new);
    let [fi, sv, en] = &mut books;
    fi.add("fi/case.ftl", "same = Yksi { $count }\nsame = Kaksi { $count }\n".to_owned());
    sv.add("sv/case.ftl", "same = { $number ->\n    [one] En\n   *[other] { $count }\n}\n".to_owned());
    en.add("en/case.ftl", "same = One { $count }\nother = Only here\n".to_owned());

    let told = faults_of(&books);

    let expected = [
        "fi/case.ftl: Attempt to override an existing message: \"same\".",
        "same: $number in sv, not in fi",
        "other: in en, not in fi",
        "other: in en, not in sv",
        "same: $number in sv, not in en",
    ];
    assert_eq!(told.iter().map(|fault| fault.trim()).collect::<Vec<_>>(), expected);
}

#[test]
fn every_key_that_stands_in_the_sources_has_a_text() {
    let app = sources::of("app");
    let ui = sources::of("ui");
    let words = ui.iter().filter(|piece| piece.file == "words.rs" && piece.text.starts_with("ui-"));
    let mut wanted: Vec<Wanted> = words.map(|piece| (piece.text.clone(), "ui/words.rs".to_owned())).collect();
    wanted.retain(|(key, _)| key != "ui-");
    wanted.extend(literal(&app));

    assert_there(&wanted);
}

#[test]
fn every_key_made_at_run_time_has_a_text() {
    assert_there(&made());
}

#[test]
fn every_field_of_a_form_has_a_label() {
    assert_there(&fields(&sources::of("app")));
}

#[test]
fn every_problem_says_what_to_do() {
    let app = sources::of("app");
    let codes = app.iter().filter(|piece| piece.file == "problem.rs" && piece.text.starts_with("problem-"));
    let codes: Vec<_> = codes.map(|piece| piece.text.clone()).collect();

    assert_there(&wanted("a problem", "", codes.iter().map(|code| format!("{code}-text"))));
}

#[test]
fn every_use_of_data_and_every_entry_of_the_security_log_has_a_name() {
    let app = sources::of("app");
    let logs = |piece: &&Piece| {
        let code = &piece.code;
        let used = ["Use::of_case(", "Use::of_person(", "Use::of_list(", "see("].iter().any(|call| {
            code.rsplit_once(call).is_some_and(|(_, after)| !after.contains(')') || after.ends_with(','))
        });
        let named = piece.text.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-');
        let security = piece.file == "account/security.rs" && code.contains("Self::") && code.ends_with("=>");
        named && (security || used && code.ends_with(','))
    };
    let uses = app.iter().filter(logs).map(|piece| (format!("data-{}", piece.text), piece.file.clone()));

    assert_there(&uses.collect::<Vec<_>>());
}

#[test]
fn a_sentence_is_asked_for_with_all_that_fills_it() {
    let app = sources::of("app");
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for (at, piece) in app.iter().enumerate() {
        let Some(placeables) = BOOKS[0].keys.get(&piece.text) else { continue };
        if (piece.asks("get") || piece.asks("find")) && !placeables.is_empty() {
            wrong.push(format!("{}: {} is asked for without {placeables:?}", piece.file, piece.text));
        }
        let written = app.get(at + 1).is_some_and(|next| next.code == ", &[(" || next.code == ", &[");
        if piece.asks("with") && written {
            let given = given(&app[at + 1..]);
            compared += 1;
            if placeables != &given {
                wrong.push(format!("{}: {} has {placeables:?}, is given {given:?}", piece.file, piece.text));
            }
        }
    }

    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 20, "the sources are read wrongly: {compared}");
}

/// The names in `t.with("key", &[("name", …), …])`, from what follows the key.
fn given(after: &[Piece]) -> BTreeSet<String> {
    let mut depth = 1;
    let mut names = BTreeSet::new();
    for piece in after {
        for sign in piece.code.chars() {
            match sign {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return names;
            }
        }
        if depth == 3 && piece.code.ends_with('(') {
            names.insert(piece.text.clone());
        }
    }
    names
}

/// A key is used when it stands in the sources, or is put together of parts that stand there: `field-` and
/// `reason`, perhaps with an ending such as `-hint`.
#[test]
fn no_text_is_left_over() {
    let all: Vec<Piece> = ["app", "domain", "ui"].into_iter().flat_map(sources::of).collect();
    let mut whole: BTreeSet<String> = all.iter().map(|piece| piece.text.replace('_', "-")).collect();
    whole.extend(all.iter().map(|piece| piece.text.clone()));
    // The grounds of the log are written as words of one string: `right casework`.
    whole.extend(
        all.iter()
            .filter_map(|piece| piece.text.split_once(' '))
            .flat_map(|(a, b)| [a.to_owned(), b.to_owned()]),
    );
    whole.extend(made().into_iter().map(|(key, _)| key));
    whole.extend(fields(&all).into_iter().map(|(key, _)| key));
    whole.extend(own_labels(&all));
    // Municipalities are read by the codes of the record.
    whole.extend((0..1000).map(|code| format!("{code:03}")));
    let mut beginnings = BTreeSet::new();
    let mut endings = BTreeSet::from([String::new()]);
    for (piece, next) in all.iter().zip(all.iter().skip(1)) {
        if piece.asks("key") && next.code != "," {
            beginnings.insert(format!("{}-", piece.text));
        }
        if let Some((beginning, rest)) = piece.text.split_once('{')
            && beginning.ends_with('-')
            && let Some((_, ending)) = rest.split_once('}')
        {
            beginnings.insert(beginning.to_owned());
            endings.insert(ending.to_owned());
        }
        if let Some(ending) = piece.text.strip_prefix("{}-").filter(|_| piece.code.ends_with("format!(")) {
            endings.insert(format!("-{ending}"));
        }
    }
    let is_used = |key: &String| {
        endings.iter().filter_map(|ending| key.strip_suffix(ending.as_str())).any(|key| {
            let put_together = || {
                beginnings
                    .iter()
                    .any(|start| key.strip_prefix(start.as_str()).is_some_and(|rest| whole.contains(rest)))
            };
            whole.contains(key) || put_together()
        })
    };
    let left: Vec<_> = BOOKS[0].keys.keys().filter(|key| !is_used(key)).cloned().collect();

    assert!(left.is_empty(), "nothing asks for:\n{}", left.join("\n"));
}

#[test]
fn counted_things_are_said_as_people_say_them() {
    let said = |lang, count: i64| Texts(lang).with("day-tasks", &[("count", count.into())]);

    assert_eq!(said(Lang::Fi, 1), "Yksi tehtävä odottaa");
    assert_eq!(said(Lang::Fi, 3), "3 tehtävää odottaa");
    assert_eq!(said(Lang::Sv, 3), "3 uppgifter väntar");
    assert_eq!(said(Lang::En, 3), "3 tasks wait");
}

#[test]
fn texts_neither_shout_nor_beg() {
    for (lang, book) in Lang::ALL.iter().zip(BOOKS.iter()) {
        for key in book.keys.keys() {
            let text = book.plain.get(key).map(|text| text.to_lowercase()).unwrap_or_default();
            for word in ["!", "please", "ole hyvä", "vänligen", "var vänlig"] {
                assert!(!text.contains(word), "{lang}: {key} says \"{word}\"");
            }
        }
    }
}

#[test]
fn strings_are_found_with_the_code_before_them() {
    let source =
        "let a = t\n    .get(\"a-b\"); // \"no\"\nlet b = ['\"', 'x'];\nt.key(\n    \"c\", \"d\\\"e\")";
    let found: Vec<_> = sources::pieces(source);

    let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["a-b", "c", "d\"e", ""]);
    assert_eq!(found[0].0, "let a = t.get(");
    assert!(found[1].0.ends_with("t.key("));
}
