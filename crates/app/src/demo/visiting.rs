//! What goes on beside the path in the histories: appointments with what happened in them, and in some cases a health
//! check, an assessment of work ability and a statement.

use anyhow::Result;
use domain::access::Action;
use domain::case::appointments::{
    AppointmentCommand, AppointmentKind, Attendance, Booking, Expert, Miss, Mover, Slot, Support, Way,
};
use domain::case::health_check::{
    Area, CheckReason, CheckStep, Conclusion, Finding, HealthCheckCommand, Level, in_years, running,
};
use domain::case::statements::{StatementCommand, StatementKind, StatementTerms};
use domain::case::work_ability::{
    Domain, Expertise, Order, OwnView, PartConclusion, ResultClass, Share, WorkAbilityCommand,
};
use domain::case::{Command, Told};
use domain::id::{ItemId, Name, WorkerId};
use domain::model::{Phase, Register};
use jiff::civil::Time;

use super::calendar::plus;
use super::turn::{Scene, Turn};
use super::words;

/// What is done in one go when its day comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Visit {
    /// A time is agreed.
    Book,
    /// What happened is put down, or the time is moved or cancelled.
    Mark,
    /// A health check begins …
    Check,
    /// … the nurse sees the client …
    Nurse,
    /// … and it ends, by way of the physician when one was needed.
    Finish,
    /// An assessment of work ability is ordered and shared out …
    Assess,
    /// … and put together.
    Conclude,
    /// A physician writes and signs.
    State,
}

