//! What every component promises: nobody's words become markup, and what belongs together is tied together.

mod change;

use std::borrow::Cow;
use std::collections::BTreeSet;

use askama::Template;
use askama::filters::HtmlSafe;

use crate::gallery::gallery;
use crate::*;

/// Breaks out of text, of either kind of attribute and of a comment.
const HOSTILE: &str = "\"'>--></textarea></title><script>alert(1)</script>&";
const ESCAPED: &str =
    "&#34;&#39;&#62;--&#62;&#60;/textarea&#62;&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;&#38;";

#[test]
fn hostile_text_stays_text_in_every_component() {
    let words = hostile_words();
    let form = hostile_form(&words);
    let components = [
        ("summary", markup(&ErrorSummary::of(&form))),
        ("form", markup(&form)),
        ("danger", markup(&hostile_form(&words).danger().scope(HOSTILE))),
        ("table", markup(&hostile_table())),
        ("link", markup(&Link::new(HOSTILE, HOSTILE))),
        ("status", markup(&StatusLabel::new(StatusKind::Info, HOSTILE))),
        ("tag", markup(&Tag { text: HOSTILE.into(), href: Some(HOSTILE.into()) })),
        ("notice", markup(&Notice::new(NoticeKind::Info, HOSTILE, HOSTILE).link(HOSTILE, HOSTILE))),
        ("button", markup(&Button { named: Some((HOSTILE.into(), HOSTILE.into())), ..Button::new(HOSTILE) })),
        ("link button", markup(&LinkButton::new(HOSTILE, HOSTILE, ButtonKind::Quiet))),
        (
            "post button",
            markup(
                &PostButton::new(HOSTILE, HOSTILE, HOSTILE)
                    .command(HOSTILE)
                    .hidden(HOSTILE, HOSTILE)
                    .small(HOSTILE),
            ),
        ),
        (
            "card",
            markup(
                &Card { href: Some(HOSTILE.into()), ..Card::new(HOSTILE, Html::text(HOSTILE)) }
                    .link(HOSTILE, HOSTILE),
            ),
        ),
        ("empty", markup(&Empty::new(HOSTILE, HOSTILE).action(HOSTILE, HOSTILE))),
        ("facts", markup(&SummaryList::new([Summary::text(HOSTILE, HOSTILE).action(HOSTILE, HOSTILE)]))),
        ("numbers", markup(&KeyValues::new([KeyValue::new(HOSTILE, HOSTILE).note(HOSTILE)]))),
        ("tasks", markup(&TaskList { words: &words, items: vec![hostile_task()] })),
        ("timeline", markup(&Timeline { words: &words, entries: vec![hostile_entry()] })),
        ("path", markup(&Steps::new(&words, HOSTILE, hostile_steps()))),
        ("tabs", markup(&Tabs::new(HOSTILE, [Tab::new(HOSTILE, HOSTILE, true).count(1)]))),
        (
            "pages",
            markup(&Pagination { words: &words, previous: Some(HOSTILE.into()), next: Some(HOSTILE.into()) }),
        ),
        ("search", markup(&hostile_search(&words))),
        ("bars", markup(&Bars::new(HOSTILE, [Bar::new(HOSTILE, HOSTILE, 200).target(50)]))),
        (
            "figure",
            markup(&Figure {
                drawing: Html::new(),
                caption: HOSTILE.into(),
                below: Html::paragraphs(HOSTILE),
            }),
        ),
        (
            "title",
            markup(
                &Title::new(HOSTILE)
                    .above(HOSTILE)
                    .lead(HOSTILE)
                    .status(StatusLabel::new(StatusKind::Alert, HOSTILE)),
            ),
        ),
        ("section", markup(&Section::new(HOSTILE, Html::text(HOSTILE)).id(HOSTILE))),
        ("details", markup(&Details::new(HOSTILE, Html::text(HOSTILE)))),
    ];
    for (name, html) in components {
        assert!(html.contains(ESCAPED), "{name} lost the words: {html}");
        assert!(!html.contains("<script"), "{name} let markup through: {html}");
        assert!(!html.contains("\"'"), "{name} let a quote through: {html}");
    }
}

#[test]
fn hostile_text_stays_text_in_the_frame() {
    let html = hostile_frame(&hostile_words()).render();
    assert_eq!(html.matches("<script").count(), 1, "only our own script: {html}");
    assert!(!html.contains("\"'"), "a quote came through: {html}");
}

