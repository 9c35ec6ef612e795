//! Consultations: what is asked over the model's channels, and how the team answers. How many are asked follows from
//! the cases that come to the team, so that their ratio goes from where the model's measure began to what it aims at.

use std::mem;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::case::{BasisRecord, Command as CaseCommand, Ground};
use domain::consultation::{Asker, Booking, Command, Consultation, Question, Whom};
use domain::id::{Name, WorkerId};
use domain::model::{Channel, ChannelKind, Model, Requirement};
use domain::worktime;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use journal::Write;

use super::calendar::{at_minute, days_between, is_worked, last_workday, plus, workday};
use super::county::{County, What};
use super::course::{self, Asked, Wait};
use super::dice::Dice;
use super::life::{Life, Played};
use super::turn::Turn;
use super::words;
use crate::clock::{day_of, local};
use crate::consultation::secret;

/// When people write, and when the team works, in minutes of the day.
const AWAKE: (i64, i64) = (7 * 60, 21 * 60);
const AT_WORK: (i64, i64) = (8 * 60 + 5, 15 * 60 + 40);

/// What is done in a consultation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Talk {
    Ask,
    Claim,
    AskBack,
    Add,
    AskBackup,
    BackupAnswers,
    ToCaseTeam,
    Book,
    Answer,
    Close,
}

/// A consultation.
#[derive(Debug, Default)]
pub(super) struct Thread {
    pub(super) asked: Asked,
    pub(super) id: String,
    pub(super) played: Played<Consultation>,
    /// What is still to be done, the last first.
    ahead: Vec<(Wait, Talk)>,
    channel: Name,
    kind: Option<ChannelKind>,
    key: Option<String>,
    /// Who of the team answers, and which partner was asked.
    pub(super) worker: Option<WorkerId>,
    partner: Name,
}

/// All that is asked, and who answers.
#[derive(Debug, Default)]
pub(super) struct Desk {
    pub(super) threads: Vec<Thread>,
    days: Vec<Date>,
    /// Who answers, by their places in the staff.
    pub(super) hands: Vec<usize>,
    pub(super) bank: super::bank::Bank,
    settled: usize,
}

impl Desk {
    /// Draws what will be asked; clients whose consultation goes on with their name get it.
    pub(super) fn draw(
        model: &Model,
        drawn: &mut [(Date, Life)],
        days: (Date, Date),
        dice: &mut Dice,
    ) -> Self {
        let asked = course::draw(model, drawn, days, dice);
        let mut desk = Self { bank: super::bank::Bank::draw(days, asked.len()), ..Self::default() };
        for (day, asked) in asked {
            if let Some((_, life)) = asked.who.and_then(|who| drawn.get_mut(who)) {
                life.thread = Some(desk.threads.len());
            }
            desk.threads.push(Thread { asked, ..Thread::default() });
            desk.days.push(day);
        }
        desk
    }
}

impl County {
    /// Plans when each is asked.
    pub(super) fn plan_desk(&mut self) {
        for (at, day) in mem::take(&mut self.desk.days).into_iter().enumerate() {
            let Some(thread) = self.desk.threads.get(at) else { continue };
            let asked = thread.asked.clone();
            let Some((channel, moment)) = self.where_and_when(&asked, day) else { continue };
            if let Some(thread) = self.desk.threads.get_mut(at) {
                thread.channel = channel.id.clone();
                thread.kind = Some(channel.kind);
            }
            self.plan_at(moment, at, What::Desk(Talk::Ask));
        }
    }

