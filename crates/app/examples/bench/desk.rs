//! Fifty thousand consultations at the desk: a few hundred wait, the others are history.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, ensure};
use app::act::{self, Deed};
use app::clock::{Chance, Clock, day_of};
use app::config::Config;
use app::site::Site;
use domain::access::Actor;
use domain::consultation::{Command, Consultation, Event, Question};
use domain::stream::{Stamp, Stream as _};

/// All of them.
const CONSULTATIONS: usize = 50_000;
/// How many wait for the team.
const WAITING: usize = 400;
/// How many are written at once.
const STEP: usize = 500;

const QUESTION: &str = "Asiakas on ollut pitkään poissa työstä. Hoito jatkuu, ja paluu työhön on epävarma. Mistä \
                        palvelusta kannattaa aloittaa, ja kuka ottaa yhteyttä työnantajaan?";

/// Fills the county's desk, and answers the threads that wait. Those that wait are on record; of the history only the
/// tables are written, which is what the desk reads.
pub(crate) fn fill(folder: &Path) -> Result<Vec<String>> {
    let config = Config { data: folder.to_owned(), ..Config::default() };
    let site = Site::open(config, Clock::System, Chance::default())?;
    let directory = site.journal().read_blocking(|tx| site.directory_in(tx))?;
    let channel =
        directory.current().and_then(|model| model.model.channels.first()).map(|one| one.id.clone());
    let channel = channel.ok_or_else(|| anyhow::anyhow!("the model has no channel"))?;
    let now = site.now();
    let stamp = Stamp { at: now, on: day_of(now), by: "bench".into() };
    let question = || Question {
        question: QUESTION.to_owned(),
        channel: channel.clone(),
        reference: site.chance().reference(),
        ..Question::default()
    };
    for _ in 0..(CONSULTATIONS - WAITING) / STEP {
        let old: Vec<_> = (0..STEP).map(|_| (site.id(), question())).collect();
        let (stamp, directory) = (stamp.clone(), Arc::clone(&directory));
        site.journal().write_blocking(move |tx| {
            for (id, question) in old {
                let (before, mut after) = (Consultation::default(), Consultation::default());
                after.evolve(&stamp, &Event::AskedAnonymously(question));
                after.evolve(&stamp, &Event::Answered { text: QUESTION.to_owned() });
                after.evolve(&stamp, &Event::ClosedAsAdvice);
                act::settle(tx, &directory, &id, &before, (&after, 3))?;
            }
            anyhow::Ok(())
        })?;
    }
    let new: Vec<_> = (0..WAITING).map(|_| (site.id(), question())).collect();
    let ids = new.iter().map(|(id, _)| id.clone()).collect();
    site.journal().write_blocking(move |tx| {
        for (id, question) in new {
            let actor = Actor { worker: stamp.by.clone(), ..Actor::default() };
            let (stamp, directory, cause) = (stamp.clone(), Arc::clone(&directory), id.clone());
            let deed = Deed { actor, stamp, cause, expect: None, directory, draft: None };
            let answer = act::carry_out::<Consultation>(tx, &deed, &id, Command::AskAnonymously(question))?;
            ensure!(matches!(answer, act::Answer::Done(_)), "a question was not taken: {answer:?}");
        }
        anyhow::Ok(())
    })?;
    Ok(ids)
}