#[test]
fn nothing_needs_inline_style_or_script() {
    let words = plain_words();
    let html = Frame::new(&words, "fi", "x", gallery(&words)).render();
    for forbidden in [" style=", "<style", " onclick=", " onsubmit=", "javascript:", "http://", "https://"] {
        assert!(!html.contains(forbidden), "{forbidden} on the page");
    }
}

#[test]
fn every_element_of_the_gallery_is_closed_in_its_order() {
    const VOID: [&str; 6] = ["input", "br", "meta", "link", "rect", "polyline"];
    let words = plain_words();
    let html = hostile_frame(&words);
    let html = Frame { body: gallery(&words), ..html }.render();
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1).filter_map(|piece| piece.split_once('>')).map(|(tag, _)| tag) {
        let name = tag.split([' ', '\n', '/']).find(|part| !part.is_empty()).unwrap_or("");
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "closed out of order near <{tag}>");
        } else if !tag.starts_with('!') && !VOID.contains(&name) && !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<&str>::new());
}

#[test]
fn ids_are_unique_and_every_reference_finds_its_id() {
    let words = plain_words();
    let html = Frame { body: gallery(&words), ..Frame::new(&words, "fi", "x", Html::new()) }.render();
    let mut ids = BTreeSet::new();
    for id in values(&html, " id=\"") {
        assert!(ids.insert(id), "{id} stands twice");
    }
    let references = ["for", "aria-describedby", "aria-labelledby", "popovertarget"]
        .into_iter()
        .flat_map(|name| values(&html, &format!(" {name}=\"")))
        .flat_map(|value| value.split(' ').collect::<Vec<_>>())
        .chain(values(&html, " href=\"#").into_iter().filter(|target| !target.is_empty()));
    for reference in references {
        assert!(ids.contains(reference), "{reference} leads nowhere");
    }
}