    /// The channel by which something is asked on a day, and the moment; none when no channel is open for the asker.
    fn where_and_when(&mut self, asked: &Asked, day: Date) -> Option<(Channel, Timestamp)> {
        let model = Arc::clone(&self.model.model);
        let dice = &mut self.aside;
        let written = |channel: &Channel| !matches!(channel.kind, ChannelKind::Phone | ChannelKind::Visit);
        let fits = |channel: &&Channel| {
            let serves = if asked.own { channel.clients } else { channel.professionals };
            serves && channel.valid.holds(day) && (!asked.course.is_left() || written(channel))
        };
        let open: Vec<&Channel> = model.channels.iter().filter(fits).collect();
        let weight = |channel: &&Channel| match channel.kind {
            ChannelKind::Phone => 34,
            ChannelKind::Form => 22,
            ChannelKind::Email => 20,
            ChannelKind::RecordSystem => 12,
            ChannelKind::Visit => 6,
        };
        let weights: Vec<usize> = open.iter().map(weight).collect();
        let channel = (*open.get(dice.weighted(&weights))?).clone();
        let calm = days_between(day, day_of(self.ends)) < 9;
        let (from, to) = match channel.kind {
            _ if asked.course.is_left() => asked.course.minutes(),
            ChannelKind::Form | ChannelKind::Email if !calm => AWAKE,
            ChannelKind::Form | ChannelKind::Email | ChannelKind::RecordSystem | ChannelKind::Visit => {
                (AT_WORK.0, AT_WORK.1 - 90)
            }
            ChannelKind::Phone => AT_WORK,
        };
        let minute = dice.between(from, to);
        let written_anytime = !calm && matches!(channel.kind, ChannelKind::Form | ChannelKind::Email);
        let day = if written_anytime { day } else { last_workday(day).max(workday(self.start)) };
        if channel.kind == ChannelKind::Phone
            && let Some(moment) = super::phones::moment(&channel, day, dice)
        {
            return Some((channel, moment));
        }
        Some((channel, at_minute(day, minute)))
    }

    /// Something is done in a consultation, and what follows is planned.
    pub(super) fn talk(&mut self, tx: &mut Write<'_>, at: usize, talk: Talk) -> Result<()> {
        let mut thread = mem::take(self.desk.threads.get_mut(at).context("a consultation")?);
        self.say(tx, &mut thread, talk)?;
        if let Some((wait, next)) = thread.ahead.pop() {
            let moment = self.after(wait);
            self.plan_at(moment, at, What::Desk(next));
        }
        if talk == Talk::Close {
            self.bring_up(tx, &thread.id, &mut thread.played)?;
        }
        if matches!(talk, Talk::Answer | Talk::Close) {
            self.learn(at, &thread);
        }
        *self.desk.threads.get_mut(at).context("a consultation")? = thread;
        Ok(())
    }

    /// The moment after a wait, in working time, and never after the end.
    fn after(&mut self, wait: Wait) -> Timestamp {
        let dice = &mut self.aside;
        let moment = match wait {
            Wait::Minutes(from, to) => self.clock + SignedDuration::from_mins(dice.between(from, to)),
            Wait::Hours(from, to) => {
                let at = self.clock + SignedDuration::from_mins(dice.between(from * 60, to * 60));
                let (day, time) = (day_of(at), local(at).time());
                let minute = i64::from(time.hour()) * 60 + i64::from(time.minute());
                match minute {
                    _ if !is_worked(day) => at_minute(workday(day), AT_WORK.0 + dice.between(5, 100)),
                    ..485 => at_minute(day, AT_WORK.0 + dice.between(5, 100)),
                    485..945 => at,
                    _ => at_minute(workday(plus(day, 1)), AT_WORK.0 + dice.between(5, 100)),
                }
            }
            Wait::Days(from, to) => {
                let day = workday(plus(day_of(self.clock), dice.between(from, to)));
                let moment = at_minute(day, dice.between(AT_WORK.0, AT_WORK.1));
                moment.max(self.clock + SignedDuration::from_mins(dice.between(4, 40)))
            }
        };
        if moment < self.ends { moment } else { self.clock + SignedDuration::from_mins(1) }
    }

    /// Somebody who answers and is here today: on a shift of the channel, else any of them.
    fn answerer(&mut self, thread: &Thread) -> Result<WorkerId> {
        let today = self.today();
        let on_duty = self.phones.on_duty(&thread.channel, self.clock);
        let here: Vec<WorkerId> = on_duty.into_iter().filter(|worker| self.is_here(worker)).collect();
        if !here.is_empty() {
            return Ok(self.aside.one_of(&here));
        }
        for _ in 0..8 {
            let drawn = self.aside.one_of(&self.desk.hands);
            let worker = self.worker(drawn)?;
            if self.is_here(&worker) {
                return Ok(worker);
            }
        }
        let ids = self.desk.hands.iter().filter_map(|at| self.worker(*at).ok());
        let found = ids.into_iter().find(|worker| self.is_here(worker));
        found.with_context(|| format!("somebody who answers on {today}"))
    }

