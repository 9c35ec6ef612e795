//! Referrals and requests for contact: how some of the clients come, and what becomes of those who do not.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use domain::case::{Command as CaseCommand, Ground, Owner, Sender};
use domain::id::{Name, WorkerId};
use domain::model::rule::{Outcome, Purpose};
use domain::model::{Arrival, Model};
use domain::person::{Card, Contact};
use domain::referral::{By, Check, Command, Consent, Given, Letter as Sent, Referral, Withdrawn, completed};
use jiff::civil::Date;

use super::along::answers;
use super::calendar::{last_workday, plus};
use super::county::What;
use super::dice::Dice;
use super::life::{Life, Played};
use super::people;
use super::staff::Duty;
use super::turn::{Scene, Turn};
use super::words;

/// Of a hundred clients so many come by a referral or a request for contact.
const REFERRED: usize = 26;
/// After so many that are accepted comes one that is not.
const NOT_ACCEPTED: usize = 4;
/// A county with fewer clients has none waiting at the end.
const FEWEST: usize = 10;
/// So many days before the end what still comes is decided at once.
const CALM: i64 = 10;

/// What becomes of a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course {
    Accepted,
    /// The sender adds something before that.
    Amended,
    /// The team asks for more before that.
    Asked,
    Declined,
    Redirected,
    Withdrawn,
    /// Waits at the end: for somebody to take it up, for the one who has, for the sender.
    Waits,
    InHand,
    AskedBack,
}

impl Course {
    fn is_accepted(self) -> bool {
        matches!(self, Self::Accepted | Self::Amended | Self::Asked)
    }
}

/// A referral, from before it is sent.
#[derive(Debug)]
pub(super) struct Letter {
    pub(super) id: String,
    pub(super) played: Played<Referral>,
    course: Course,
    /// The day on which it is decided.
    decided: Date,
    client: Card,
    arrival: Arrival,
    sender: Option<Sender>,
    taker: Option<WorkerId>,
}

impl Letter {
    fn new(course: Course, decided: Date) -> Box<Self> {
        Box::new(Self {
            id: String::new(),
            played: Played::default(),
            course,
            decided,
            client: Card::default(),
            arrival: Arrival { id: Name::default(), partner: None, by_client: true },
            sender: None,
            taker: None,
        })
    }
}

/// Draws who comes by a referral, and the referrals by which nobody comes: whose, and on which day each is sent.
pub(super) fn draw(
    model: &Model,
    drawn: &mut Vec<(Date, Life)>,
    (start, last): (Date, Date),
    dice: &mut Dice,
) -> BTreeMap<usize, Date> {
    let mut sent = BTreeMap::new();
    if model.arrivals.is_empty() {
        return sent;
    }
    let mut others = Vec::new();
    for (who, (day, life)) in drawn.iter_mut().enumerate() {
        if !dice.percent(REFERRED) || *day < plus(start, 4) || *day > plus(last, -CALM) {
            continue;
        }
        let course = match dice.below(100) {
            0..72 => Course::Accepted,
            72..90 => Course::Asked,
            _ => Course::Amended,
        };
        life.letter = Some(Letter::new(course, *day));
        sent.insert(who, plus(*day, -dice.between(2, 5)).max(start));
        if sent.len().is_multiple_of(NOT_ACCEPTED) {
            let course = match dice.below(100) {
                0..62 => Course::Declined,
                62..88 => Course::Redirected,
                _ => Course::Withdrawn,
            };
            let day = plus(*day, -dice.between(0, 4)).max(start);
            others.push((day, course, plus(day, dice.between(2, 6))));
        }
    }
    if drawn.len() >= FEWEST {
        let end = last_workday(last);
        let waiting = [(0, Course::Waits), (2, Course::InHand), (7, Course::AskedBack), (8, Course::Waits)];
        others.extend(waiting.map(|(days, course)| (last_workday(plus(end, -days)), course, last)));
    }
    for (day, course, decided) in others {
        sent.insert(drawn.len(), day);
        drawn.push((day, Life { letter: Some(Letter::new(course, decided)), ..Life::default() }));
    }
    sent
}