#[test]
fn a_field_is_tied_to_its_hint_and_error() {
    let words = plain_words();
    let field = Field::text("day", "Day").hint("As 1.2.2026").error(Some("No such day")).required();
    let html = markup(&field.with(&words));
    for part in [
        "<label class=\"hds-text-input__label\" for=\"f-day\">",
        "id=\"f-day\" name=\"day\" aria-required=\"true\" aria-describedby=\"h-day e-day\" aria-invalid=\"true\"",
        "id=\"h-day\">As 1.2.2026<",
        "id=\"e-day\"><span><span class=\"visually-hidden\">ui-error: </span>No such day<",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    let quiet = Field::text("day", "Day");
    let quiet = markup(&quiet.with(&words));
    assert!(!quiet.contains("aria-describedby") && !quiet.contains("aria-invalid"), "{quiet}");
}

#[test]
fn an_optional_field_says_so_and_a_required_one_carries_no_asterisk() {
    let words = plain_words();
    let (optional, required) = (Field::text("a", "A"), Field::text("b", "B").required());
    assert!(markup(&optional.with(&words)).contains("ui-optional"));
    let required = markup(&required.with(&words));
    assert!(!required.contains("ui-optional") && !required.contains('*'), "{required}");
}

#[test]
fn the_error_summary_lists_errors_in_the_order_of_the_page_and_leads_to_the_first_input() {
    let words = plain_words();
    let inner = Field::text("number", "Number").error(Some("inner"));
    let form = Form::new(&words, "/", "c")
        .scope("s-")
        .part(Field::radios("how", "How", [Choice::new("phone", "Phone").then(inner)]).error(Some("outer")))
        .part(Fieldset::new("Set", [Field::yes_no_unknown("sign", "Sign").error(Some("sign"))]))
        .error("general");
    let summary = ErrorSummary::of(&form);
    let found: Vec<_> = summary.errors.iter().map(|(text, id)| (&**text, id.as_deref())).collect();
    let expected = [
        ("general", None),
        ("outer", Some("f-s-how")),
        ("inner", Some("f-s-number")),
        ("sign", Some("f-s-sign")),
    ];
    assert_eq!(found, expected);
    let html = markup(&form);
    for id in ["f-s-how", "f-s-number", "f-s-sign"] {
        assert!(html.contains(&format!(" id=\"{id}\" name=")), "{id} is no input in {html}");
    }
}

#[test]
fn a_form_without_errors_has_an_empty_summary() {
    let words = plain_words();
    let form = Form::new(&words, "/", "c").part(Field::text("a", "A"));
    assert!(!form.has_errors());
    assert_eq!(markup(&ErrorSummary::of(&form)), "");
}

#[test]
fn what_was_chosen_stays_chosen() {
    let words = plain_words();
    let choices = || [Choice::new("a", "A"), Choice::new("b", "B")];
    let radios = Field::radios("r", "R", choices()).value("b");
    let select = Field::select("s", "S", choices()).value("b");
    let boxes = Field::checkboxes("c", "C", choices().map(|choice| choice.chosen(true)));
    let sign = Field::yes_no_unknown("y", "Y").value("unknown");
    assert!(markup(&radios.with(&words)).contains("value=\"b\" checked"));
    assert!(!markup(&radios.with(&words)).contains("value=\"a\" checked"));
    assert!(markup(&select.with(&words)).contains("<option value=\"b\" selected>"));
    assert_eq!(markup(&boxes.with(&words)).matches(" checked").count(), 2);
    assert!(markup(&sign.with(&words)).contains("value=\"unknown\" checked"));
}

#[test]
fn a_long_text_comes_back_as_it_was_written() {
    let words = plain_words();
    let field = Field::area("t", "T", 4).value("\nfirst line was empty");
    // HTML drops one line break after the tag; the template gives it one to drop.
    assert!(markup(&field.with(&words)).contains(">\n\nfirst line was empty</textarea>"));
}

#[test]
fn a_password_is_never_written_back() {
    let words = plain_words();
    let field = Field::password("p", "P").value("secret");
    assert!(!markup(&field.with(&words)).contains("secret"));
}

#[test]
fn a_form_carries_its_command_version_and_draft() {
    let words = plain_words();
    let html = markup(
        &Form::new(&words, "/x", "c").command("id-1").version(7).draft("key").part(Field::area("t", "T", 3)),
    );
    for part in [
        "name=\"csrf\" value=\"c\"",
        "name=\"command\" value=\"id-1\"",
        "name=\"version\" value=\"7\"",
        "data-draft=\"key\"",
        " data-draftable>",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn a_page_with_errors_says_so_first_in_its_title() {
    let words = plain_words();
    let html = Frame { error: true, ..Frame::new(&words, "fi", "Question", Html::new()) }.render();
    assert!(html.contains("<title>ui-error: Question – Rinnalla</title>"));
}

#[test]
fn every_cell_of_a_card_names_its_column() {
    let html = markup(&Table::new("T", ["Name", "State"]).rows([Row::new(["Maija", "open"]).href("/1")]));
    assert!(html.contains("data-label=\"Name\" class=\"first\"><a href=\"/1\">Maija</a></td>"), "{html}");
    assert!(html.contains("data-label=\"State\">open</td>"), "{html}");
}

#[test]
fn a_column_in_which_no_row_says_anything_is_left_out() {
    let rows = [Row::new(["Aino", "", "1.1."]), Row::new(["Ville", "", ""])];
    let table = Table::new("Tiimi", ["Nimi", "Työaika", "Päättyy"]).rows(rows).without_empty_columns();
    let html = markup(&table);

    assert_eq!(values(&html, "data-label=\""), ["Nimi", "Päättyy", "Nimi", "Päättyy"]);
    assert!(!html.contains("Työaika"));
}

#[test]
fn a_question_that_belongs_to_an_answer_is_not_called_optional() {
    let words = plain_words();
    let why = Choice::new("missing", "Tulosta ei ole").then(Field::text("why", "Miksi"));
    let field = Field::radios("reading", "Tulos", [why]).required();

    assert!(!markup(&field.with(&words)).contains(&*words.optional));
}

#[test]
fn paragraphs_follow_empty_lines() {
    let html = Html::paragraphs("one\ntwo\n\n\n<three>\n");
    assert_eq!(html.as_str(), "<p>one<br>two</p><p>&#60;three&#62;</p>");
    assert!(Html::paragraphs("\n \n").is_empty());
}

fn markup(component: &(impl Template + HtmlSafe)) -> String {
    let mut html = Html::new();
    html.push(component);
    html.into_string()
}

fn values<'h>(html: &'h str, opening: &str) -> Vec<&'h str> {
    html.split(opening).skip(1).filter_map(|rest| rest.split_once('"')).map(|(value, _)| value).collect()
}

fn plain_words() -> Words {
    Words::fill(Cow::Borrowed)
}

fn hostile_words() -> Words {
    Words::fill(|_| Cow::Borrowed(HOSTILE))
}

fn hostile_form(words: &Words) -> Form<'_> {
    let choice =
        || Choice::new(HOSTILE, HOSTILE).hint(HOSTILE).then(Field::text(HOSTILE, HOSTILE).value(HOSTILE));
    let fields = [
        Field::text(HOSTILE, HOSTILE),
        Field::area(HOSTILE, HOSTILE, 3),
        Field::date(HOSTILE, HOSTILE),
        Field::select(HOSTILE, HOSTILE, [choice()]),
        Field::radios(HOSTILE, HOSTILE, [choice()]),
        Field::checkboxes(HOSTILE, HOSTILE, [choice()]),
        Field::yes_no_unknown(HOSTILE, HOSTILE),
        Field::hidden(HOSTILE, HOSTILE),
        Field::password(HOSTILE, HOSTILE),
        Field::code(HOSTILE, HOSTILE, 6),
    ]
    .map(|field| field.hint(HOSTILE).value(HOSTILE).error(Some(HOSTILE)));
    Form::new(words, HOSTILE, HOSTILE)
        .command(HOSTILE)
        .draft(HOSTILE)
        .heading(HOSTILE)
        .part(Html::text(HOSTILE))
        .part(Fieldset::new(HOSTILE, fields).hint(HOSTILE))
        .error(HOSTILE)
        .submit(HOSTILE)
        .secondary(HOSTILE, HOSTILE)
}