impl Turn<'_, '_, '_> {
    /// May somebody write of the client's health?
    fn works_on_health(&self, worker: &WorkerId) -> bool {
        self.may_worker(worker, Action::Write) && self.may_worker(worker, Action::ReadHealth)
    }

    /// Plans what may go on beside a stage of so many days.
    pub(super) fn visits(&mut self, phase: Phase, days: i64) {
        let (times, checks, assesses) = match phase {
            Phase::Encounter | Phase::Guidance | Phase::FollowUp => (30, 0, 0),
            Phase::Assessment => (70, 30, 22),
            Phase::Delivery => (45, 0, 0),
        };
        if self.dice().percent(times) {
            self.visit_within(days, Visit::Book);
        }
        if self.dice().percent(checks) {
            self.visit_within(20.min(days), Visit::Check);
        }
        if self.dice().percent(assesses) {
            self.visit_within(25.min(days), Visit::Assess);
        }
    }

    fn visit_within(&mut self, most: i64, visit: Visit) {
        let day = self.dice().between(1, (most - 1).max(1));
        self.later(day, Scene::Visit(visit));
    }

    /// Plays it, if somebody is there who may.
    pub(super) fn visit(&mut self, visit: Visit) -> Result<()> {
        match visit {
            Visit::Book => self.book(),
            Visit::Mark => self.mark(),
            Visit::Check => self.check_health(),
            Visit::Nurse => self.nurse(),
            Visit::Finish => self.finish_check(),
            Visit::Assess => self.assess_work_ability(),
            Visit::Conclude => self.conclude(),
            Visit::State => self.state(),
        }
    }

    fn any<T: Copy>(&mut self, list: &[T], otherwise: T) -> T {
        let at = self.dice().below(list.len());
        list.get(at).copied().unwrap_or(otherwise)
    }

    /// Somebody of the team who may write in this case and fits.
    fn colleague(&self, fits: impl Fn(Register, Option<&Name>) -> bool) -> Option<WorkerId> {
        let hands = self.county.staff.hands.iter().filter(|hand| fits(hand.register, hand.role.as_ref()));
        let mut working = hands.map(|hand| &hand.id).filter(|id| self.county.works(id));
        working.find(|id| self.works_on_health(id)).cloned()
    }

    fn physician(&self) -> Option<WorkerId> {
        let model = self.model();
        let is =
            |role: Option<&Name>| role.and_then(|role| model.role(role)).is_some_and(|role| role.physician);
        self.colleague(|_, role| is(role))
    }

    fn book(&mut self) -> Result<()> {
        let Some(with) = self.whoever(Action::Write)? else { return Ok(()) };
        let kinds = [
            AppointmentKind::InitialInterview,
            AppointmentKind::Nurse,
            AppointmentKind::Joint,
            AppointmentKind::FollowUp,
            AppointmentKind::Other,
        ];
        let kind = self.any(&kinds, AppointmentKind::Other);
        let days = self.dice().between(3, 21);
        self.book_for(kind, with, days)?;
        self.later(days, Scene::Visit(Visit::Mark));
        Ok(())
    }

    fn book_for(&mut self, kind: AppointmentKind, with: WorkerId, days: i64) -> Result<()> {
        let hour = i8::try_from(self.dice().between(8, 15)).unwrap_or(9);
        let minute = if self.dice().percent(50) { 30 } else { 0 };
        let begins = plus(self.today(), days).to_datetime(Time::new(hour, minute, 0, 0)?);
        let way = [Way::OnSite, Way::Phone, Way::Video, Way::Home];
        let way = way.get(self.dice().weighted(&[60, 25, 8, 7])).copied().unwrap_or(Way::OnSite);
        let company = self.dice().weighted(&[40, 44, 6, 10]);
        let booking = Booking {
            kind,
            slot: Slot { begins, minutes: 45, with: [with].into() },
            way,
            place: String::new(),
            expert: Expert::None,
            expert_name: String::new(),
            support: Support::ALL.get(company).copied().unwrap_or(Support::NotAsked),
        };
        let appointment = ItemId(self.county.id());
        self.does(Command::Appointment(AppointmentCommand::Book { appointment, booking }))
    }

    /// What stood for today or before is put down; a few are left, as people leave them.
    fn mark(&mut self) -> Result<()> {
        let today = self.today();
        let due: Vec<(ItemId, Slot)> = self
            .open()?
            .appointments
            .iter()
            .filter(|(_, it)| it.stands() && it.booking.slot.begins.date() <= today)
            .map(|(id, it)| (id.clone(), it.booking.slot.clone()))
            .collect();
        for (appointment, slot) in due {
            let command = match self.dice().weighted(&[70, 7, 3, 10, 6, 4]) {
                0 => mark(appointment, Attendance::Came),
                1 => mark(appointment, Attendance::Late),
                2 => mark(appointment, Attendance::WorkerAbsent),
                3 => mark(appointment, Attendance::Missed(self.any(Miss::ALL, Miss::Unknown))),
                4 => {
                    let days = self.dice().between(4, 12);
                    let begins = plus(today, days).to_datetime(slot.begins.time());
                    self.later(days, Scene::Visit(Visit::Mark));
                    // Whoever has left meanwhile is met by somebody else.
                    let Some(here) = self.whoever(Action::Write)? else { continue };
                    let slot = Slot { begins, with: [here].into(), ..slot };
                    let (by, reason) = (Mover::Client, String::new());
                    AppointmentCommand::Move { appointment, slot, by, reason }
                }
                _ => continue,
            };
            self.does(Command::Appointment(command))?;
        }
        Ok(())
    }

    fn check_health(&mut self) -> Result<()> {
        let nurse = self.colleague(|register, _| register == Register::Health);
        let Some(nurse) = nurse.filter(|_| self.open().is_ok_and(|open| running(open).is_none())) else {
            return Ok(());
        };
        let (check, reason) = (ItemId(self.county.id()), self.any(CheckReason::ALL, CheckReason::Missing));
        self.does(Command::HealthCheck(HealthCheckCommand::Begin { check, reason }))?;
        for step in [CheckStep::FormAsked, CheckStep::LaboratoryAsked] {
            self.does(Command::HealthCheck(HealthCheckCommand::Step { step, response: None }))?;
        }
        let days = self.dice().between(8, 16);
        self.book_for(AppointmentKind::HealthCheck, nurse, days)?;
        self.later(days, Scene::Visit(Visit::Nurse));
        Ok(())
    }

    fn nurse(&mut self) -> Result<()> {
        self.mark()?;
        let nurse = self.colleague(|register, _| register == Register::Health);
        let runs = running(self.open()?).is_some_and(|(_, it)| it.nurse.is_none());
        let Some(nurse) = nurse.filter(|_| runs) else { return Ok(()) };
        let mut findings = std::collections::BTreeMap::new();
        for area in Area::ALL {
            let level = [Level::Fine, Level::Follow, Level::Needs];
            let level = level.get(self.dice().weighted(&[60, 25, 15])).copied().unwrap_or(Level::Fine);
            findings.insert(*area, Finding { level, text: String::new() });
        }
        let conclusion = if self.physician().is_some() && self.dice().percent(40) {
            Conclusion::Physician
        } else {
            self.any(&[Conclusion::Advice, Conclusion::Services], Conclusion::NothingMore)
        };
        let text = words::CHECK.first().copied().unwrap_or_default().to_owned();
        let seen = HealthCheckCommand::Nurse { findings, conclusion, text };
        self.does_by(&nurse, Command::HealthCheck(seen))?;
        let days = self.dice().between(5, 20);
        self.later(days, Scene::Visit(Visit::Finish));
        Ok(())
    }

    fn finish_check(&mut self) -> Result<()> {
        let guided = self.open()?.guided.is_some();
        if running(self.open()?).is_none() {
            return Ok(());
        }
        if let Some(physician) = self.physician().filter(|_| guided) {
            let text = words::CHECK.get(1).copied().unwrap_or_default().to_owned();
            let seen = HealthCheckCommand::Physician { conclusion: Conclusion::Services, text };
            self.does_by(&physician, Command::HealthCheck(seen))?;
            self.later(3, Scene::Visit(Visit::State));
        }
        let years = self.dice().between(3, 5);
        let (summary, due) =
            (words::CHECK.get(2).copied().unwrap_or_default(), in_years(self.today(), years));
        let end = HealthCheckCommand::Finish { summary: summary.to_owned(), due, reason: String::new() };
        self.does(Command::HealthCheck(end))
    }

    fn assess_work_ability(&mut self) -> Result<()> {
        let runs = self.open()?.work_ability.values().any(domain::case::work_ability::WorkAbility::runs);
        let Some(to) = self.colleague(|register, _| register == Register::Health).filter(|_| !runs) else {
            return Ok(());
        };
        let Some(hand) = self.county.staff.place(&to).and_then(|at| self.county.staff.hands.get(at)) else {
            return Ok(());
        };
        let Some(profession) = hand.role.clone() else { return Ok(()) };
        let assessment = ItemId(self.county.id());
        let mark = self.model().marks.iter().map(|mark| mark.id.clone()).find(|id| id.as_str() == "shl-36");
        let mark = mark.filter(|_| self.dice().percent(50));
        let question = self.dice().one_of(words::QUESTION).to_owned();
        let order = Order { question, why: String::new(), mark, level: Expertise::MultiProfessional };
        let command = WorkAbilityCommand::Order { assessment: assessment.clone(), order };
        self.does(Command::WorkAbility(command))?;
        let due = plus(self.today(), 28);
        for domain in [Domain::Physical, Domain::EverydayCoping] {
            let share = Share { to: to.clone(), profession: profession.clone(), due };
            let assessment = assessment.clone();
            self.does(Command::WorkAbility(WorkAbilityCommand::Share { assessment, domain, share }))?;
        }
        let days = self.dice().between(10, 35);
        self.later(days, Scene::Visit(Visit::Conclude));
        Ok(())
    }

    /// The parts are given by those who have them, the client is asked, and it is put together.
    fn conclude(&mut self) -> Result<()> {
        let found = self.open()?.work_ability.iter().find(|(_, it)| it.runs());
        let Some((assessment, parts)) = found.map(|(id, it)| (id.clone(), it.parts.clone())) else {
            return Ok(());
        };
        let [text, plain] = words::PART.map(str::to_owned);
        for (domain, part) in parts {
            let to = part.share.to;
            if !self.county.works(&to) || !self.works_on_health(&to) {
                return Ok(());
            }
            let conclusion =
                self.any(&[PartConclusion::NoLimit, PartConclusion::ClearLimit], PartConclusion::SomeLimit);
            let (assessment, text, plain) = (assessment.clone(), text.clone(), plain.clone());
            let give = WorkAbilityCommand::Give { assessment, domain, conclusion, text, plain };
            self.does_by(&to, Command::WorkAbility(give))?;
        }
        let view = OwnView::Said(self.dice().one_of(words::OWN_WORDS).to_owned());
        let asked = WorkAbilityCommand::View { assessment: assessment.clone(), view };
        self.does(Command::WorkAbility(asked))?;
        let classes = ResultClass::ALL.get(..4).unwrap_or_default();
        let class = self.dice().weighted(&[30, 45, 15, 10]);
        let result = classes.get(class).copied().unwrap_or(ResultClass::Good);
        let (statement, reason) = (None, String::new());
        let end = WorkAbilityCommand::Conclude { assessment, result, text, plain, statement, reason };
        self.does(Command::WorkAbility(end))
    }

    /// A physician writes, signs and tells the client.
    fn state(&mut self) -> Result<()> {
        let Some(physician) = self.physician() else { return Ok(()) };
        let statement = ItemId(self.county.id());
        let [purpose, text] = words::STATEMENT.map(str::to_owned);
        let terms =
            StatementTerms { kind: StatementKind::Rehabilitation, purpose, recipient: "Kela".to_owned() };
        let draft = StatementCommand::Draft { statement: statement.clone(), terms, text };
        self.does_by(&physician, Command::Statement(draft))?;
        let sign = StatementCommand::Sign { statement: statement.clone() };
        self.does_by(&physician, Command::Statement(sign))?;
        if self.dice().percent(80) {
            self.does(Command::Statement(StatementCommand::Hand { statement, how: Told::InPerson }))?;
        }
        Ok(())
    }
}

fn mark(appointment: ItemId, attendance: Attendance) -> AppointmentCommand {
    AppointmentCommand::Mark { appointment, attendance, covered: [].into(), words: String::new() }
}