impl Turn<'_, '_, '_> {
    /// Somebody refers the client, or the client asks to be contacted.
    pub(super) fn refer(&mut self) -> Result<()> {
        let model = self.model();
        let Some(mut letter) = self.life.letter.take() else { return Ok(()) };
        let askers: Vec<usize> = self.county.staff.all(Duty::Asker).collect();
        self.life.asker = self.dice().one_of(&askers);
        letter.arrival = self.route(&model);
        letter.sender = self.sender(&letter.arrival.clone());
        letter.client = self.county.invent();
        let Some(sent) = self.written(&model, &mut letter) else {
            // Nobody can be referred by this model: the client comes without.
            if letter.course.is_accepted() {
                self.later(1, Scene::Arrive);
            }
            return Ok(());
        };
        letter.id = self.county.id();
        let deed = match sent.by {
            By::Client => self.county.outside("client"),
            By::Professional => {
                let asker = self.county.worker(self.life.asker)?;
                self.county.deed(&asker, self.county.id())
            }
        };
        let command = Command::Send(Box::new(sent));
        self.county.act_on(self.tx, &deed, (&letter.id, &mut letter.played), command)?;
        if letter.course != Course::Waits {
            let days = self.dice().between(0, 1);
            self.later(days, Scene::TakeUp);
        }
        self.life.letter = Some(letter);
        Ok(())
    }

    /// What is sent; none when the model has no criteria for referrals, or the letter would not be whole.
    fn written(&mut self, model: &Model, letter: &mut Letter) -> Option<Sent> {
        let reference = self.county.reference();
        let arrival = letter.arrival.id.clone();
        if letter.arrival.by_client {
            let contact = &mut letter.client.contact;
            if contact.phone.is_none() && contact.email.is_none() {
                contact.phone = Some(people::phone(self.dice()));
            }
            let Card { name, language, contact, .. } = letter.client.clone();
            let contact = Contact { address: None, ..contact };
            let client = Card { name, language, contact, ..Card::default() };
            let words = self.dice().one_of(words::CONTACT_WORDS).to_owned();
            let by = By::Client;
            let (sender, need, check, consent, papers) = (None, None, None, None, Vec::new());
            return Some(Sent {
                by,
                reference,
                client,
                arrival,
                sender,
                need,
                words,
                check,
                consent,
                papers,
            });
        }
        let client = letter.client.clone();
        let check = self.checked(model, &client)?;
        let need = self.dice().early(model.needs.len());
        Some(Sent {
            by: By::Professional,
            reference,
            client,
            arrival,
            sender: letter.sender.clone(),
            need: model.needs.get(need).cloned(),
            words: words::draw(words::NEED, self.dice()),
            check: Some(check),
            consent: Some(self.given(model)),
            papers: Vec::new(),
        })
    }

    /// Signs and criteria as the sender answers them; a reason where their outcome is another.
    fn checked(&mut self, model: &Model, client: &Card) -> Option<Check> {
        let today = self.today();
        let set = model.criteria_on(Purpose::Service, today)?;
        let wish = self.dice().weighted(&[84, 8, 4, 4]);
        let answers = answers(set, wish, self.dice());
        let outcome = set.outcome(&answers);
        let reason = self.dice().one_of(words::REFERRAL_REASON).to_owned();
        let check = Check { set: set.id.clone(), answers, outcome, reason };
        let mut check = completed(model, today, client, check).ok()?;
        if check.outcome == Outcome::Refer {
            check.reason = String::new();
        }
        Some(check)
    }

    /// The client's consent to being referred.
    fn given(&mut self, model: &Model) -> Consent {
        let agreement = model.consents.iter().find(|consent| consent.agreement).or(model.consents.first());
        let data: BTreeSet<Name> =
            agreement.map(|consent| consent.data.iter().cloned().collect()).unwrap_or_default();
        let given = if self.dice().percent(70) { Given::Spoken } else { Given::Written };
        Consent { given, on: self.today(), data }
    }

    /// Somebody of the team that receives.
    fn receiver(&mut self) -> Result<WorkerId> {
        let owning = self.county.directory.owning_team();
        let team = self.county.staff.teams.iter().position(|team| Some(&team.id) == owning).unwrap_or(0);
        let staff = &self.county.staff;
        let staying = staff.of(Duty::Coordinator, team);
        let staying: Vec<usize> =
            staying.filter(|at| staff.hands.get(*at).is_some_and(|hand| !hand.leaving)).collect();
        let drawn = self.dice().one_of(&staying);
        self.county.worker(drawn)
    }

    fn says(&mut self, by: &WorkerId, command: Command) -> Result<()> {
        let deed = self.county.deed(by, self.county.id());
        let letter = self.life.letter.as_mut().context("a referral")?;
        self.county.act_on(self.tx, &deed, (&letter.id, &mut letter.played), command)
    }

    fn course(&self) -> Option<(Course, Date)> {
        self.life.letter.as_ref().map(|letter| (letter.course, letter.decided))
    }

    /// The day on which it is decided, or today when that has been.
    fn then(&mut self, course: Course, decided: Date) {
        let scene = if course.is_accepted() { Scene::Arrive } else { Scene::Decide };
        let day = decided.max(self.today());
        self.county.plan(day, self.who, What::Case(scene));
    }

    /// The team takes it up.
    pub(super) fn take_up(&mut self) -> Result<()> {
        let Some((course, decided)) = self.course() else { return Ok(()) };
        let taker = self.receiver()?;
        self.says(&taker, Command::TakeUp)?;
        if let Some(letter) = &mut self.life.letter {
            letter.taker = Some(taker);
        }
        match course {
            Course::Waits | Course::InHand => {}
            Course::Asked | Course::AskedBack => self.later(0, Scene::AskMore),
            Course::Amended => self.later(1, Scene::TellMore),
            Course::Accepted | Course::Declined | Course::Redirected | Course::Withdrawn => {
                self.then(course, decided);
            }
        }
        Ok(())
    }

    /// The team asks the sender for more.
    pub(super) fn ask_more(&mut self) -> Result<()> {
        let Some((course, _)) = self.course() else { return Ok(()) };
        let taker = self.taker()?;
        let (text, _) = self.more();
        self.says(&taker, Command::AskMore { text: text.to_owned() })?;
        if course != Course::AskedBack {
            let days = self.dice().between(1, 2);
            self.later(days, Scene::TellMore);
        }
        Ok(())
    }

    /// What is asked and told about this referral: the same each time one looks.
    fn more(&self) -> (&'static str, &'static str) {
        let at = self.who % words::MORE_LETTERS.len();
        words::MORE_LETTERS.get(at).copied().unwrap_or_default()
    }

    /// The sender tells more, asked or by themselves. Clients tell the team by telephone.
    pub(super) fn tell_more(&mut self) -> Result<()> {
        let Some((course, decided)) = self.course() else { return Ok(()) };
        let by_client = self.life.letter.as_ref().is_some_and(|letter| letter.arrival.by_client);
        if course == Course::Asked {
            let by = if by_client { self.taker()? } else { self.county.worker(self.life.asker)? };
            let (_, text) = self.more();
            self.says(&by, Command::TellMore { text: text.to_owned() })?;
        } else if !by_client {
            let asker = self.county.worker(self.life.asker)?;
            let sent = self.life.letter.as_ref().and_then(|letter| letter.played.state.sent.as_ref());
            let old = sent.map(|sent| sent.letter.words.clone()).unwrap_or_default();
            let (more, reason) = words::AMENDED_LETTER;
            let command = Command::Amend { words: format!("{old} {more}"), reason: reason.to_owned() };
            self.says(&asker, command)?;
        }
        self.then(course, decided);
        Ok(())
    }

    /// Who has it, or somebody else when they have left.
    fn taker(&mut self) -> Result<WorkerId> {
        let letter = self.life.letter.take();
        let taker = self.taker_of(letter.as_deref());
        self.life.letter = letter;
        taker
    }

    fn taker_of(&mut self, letter: Option<&Letter>) -> Result<WorkerId> {
        let taker = letter.and_then(|letter| letter.taker.as_ref());
        match taker.filter(|taker| self.county.works(taker)) {
            Some(taker) => Ok(taker.clone()),
            None => self.receiver(),
        }
    }

    /// It is declined, sent on or taken back.
    pub(super) fn decide_letter(&mut self) -> Result<()> {
        let Some((course, _)) = self.course() else { return Ok(()) };
        let (model, today) = (self.model(), self.today());
        let there = model.partners.iter().filter(|partner| partner.valid.holds(today));
        let partners: Vec<Name> = there.map(|partner| partner.id.clone()).collect();
        let by_client = self.life.letter.as_ref().is_some_and(|letter| letter.arrival.by_client);
        let taker = self.taker()?;
        if course == Course::Withdrawn {
            let by = if by_client { taker } else { self.county.worker(self.life.asker)? };
            let text = self.dice().one_of(words::WITHDRAWN).to_owned();
            return self.says(&by, Command::Withdraw { reason: Withdrawn::NeedChanged, text });
        }
        if course == Course::Redirected && !partners.is_empty() {
            let partner = self.dice().one_of(&partners);
            let text = self.dice().one_of(words::REDIRECTED).to_owned();
            return self.says(&taker, Command::Redirect { partner, text });
        }
        let at = self.dice().below(words::DECLINED_LETTERS.len());
        let (reason, text) = words::DECLINED_LETTERS.get(at).copied().context("why it is declined")?;
        self.says(&taker, Command::Decline { reason, text: text.to_owned() })
    }

    /// The client is registered and the case opened with what the referral says; then the referral is accepted.
    pub(super) fn accept(&mut self, model: &Model, mut letter: Letter) -> Result<()> {
        let asker = self.life.asker;
        self.assign();
        self.life.asker = asker;
        let taker = self.taker_of(Some(&letter))?;
        let person = self.life.person.clone();
        self.county.register(self.tx, &taker, (&person, letter.client.clone()))?;
        let mut opening = self.opening(model, &letter.arrival, &taker);
        let team = self.county.staff.teams.get(self.life.team).map(|team| team.id.clone());
        opening.owner = Owner::Team(team.context("an owning team")?);
        if let Some(sent) = &letter.played.state.sent {
            opening.sender.clone_from(&letter.sender);
            opening.words.clone_from(&sent.letter.words);
            opening.need = sent.letter.need.clone().unwrap_or(opening.need);
            let agreed = sent.letter.consent.as_ref().map(|consent| consent.on);
            if let (Some((_, basis)), Some(on)) = (&mut opening.basis, agreed)
                && matches!(basis.ground, Ground::Consent(_))
            {
                basis.from = on;
            }
        }
        self.life.case = self.county.id();
        self.opens(&taker, CaseCommand::Open(Box::new(opening)))?;
        // The rule looks for the case in the tables.
        self.bring_up()?;
        let case = self.life.case.as_str().into();
        let deed = self.county.deed(&taker, self.county.id());
        self.county.act_on(self.tx, &deed, (&letter.id, &mut letter.played), Command::Accept { case })?;
        self.county.bring_up(self.tx, &letter.id, &mut letter.played)
    }
}