    /// Works here, answers today, and is not away.
    pub(super) fn is_here(&self, worker: &WorkerId) -> bool {
        let today = self.today();
        let known = self.directory.workers.get(worker).filter(|known| known.works());
        known.is_some_and(|known| {
            let rights = known.rights_on(today);
            let answers = crate::consultation::ANSWERS.iter().any(|right| rights.contains(right));
            answers && known.absent_on(today).is_none()
        })
    }

    fn say(&mut self, tx: &mut Write<'_>, thread: &mut Thread, talk: Talk) -> Result<()> {
        if talk == Talk::Ask {
            return self.ask(tx, thread);
        }
        let worker = match thread.worker.clone().filter(|worker| self.is_here(worker)) {
            Some(worker) => worker,
            None => self.answerer(thread)?,
        };
        if talk == Talk::Answer || talk == Talk::Claim {
            thread.worker = Some(worker.clone());
        }
        let (back, added) = thread.asked.back();
        let (backup, backup_answer) = thread.asked.backup();
        let command = match talk {
            Talk::Ask => return Ok(()),
            Talk::Claim => Command::Claim,
            Talk::AskBack => Command::AskBack { text: back.to_owned() },
            Talk::Add => match &thread.key {
                Some(key) => {
                    let command = Command::AddByKey { key: key.clone(), text: added.to_owned() };
                    let deed = self.outside("asker");
                    return self.act_on(tx, &deed, (&thread.id, &mut thread.played), command);
                }
                None => Command::Add { text: added.to_owned() },
            },
            Talk::AskBackup => {
                let Some(partner) = self.backup() else { return Ok(()) };
                thread.partner = partner.clone();
                Command::AskBackup { partner, text: backup.to_owned() }
            }
            Talk::BackupAnswers if thread.partner == Name::default() => return Ok(()),
            Talk::BackupAnswers => {
                let partner = thread.partner.clone();
                Command::BackupAnswers { partner, text: backup_answer.to_owned() }
            }
            Talk::ToCaseTeam => Command::SendToCaseTeam,
            Talk::Book => {
                let day = worktime::workday(plus(self.today(), self.aside.between(2, 4)));
                let hour = i8::try_from(self.aside.between(9, 14)).unwrap_or(9);
                let begins = day.at(hour, 0, 0, 0);
                Command::Book(Booking { begins, minutes: 45, with: worker.clone() })
            }
            Talk::Answer => Command::Answer { text: thread.asked.answer() },
            Talk::Close => Command::Close,
        };
        let deed = self.deed(&worker, self.id());
        self.act_on(tx, &deed, (&thread.id, &mut thread.played), command)
    }

    /// A partner whose expert is asked: those of benefits first.
    fn backup(&mut self) -> Option<Name> {
        let (model, today) = (Arc::clone(&self.model.model), self.today());
        let there = model.partners.iter().filter(|partner| partner.valid.holds(today));
        let names: Vec<Name> = there.map(|partner| partner.id.clone()).collect();
        let wanted = ["kela", "te-services", "employment-services"];
        let near: Vec<Name> = names.iter().filter(|name| wanted.contains(&name.as_str())).cloned().collect();
        let list = if near.is_empty() { names } else { near };
        (!list.is_empty()).then(|| self.aside.one_of(&list))
    }

