//! The bank of answers: what anonymous consultations taught, checked, published, and found by word stem; the nearest
//! answers stand beside a question while it is written.

mod list;
mod near;
mod page;
mod sheet;
mod stem;
#[cfg(test)]
mod tests;
mod typing;
mod view;

use axum::routing::{get, post};
use domain::answer::{Answer, Audience, Content, Entry, Language, Link, Refusal, Tag};
use domain::model::Right;
use journal::Read;

use crate::act::load;
use crate::ctx::Posted;
use crate::guard;
use crate::routes::Logged::{Change, Nothing};
use crate::routes::Routes;
use crate::routes::Who::{Anybody, Signed};
use crate::text::Texts;

pub use typing::{beside, nearest};

/// Who reads the bank: all who work with clients, or lead those who do.
pub const READERS: [Right; 5] = [Right::Casework, Right::Consult, Right::Visit, Right::Peer, Right::Lead];

/// Who writes and checks: the team that answers.
const WRITERS: [Right; 1] = [Right::Consult];

/// The addresses of the bank. What is searched for is posted and kept nowhere.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/answers", Signed, Nothing, get(list::show))
        .post("/{lang}/answers", Signed, Nothing, post(list::search))
        .post("/{lang}/answers/near", Signed, Nothing, post(typing::near))
        .form("/{lang}/answers/new/{consultation}", Signed, Nothing, get(sheet::begin).post(sheet::draft))
        .get("/{lang}/answers/{answer}", Signed, Nothing, get(page::show))
        .form("/{lang}/answers/{answer}/amendment", Signed, Nothing, get(sheet::open).post(sheet::amend))
        .post("/{lang}/answers/{answer}/publication", Signed, Change, post(page::publish))
        .form("/{lang}/answers/{answer}/withdrawal", Signed, Nothing, get(page::ask).post(page::withdraw))
        .post("/{lang}/ask/near", Anybody, Nothing, post(typing::near_outside))
}

/// An answer as the record has it; none when it was never begun.
fn entry(tx: &mut Read<'_>, id: &str) -> anyhow::Result<Option<(Entry, i64)>> {
    let loaded = load::<Answer>(tx, id)?;
    Ok(loaded.state.entry.map(|entry| (entry, loaded.version)))
}

/// The answer that grew from a consultation and has not been withdrawn.
///
/// # Errors
/// The table cannot be read.
pub fn grown_from(tx: &mut Read<'_>, consultation: &str) -> anyhow::Result<Option<String>> {
    tx.one(
        "select answer from answer_view where source = ?1 and standing <> 'withdrawn' order by answer limit 1",
        &[consultation.into()],
        |row| row.text(0),
    )
}

/// What a refusal says, and at which field.
fn told(t: Texts, refusal: &Refusal) -> (&'static str, String) {
    let (code, field) = refusal.code();
    let key = format!("refusal-{code}");
    let text = if let Refusal::Identifies(_, kinds) = refusal {
        guard::listed(t, &key, kinds)
    } else {
        t.get(&key).to_owned()
    };
    (field, text)
}

/// What was filled in.
fn content(form: &Posted) -> Content {
    Content {
        title: form.text("title"),
        question: form.text("question"),
        answer: form.text("answer"),
        tags: form.all("tag").filter_map(Tag::of).collect(),
        links: form.text("links").lines().filter_map(link).collect(),
        language: Language::of(form.get("language")).unwrap_or_default(),
        audience: if form.get("audience") == Audience::Everybody.code() {
            Audience::Everybody
        } else {
            Audience::Professionals
        },
    }
}

/// A line of links: the name and, at its end, the address. An address alone is named by its host.
fn link(line: &str) -> Option<Link> {
    let line = line.trim();
    let (label, address) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
    let host = || address.split('/').nth(2).unwrap_or_default();
    let label = Some(label.trim()).filter(|label| !label.is_empty()).unwrap_or_else(host);
    (!line.is_empty()).then(|| Link { label: label.to_owned(), address: address.to_owned() })
}
