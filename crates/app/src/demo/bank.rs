//! The bank of answers: now and then what a consultation taught is drafted, checked by a colleague and published.

use std::collections::BTreeSet;
use std::mem;

use anyhow::{Context as _, Result};
use domain::answer::{Answer, Command, Content, Language, Link};
use domain::id::WorkerId;
use domain::model::Right;
use jiff::civil::Date;
use journal::Write;

use super::calendar::{at_minute, days_between, plus, workday};
use super::county::{County, What};
use super::desk::Thread;
use super::words::{self, Topic};

/// What is done with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shelve {
    Draft,
    Publish,
    Amend,
    Withdraw,
}

/// An answer.
#[derive(Debug, Default)]
struct Entry {
    id: String,
    /// The consultation it comes from, by its place.
    source: usize,
    topic: Option<&'static Topic>,
}

/// What is in the bank, and when the next comes.
#[derive(Debug, Default)]
pub(super) struct Bank {
    /// The last first.
    due: Vec<Date>,
    taught: BTreeSet<&'static str>,
    entries: Vec<Entry>,
}

impl Bank {
    /// Spread over the months; no more than every other consultation teaches something.
    pub(super) fn draw((start, last): (Date, Date), asked: usize) -> Self {
        let count = (words::BENEFITS.len() + words::EVERYDAY.len()).min(asked / 2);
        let count = i64::try_from(count).unwrap_or(0);
        let span = days_between(start, last) - 14;
        let due = (0..count).rev().map(|number| plus(start, 14 + span * number / count.max(1)));
        Self { due: due.collect(), ..Self::default() }
    }
}

impl County {
    /// When one is due, what this consultation was about goes to the bank.
    pub(super) fn learn(&mut self, at: usize, thread: &Thread) {
        let (today, bank) = (self.today(), &mut self.desk.bank);
        let closed = thread.played.state.thread.as_ref().is_some_and(|known| known.closed.is_some());
        let Some(topic) = thread.asked.topic.filter(|_| closed) else { return };
        let is_due = bank.due.last().is_some_and(|due| *due <= today);
        if !is_due || !bank.taught.insert(topic.lesson.title) {
            return;
        }
        bank.due.pop();
        let number = bank.entries.len();
        bank.entries.push(Entry { source: at, topic: Some(topic), ..Entry::default() });
        self.plan_shelf(number, (0, 2), Shelve::Draft);
    }

    fn plan_shelf(&mut self, number: usize, (soonest, latest): (i64, i64), step: Shelve) {
        let day = workday(plus(self.today(), self.aside.between(soonest, latest)));
        let minute = self.aside.between(9 * 60, 15 * 60);
        let moment = at_minute(day, minute).max(self.clock + jiff::SignedDuration::from_mins(3));
        self.plan_at(moment, number, What::Bank(step));
    }

    /// Somebody of those who answer consultations, who is here today.
    pub(super) fn writer(&mut self) -> Option<WorkerId> {
        for _ in 0..12 {
            let drawn = self.aside.one_of(&self.desk.hands);
            let worker = self.worker(drawn).ok()?;
            let actor = self.directory.actor(&worker, self.today());
            if self.is_here(&worker) && actor.rights.contains(&Right::Consult) {
                return Some(worker);
            }
        }
        None
    }

    /// Something is done with an answer, and what follows is planned.
    pub(super) fn shelve(&mut self, tx: &mut Write<'_>, number: usize, step: Shelve) -> Result<()> {
        let Some(writer) = self.writer() else { return Ok(()) };
        let mut entry = mem::take(self.desk.bank.entries.get_mut(number).context("an answer")?);
        let topic = entry.topic.context("what it is about")?;
        let command = match step {
            Shelve::Draft => {
                entry.id = self.id();
                let source = self.desk.threads.get(entry.source).context("a consultation")?;
                Command::Draft { source: source.id.as_str().into(), content: content(topic) }
            }
            Shelve::Publish => Command::Publish,
            Shelve::Amend => {
                let mut content = content(topic);
                let more = match content.language {
                    Language::Sv => words::LESSON_AMENDED_SV,
                    Language::Fi | Language::En => words::LESSON_AMENDED,
                };
                content.answer = format!("{} {more}", content.answer);
                Command::Amend { content }
            }
            Shelve::Withdraw => Command::Withdraw { reason: words::LESSON_WITHDRAWN.to_owned() },
        };
        self.act::<Answer>(tx, &writer, &entry.id, command)?;
        match step {
            // Every ninth waits to be checked.
            Shelve::Draft if number % 9 != 8 => self.plan_shelf(number, (1, 6), Shelve::Publish),
            Shelve::Publish if number % 7 == 3 => self.plan_shelf(number, (40, 90), Shelve::Amend),
            Shelve::Publish if number % 11 == 5 => self.plan_shelf(number, (120, 200), Shelve::Withdraw),
            Shelve::Draft | Shelve::Publish | Shelve::Amend | Shelve::Withdraw => {}
        }
        *self.desk.bank.entries.get_mut(number).context("an answer")? = entry;
        Ok(())
    }
}

fn content(topic: &Topic) -> Content {
    let lesson = &topic.lesson;
    let link = |(label, address): &(&str, &str)| Link { label: (*label).into(), address: (*address).into() };
    Content {
        title: lesson.title.to_owned(),
        question: lesson.question.to_owned(),
        answer: lesson.answer.to_owned(),
        tags: lesson.tags.iter().copied().collect(),
        links: lesson.links.iter().map(link).collect(),
        language: lesson.language,
        audience: lesson.audience,
    }
}