    fn ask(&mut self, tx: &mut Write<'_>, thread: &mut Thread) -> Result<()> {
        let kind = thread.kind.unwrap_or(ChannelKind::Form);
        let municipalities = &self.model.model.organisation.municipalities;
        let municipality = if self.aside.percent(40) && !municipalities.is_empty() {
            Some(self.aside.one_of(municipalities))
        } else {
            None
        };
        let written = matches!(kind, ChannelKind::Form | ChannelKind::Email);
        let fresh = secret::digest(&self.id());
        thread.key = written.then_some(fresh);
        let year = self.today().year();
        let external = (kind == ChannelKind::RecordSystem)
            .then(|| format!("{}-{year}-{:05}", words::EXTERNAL, self.aside.below(100_000)));
        let question = Question {
            question: thread.asked.question(),
            channel: thread.channel.clone(),
            municipality: municipality.filter(|_| !written),
            asker: if thread.asked.own { Asker::Client } else { Asker::Professional },
            subject: thread.asked.topic.filter(|_| !thread.asked.own && !written).map(|topic| topic.subject),
            reference: self.reference(),
            key: thread.key.clone(),
            external,
        };
        thread.id = self.id();
        let deed = match kind {
            ChannelKind::Form => self.outside("asker"),
            ChannelKind::Email => self.outside(crate::mail::ACTOR),
            ChannelKind::Phone | ChannelKind::RecordSystem | ChannelKind::Visit => {
                let worker = self.answerer(thread)?;
                thread.worker = (kind != ChannelKind::RecordSystem).then(|| worker.clone());
                self.deed(&worker, self.id())
            }
        };
        let command = Command::AskAnonymously(question);
        self.act_on(tx, &deed, (&thread.id, &mut thread.played), command)?;
        let calm = days_between(self.today(), day_of(self.ends)) < 9;
        thread.ahead = thread.asked.course.script(kind, calm, &mut self.aside);
        thread.ahead.reverse();
        Ok(())
    }

    /// Settles the consultations and rotas that are still at hand; false when none was.
    pub(super) fn settle_desk(&mut self, tx: &mut Write<'_>, most: usize) -> Result<bool> {
        let mut settled = 0;
        while settled < most && self.desk.settled < self.desk.threads.len() {
            let place = self.desk.settled;
            let mut thread = mem::take(self.desk.threads.get_mut(place).context("a consultation")?);
            self.bring_up(tx, &thread.id, &mut thread.played)?;
            self.desk.settled += 1;
            settled += 1;
        }
        self.settle_phones(tx)?;
        Ok(settled > 0)
    }
}

impl Turn<'_, '_, '_> {
    /// The anonymous consultation goes on with the client's name, by the client's consent; whoever answered is the pair.
    pub(super) fn goes_on_named(&mut self, model: &Model, at: usize) -> Result<()> {
        let answered = self.county.desk.threads.get(at).is_some_and(|thread| {
            thread.played.state.thread.as_ref().is_some_and(|known| known.answered().is_some())
        });
        if !answered {
            return Ok(());
        }
        if let Some(stage) = course::named_stage(model) {
            let asked = model.stages.iter().flat_map(|from| &from.moves);
            let asked =
                asked.filter(|step| !step.back && step.to == stage.id).flat_map(|step| &step.requires);
            let consent = asked.into_iter().find(|one| matches!(one, Requirement::Consent(_)));
            if let Some(Requirement::Consent(name)) = consent {
                self.consent(model, name)?;
            }
        }
        let today = self.today();
        let fits =
            |record: &BasisRecord| record.holds(today) && matches!(record.terms.ground, Ground::Consent(_));
        let given = &self.open()?.bases;
        let Some(basis) = given.iter().rfind(|(_, record)| fits(record)).map(|(id, _)| id.clone()) else {
            return Ok(());
        };
        self.bring_up()?;
        let mut thread = mem::take(self.county.desk.threads.get_mut(at).context("a consultation")?);
        let worker = self.county.worker(self.life.carrier)?;
        let deed = self.county.deed(&worker, self.county.id());
        let whom =
            Whom { person: self.life.person.as_str().into(), case: Some(self.life.case.as_str().into()) };
        let command = Command::Identify { whom, basis };
        self.county.act_on(self.tx, &deed, (&thread.id, &mut thread.played), command)?;
        let pair = thread.worker.clone();
        *self.county.desk.threads.get_mut(at).context("a consultation")? = thread;
        let Some(pair) = pair.filter(|pair| *pair != worker && self.county.is_here(pair)) else {
            return Ok(());
        };
        if !self.open()?.helpers.contains_key(&pair) {
            let purpose = words::PAIR.to_owned();
            self.does(CaseCommand::AddHelper { worker: pair, purpose })?;
        }
        Ok(())
    }
}
