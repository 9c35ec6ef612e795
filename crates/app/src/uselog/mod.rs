//! The use log (703/2023 10 §): written and durable before a client's data is shown.

mod page;

use std::collections::BTreeSet;

use axum::routing::get;

use domain::access::Relation;
use domain::model::Register;
use journal::LogEntry;

use crate::case::seen::Seen;
use crate::ctx::Ctx;
use crate::problem::Problem;
use crate::routes::{Routes, Who};

/// The addresses of the log.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/use-log", Who::Signed, crate::routes::Logged::Use, get(page::whole)).get(
        "/{lang}/persons/{person}/use-log",
        Who::Signed,
        crate::routes::Logged::Use,
        get(page::of_person),
    )
}

/// A use of client data, before it is written.
pub struct Use {
    /// One client, or the many of a list.
    persons: Vec<String>,
    case_id: Option<String>,
    /// Which data.
    data: &'static str,
    /// By which relation or right.
    ground: String,
}

impl Use {
    /// Something of one case.
    pub fn of_case(seen: &Seen, data: &'static str) -> Self {
        let person = seen.case.open.as_ref().map(|open| open.person.0.clone());
        Self {
            persons: person.into_iter().collect(),
            case_id: Some(seen.id.clone()),
            data,
            ground: ground(&seen.relations),
        }
    }

    /// Something of a person, by right or relation.
    pub fn of_person(person: &str, data: &'static str, ground: impl Into<String>) -> Self {
        Self { persons: vec![person.to_owned()], case_id: None, data, ground: ground.into() }
    }

    /// A list of people.
    pub fn of_list(persons: Vec<String>, data: &'static str) -> Self {
        Self { persons, case_id: None, data, ground: "relation".to_owned() }
    }
}

/// The relations as the log names them.
pub fn ground(relations: &BTreeSet<Relation>) -> String {
    let names: Vec<&str> = relations.iter().map(|relation| relation_code(*relation)).collect();
    if names.is_empty() { "right".to_owned() } else { names.join(" ") }
}

/// A relation's name in the log and in text keys.
pub fn relation_code(relation: Relation) -> &'static str {
    match relation {
        Relation::Owner => "owner",
        Relation::OwnerTeam => "owner-team",
        Relation::Responsible => "responsible",
        Relation::Deputy => "deputy",
        Relation::Receiver => "receiver",
        Relation::Helper => "helper",
        Relation::Glass => "glass",
        Relation::Client => "client",
    }
}

/// Writes the use; the answer comes when it is durable. A list without people is no use.
///
/// # Errors
/// The log cannot be written; then nothing may be shown.
pub async fn write(ctx: &Ctx, used: Use) -> Result<(), Problem> {
    if used.persons.is_empty() {
        return Ok(());
    }
    let noted = Noted::of(ctx, used);
    ctx.site.journal().write_log(move |logs| noted.write(|entry| logs.log(entry))).await?;
    Ok(())
}

/// A use with who it is by, ready for the log: alone by [`write`], or in the transaction of a command.
pub struct Noted {
    used: Use,
    actor: String,
    name: String,
    organisation: String,
    register: &'static str,
    provider: String,
    at: String,
}

impl Noted {
    /// A use by the reader, now.
    pub fn of(ctx: &Ctx, used: Use) -> Self {
        let worker = ctx.directory.workers.get(ctx.me());
        let profile = worker.and_then(|worker| worker.profile.as_ref());
        Self {
            used,
            actor: ctx.me().0.clone(),
            name: profile.map(|profile| profile.name.clone()).unwrap_or_default(),
            organisation: profile.map(|profile| profile.organisation.clone()).unwrap_or_default(),
            register: register(ctx),
            provider: ctx.directory.organisation.name.clone(),
            at: ctx.now.to_string(),
        }
    }

    /// Writes it; it is durable when the transaction is.
    ///
    /// # Errors
    /// The log cannot be written.
    pub fn write(&self, log: impl FnOnce(LogEntry<'_>) -> anyhow::Result<i64>) -> anyhow::Result<()> {
        let persons: Vec<&str> = self.used.persons.iter().map(String::as_str).collect();
        let (person, many) = match persons.as_slice() {
            [one] => (Some(*one), &[][..]),
            many => (None, many),
        };
        log(LogEntry {
            log: "use",
            at: &self.at,
            actor: &self.actor,
            actor_name: &self.name,
            organisation: &self.organisation,
            person,
            persons: many,
            case_id: self.used.case_id.as_deref(),
            data: self.used.data,
            purpose: "casework",
            ground: &self.used.ground,
            register: self.register,
            provider: &self.provider,
            origin: "web",
            cause: "",
        })?;
        Ok(())
    }
}

/// The register in whose task the reader works: of the first seat's role in the model in use.
fn register(ctx: &Ctx) -> &'static str {
    let seat = ctx.directory.workers.get(ctx.me()).and_then(|worker| worker.seats_on(ctx.today).next());
    let role =
        seat.and_then(|seat| ctx.directory.current()?.model.role(&seat.role).map(|role| role.register));
    match role.unwrap_or_default() {
        Register::Social => "social",
        Register::Health => "health",
    }
}