fn hostile_table() -> Table<'static> {
    let cells = || -> [Cell<'static>; 4] {
        [
            HOSTILE.into(),
            StatusLabel::new(StatusKind::Neutral, HOSTILE).into(),
            Link::new(HOSTILE, HOSTILE).into(),
            Html::text(HOSTILE).into(),
        ]
    };
    Table::new(HOSTILE, [HOSTILE; 4]).rows([Row::new(cells()).href(HOSTILE), Row::new(cells())])
}

fn hostile_task() -> Task<'static> {
    Task::new(HOSTILE, HOSTILE)
        .about(HOSTILE)
        .due(HOSTILE, true)
        .status(StatusLabel::new(StatusKind::Info, HOSTILE))
}

fn hostile_entry() -> Entry<'static> {
    Entry {
        corrected: Some(HOSTILE.into()),
        flag: Some(StatusLabel::new(StatusKind::Error, HOSTILE)),
        actions: vec![Link::new(HOSTILE, HOSTILE)],
        ..Entry::new(HOSTILE, HOSTILE, HOSTILE).body(Html::paragraphs(HOSTILE))
    }
}

fn hostile_steps() -> [Step<'static>; 4] {
    [StepState::Done, StepState::Here, StepState::Skipped, StepState::Ahead]
        .map(|state| Step::new(HOSTILE, HOSTILE, state).note(HOSTILE).href(HOSTILE))
}

fn hostile_search(words: &Words) -> Search<'_> {
    Search {
        words,
        action: HOSTILE.into(),
        csrf: HOSTILE.into(),
        name: HOSTILE.into(),
        label: HOSTILE.into(),
        hint: Some(HOSTILE.into()),
        value: HOSTILE.into(),
        more: Html::new(),
    }
}

fn hostile_frame(words: &Words) -> Frame<'_> {
    Frame {
        service_name: HOSTILE.into(),
        home: HOSTILE.into(),
        nav: vec![Nav { label: HOSTILE.into(), href: HOSTILE.into(), current: true, count: Some(1) }],
        languages: ["fi", HOSTILE]
            .map(|code| Language {
                code: code.into(),
                label: HOSTILE.into(),
                href: HOSTILE.into(),
                current: true,
            })
            .into(),
        user: Some(User {
            name: HOSTILE.into(),
            role: HOSTILE.into(),
            sign_out_href: HOSTILE.into(),
            profile_href: HOSTILE.into(),
        }),
        csrf: HOSTILE.into(),
        notice: Some(Notice::new(NoticeKind::Info, HOSTILE, HOSTILE)),
        session_seconds: Some(600),
        error: true,
        breadcrumb: vec![Crumb::new(HOSTILE, HOSTILE), Crumb::here(HOSTILE)],
        footer: vec![Link::new(HOSTILE, HOSTILE)],
        ..Frame::new(words, HOSTILE, HOSTILE, Html::text(HOSTILE))
    }
}
