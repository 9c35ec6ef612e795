//! What goes on beside the path, from its beginning to some end: appointments, statements, health checks, assessments,
//! and what is agreed in the plan.

use jiff::ToSpan;
use jiff::civil::Time;

use super::walk::{Checked, Walk};
use crate::case::appointments::{
    AppointmentCommand, AppointmentKind, Attendance, Booking, Expert, Miss, Mover, Slot, Support, Way,
};
use crate::case::health_check::{
    Area, CheckReason, CheckStep, Conclusion, Finding, HealthCheckCommand, Level, in_years,
};
use crate::case::plan::{Due, PlanCommand, PlanEnding, PlanTerms, Sector};
use crate::case::statements::{Attached, StatementCommand, StatementKind, StatementTerms};
use crate::case::tests::{law, permission};
use crate::case::work_ability::{
    Clinic, ClinicCriterion, Domain, Expertise, Order, OwnView, PartConclusion, ResultClass, Share,
    WorkAbilityCommand,
};
use crate::case::{Basis, Command, Told};
use crate::referral::Paper;

impl Walk<'_> {
    /// One of them; the number chooses which, and how far it goes.
    pub(super) fn beside(&mut self, which: u8) -> Checked {
        match which % 5 {
            0 => self.meets(which / 5),
            1 => self.states(which / 5),
            2 => self.checks(which / 5),
            3 => self.plans(which / 5),
            _ => self.assesses(which / 5),
        }
    }

    fn states(&mut self, which: u8) -> Checked {
        let statement = self.item();
        let of = |command| Command::Statement(command);
        let terms = StatementTerms {
            kind: StatementKind::ALL[usize::from(which) % StatementKind::ALL.len()],
            purpose: "Kuntoutus".to_owned(),
            recipient: String::new(),
        };
        let (text, reason) = ("Potilas hyötyy kuntoutuksesta.".to_owned(), "Tarkennus".to_owned());
        if which.is_multiple_of(3) {
            let paper = Paper { id: "p".into(), name: "1.pdf".to_owned(), digest: String::new(), bytes: 1 };
            let attached = Attached { author: "Lääkäri".to_owned(), written: self.on, paper };
            let statement = statement.clone();
            self.tries("bo", of(StatementCommand::Attach { statement, terms, attached }))?;
        } else {
            let (id, first) = (statement.clone(), text.clone());
            let again = (terms.clone(), format!("{text} Pian."));
            self.tries("cecilia", of(StatementCommand::Draft { statement: id, terms, text: first }))?;
            let id = statement.clone();
            self.tries(
                "cecilia",
                of(StatementCommand::Redraft { statement: id, terms: again.0, text: again.1 }),
            )?;
            if which % 5 == 1 {
                return self.tries("cecilia", of(StatementCommand::Drop { statement }));
            }
            self.tries("cecilia", of(StatementCommand::Sign { statement: statement.clone() }))?;
            let id = statement.clone();
            self.tries("cecilia", of(StatementCommand::Correct { statement: id, text, reason }))?;
        }
        self.tries("bo", of(StatementCommand::Hand { statement: statement.clone(), how: Told::InPerson }))?;
        let basis = self.item();
        let (data, recipients) = (vec!["health".into()], permission().recipients);
        let terms = Basis { from: self.on, data, recipients, ..law("need-assessment") };
        self.tries("aino", Command::RecordBasis { basis: basis.clone(), terms })?;
        let (partner, to) = ("kela".into(), String::new());
        self.tries("bo", of(StatementCommand::Send { statement, basis, partner, to }))
    }

    fn checks(&mut self, which: u8) -> Checked {
        let check = self.item();
        let of = |command| Command::HealthCheck(command);
        let reason = CheckReason::ALL[usize::from(which) % CheckReason::ALL.len()];
        self.tries("aino", of(HealthCheckCommand::Begin { check, reason }))?;
        for step in CheckStep::ALL {
            self.tries("aino", of(HealthCheckCommand::Step { step: *step, response: None }))?;
        }
        let why = || "Näin on parasta.".to_owned();
        if which % 3 == 1 {
            return self.tries("aino", of(HealthCheckCommand::Stop { reason: why() }));
        }
        let finding = Finding { level: Level::Needs, text: String::new() };
        let findings = [(Area::Sleep, finding)].into();
        let conclusion = Conclusion::ALL[usize::from(which) % Conclusion::ALL.len()];
        self.tries("bo", of(HealthCheckCommand::Nurse { findings, conclusion, text: why() }))?;
        if which % 2 == 1 {
            self.tries("aino", of(HealthCheckCommand::Guide { reason: why() }))?;
            self.tries("cecilia", of(HealthCheckCommand::Physician { conclusion, text: why() }))?;
        }
        let due = in_years(self.on, i64::from(which % 7));
        self.tries("bo", of(HealthCheckCommand::Finish { summary: why(), due, reason: String::new() }))
    }

    fn assesses(&mut self, which: u8) -> Checked {
        let assessment = self.item();
        let id = || assessment.clone();
        let of = |command| Command::WorkAbility(command);
        let why = || "Näin on parasta.".to_owned();
        let mark = (which % 2 == 1).then(|| "shl-36".into());
        let order = Order { question: why(), why: why(), mark, level: Expertise::MultiProfessional };
        self.tries("aino", of(WorkAbilityCommand::Order { assessment: id(), order }))?;
        let domain = Domain::ALL[usize::from(which) % Domain::ALL.len()];
        let share = Share { to: "bo".into(), profession: "coordinator".into(), due: self.on };
        self.tries("aino", of(WorkAbilityCommand::Share { assessment: id(), domain, share }))?;
        let conclusion = PartConclusion::SomeLimit;
        let (text, plain) = (why(), why());
        let give = WorkAbilityCommand::Give { assessment: id(), domain, conclusion, text, plain };
        self.tries("bo", of(give))?;
        let view = OwnView::Said(why());
        self.tries("aino", of(WorkAbilityCommand::View { assessment: id(), view }))?;
        let (clinic, met) = (Clinic::Hus, vec![ClinicCriterion::ClientWants]);
        self.tries("aino", of(WorkAbilityCommand::CheckClinic { clinic, met }))?;
        let result = ResultClass::ALL[usize::from(which) % ResultClass::ALL.len()];
        let (text, plain, reason) = (why(), why(), why());
        self.tries(
            "aino",
            of(WorkAbilityCommand::Conclude {
                assessment: id(),
                result,
                text,
                plain,
                statement: None,
                reason,
            }),
        )
    }

    fn plans(&mut self, which: u8) -> Checked {
        let row = self.item();
        let of = |command| Command::Plan(command);
        let why = || "Näin on parasta.".to_owned();
        self.tries("aino", Command::SetGoal { goal: "walk".into(), text: why() })?;
        let sector = Sector::ALL[usize::from(which) % Sector::ALL.len()];
        let due = [None, Some(Due::Day(self.on)), Some(Due::Month(self.on.first_of_month()))];
        let terms = PlanTerms { what: why(), who: why(), due: due[usize::from(which) % due.len()] };
        let (id, goal, first) = (row.clone(), "walk".into(), terms.clone());
        self.tries("aino", of(PlanCommand::Agree { row: id, goal, sector, terms: first }))?;
        if which % 2 == 1 {
            let (id, terms) = (row.clone(), PlanTerms { who: "Terveysasema".to_owned(), ..terms });
            self.tries("bo", of(PlanCommand::Change { row: id, terms, reason: why() }))?;
        }
        if which % 3 == 1 {
            return Ok(());
        }
        let how = PlanEnding::ALL[usize::from(which) % PlanEnding::ALL.len()];
        self.tries("aino", of(PlanCommand::End { row, how, words: why() }))
    }

    fn slot(&self, days: i64) -> Slot {
        let begins = (self.on + days.days()).to_datetime(Time::constant(9, 0, 0, 0));
        Slot { begins, minutes: 45, with: ["bo".into()].into() }
    }

    fn meets(&mut self, which: u8) -> Checked {
        let appointment = self.item();
        let kind = AppointmentKind::ALL[usize::from(which) % AppointmentKind::ALL.len()];
        let booking = Booking {
            kind,
            slot: self.slot(i64::from(which % 3)),
            way: Way::OnSite,
            place: String::new(),
            expert: Expert::None,
            expert_name: String::new(),
            support: Support::NotAsked,
        };
        let (by, reason) = (Mover::Client, "Näin on parasta.".to_owned());
        let of = |command| Command::Appointment(command);
        self.tries("aino", of(AppointmentCommand::Book { appointment: appointment.clone(), booking }))?;
        if which.is_multiple_of(4) {
            let (appointment, slot, reason) = (appointment.clone(), self.slot(2), reason.clone());
            self.tries("bo", of(AppointmentCommand::Move { appointment, slot, by, reason }))?;
        }
        if which.is_multiple_of(5) {
            let appointment = appointment.clone();
            self.tries("bo", of(AppointmentCommand::Cancel { appointment, by, reason }))?;
        }
        let ways = [Attendance::Came, Attendance::WorkerAbsent, Attendance::Missed(Miss::Unknown)];
        let (attendance, covered) = (ways[usize::from(which) % ways.len()], [].into());
        self.tries(
            "bo",
            of(AppointmentCommand::Mark { appointment, attendance, covered, words: String::new() }),
        )
    }
}
