//! A case as one reader may see it: read in one snapshot, after asking whether they may, logged before shown.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, OnceLock};

use anyhow::{Context as _, Result};
use domain::access::{self, Action, Relation};
use domain::case::{Case, Event, Open};
use domain::person::{Card, Person};
use domain::stream::Stamp;
use journal::{Fact, Read};

use crate::act::{Known, stamp_of};
use crate::ctx::Ctx;
use crate::model::Loaded as LoadedModel;
use crate::problem::Problem;
use crate::shelf::Shelves;
use crate::uselog;

/// How many of the latest facts the case page shows.
pub const LATEST: u32 = 12;

/// The most facts of one case that are read at once.
const MOST: u32 = 10_000;

/// A case that the reader may see.
pub struct Seen {
    pub id: String,
    pub case: Arc<Case>,
    pub version: i64,
    /// The erasures that the snapshot saw.
    erasures: i64,
    person: Arc<Person>,
    pub model: Arc<LoadedModel>,
    /// The relations by which the reader sees it.
    pub relations: BTreeSet<Relation>,
    /// The latest facts, newest first, as far as asked for.
    pub latest: Arc<[Happened]>,
    /// What the reader may, as far as it has been asked: a page asks often.
    answers: [OnceLock<bool>; ACTIONS],
}

/// How many actions there are.
const ACTIONS: usize = Action::HandOverAll as usize + 1;

impl Seen {
    /// The case, opened.
    ///
    /// # Errors
    /// Never for a case that [`see`] gave.
    pub fn open(&self) -> Result<&Open> {
        self.case.open.as_deref().context("a case that was never opened")
    }

    /// The client's card; an empty one when the person was never registered.
    pub fn card(&self) -> &Card {
        static NOBODY: LazyLock<Card> = LazyLock::new(Card::default);
        self.person.card.as_ref().unwrap_or(&NOBODY)
    }

    /// May the reader do this to it now?
    pub fn may(&self, ctx: &Ctx, action: Action) -> bool {
        let ask = || access::may(&ctx.actor, action, &self.case, ctx.now, ctx.today).is_some();
        self.answers.get(action as usize).map_or_else(ask, |answer| *answer.get_or_init(ask))
    }

    /// For a command on the case.
    pub fn known(&self) -> Known<Case> {
        Known { state: Arc::clone(&self.case), version: self.version, erasures: self.erasures }
    }

    /// An address under the case.
    pub fn href(&self, ctx: &Ctx, path: &str) -> String {
        ["/", ctx.door.lang.code(), "/cases/", &self.id, path].concat()
    }
}

/// What is read beside the case itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// Nothing more.
    Itself,
    /// The latest facts.
    Latest,
    /// All facts before a version, a page of them.
    Before(i64),
    /// All facts.
    Everything,
}

impl With {
    /// At least the latest facts.
    #[must_use]
    pub fn or_latest(self) -> Self {
        if self == Self::Itself { Self::Latest } else { self }
    }
}

/// Reads the case if the reader may do `action` to it; not found otherwise. Nothing is logged yet.
///
/// # Errors
/// Not found, or the record cannot be read.
pub async fn peek(ctx: &Ctx, id: &str, action: Action, with: With) -> Result<Seen, Problem> {
    let (actor, now, today) = (ctx.actor.clone(), ctx.now, ctx.today);
    let (site, directory, id) = (ctx.site.clone(), Arc::clone(&ctx.directory), id.to_owned());
    let found = ctx
        .site
        .journal()
        .read_settled(move |tx| {
            let shelves = site.shelves();
            let Known { state: case, version, erasures } = shelves.case(tx, &id)?;
            let Some(relations) = access::may(&actor, action, &case, now, today) else {
                return Ok(None);
            };
            let open = case.open.as_deref().context("a case without a start")?;
            let person = shelves.person(tx, open.person.as_str())?.state;
            let model = directory.model(&open.model).context("the case's model is not adopted")?;
            let latest = facts(tx, shelves, &id, (version, erasures), with)?;
            let (model, answers) = (Arc::clone(model), Default::default());
            Ok(Some(Seen { id, case, version, erasures, person, model, relations, latest, answers }))
        })
        .await?;
    found.ok_or(Problem::NotFound)
}

/// The latest facts of a case, as they were when it had this version and the record these erasures.
pub struct Latest {
    edition: (i64, i64),
    facts: Arc<[Happened]>,
}

/// A fact of a case, opened.
pub struct Happened {
    pub version: i64,
    /// The event's name, as in `event-…` of the texts.
    pub tag: String,
    pub stamp: Stamp,
    /// None when it has been erased.
    pub event: Option<Event>,
}

impl Happened {
    fn of(fact: Fact) -> Result<Self> {
        let event: Option<serde_json::Result<Event>> = fact.body.as_deref().map(serde_json::from_slice);
        if let Some(Err(_)) = &event {
            tracing::error!(position = fact.position, "a fact that cannot be read");
        }
        let tag = fact.kind.split_once('.').map_or("", |(_, tag)| tag).to_owned();
        Ok(Self { version: fact.version, tag, stamp: stamp_of(&fact)?, event: event.and_then(Result::ok) })
    }
}

fn facts(
    tx: &mut Read<'_>,
    shelves: &Shelves,
    id: &str,
    edition: (i64, i64),
    with: With,
) -> Result<Arc<[Happened]>> {
    let stream = format!("case/{id}");
    let mut opened = |limit, before| -> Result<Arc<[Happened]>> {
        tx.latest(&stream, limit, before)?.into_iter().map(Happened::of).collect()
    };
    match with {
        With::Itself => Ok(Arc::default()),
        With::Latest => {
            let open = || Ok(Arc::new(Latest { edition, facts: opened(LATEST, None)? }));
            let latest = shelves.latest.fetch(id, |latest| latest.edition == edition, open)?;
            Ok(Arc::clone(&latest.facts))
        }
        With::Before(version) => opened(LATEST * 4, Some(version)),
        With::Everything => opened(MOST, None),
    }
}

/// [`peek`], with the use log written and durable before the answer comes.
///
/// # Errors
/// Not found, or the record cannot be read or written.
pub async fn see(
    ctx: &Ctx,
    id: &str,
    action: Action,
    with: With,
    data: &'static str,
) -> Result<Seen, Problem> {
    let seen = peek(ctx, id, action, with).await?;
    uselog::write(ctx, uselog::Use::of_case(&seen, data)).await?;
    Ok(seen)
}
