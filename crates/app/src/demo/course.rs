//! What is drawn for a consultation before the first day: what it is about, who asks, how it goes.

use jiff::civil::Date;

use domain::model::{ChannelKind, MeasureKind, Model, Phase, Stage, StageOwner};

use super::calendar::{days_between, last_workday, plus, plus_months};
use super::desk::Talk;
use super::dice::Dice;
use super::life::Life;
use super::words::{self, Topic};

/// The share of consultations, per cent, where the model has no measure of it.
const SHARE: i64 = 32;
/// A county with fewer consultations has none waiting at the end.
const FEWEST: usize = 12;
/// Of a hundred clients whose way leads over it, so many were asked about without a name before.
const NAMED: usize = 9;

/// How long until the next thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wait {
    Minutes(i64, i64),
    /// Of working time.
    Hours(i64, i64),
    Days(i64, i64),
}

/// How a consultation goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Course {
    #[default]
    Advice,
    /// The team needs to know more first.
    AskedBack,
    /// A partner's expert is asked first.
    Backup,
    CaseTeam,
    /// A longer discussion.
    Booked,
    /// Goes on with the client's name.
    Named,
    /// Left at the end: late, new, in somebody's hands, with the case team, with the asker, not closed yet.
    Late,
    New,
    Claimed,
    WithCaseTeam,
    WithAsker,
    Answered,
}

impl Course {
    /// Is it still open at the end?
    pub(super) fn is_left(self) -> bool {
        match self {
            Self::Advice | Self::AskedBack | Self::Backup | Self::CaseTeam | Self::Booked | Self::Named => {
                false
            }
            Self::Late
            | Self::New
            | Self::Claimed
            | Self::WithCaseTeam
            | Self::WithAsker
            | Self::Answered => true,
        }
    }

    /// The minutes of the day in which one that is left was asked.
    pub(super) fn minutes(self) -> (i64, i64) {
        match self {
            Self::New => (13 * 60, 15 * 60),
            Self::Claimed => (10 * 60, 11 * 60),
            Self::Late | Self::WithCaseTeam | Self::WithAsker | Self::Answered => (8 * 60 + 10, 9 * 60),
            Self::Advice | Self::AskedBack | Self::Backup | Self::CaseTeam | Self::Booked | Self::Named => {
                (8 * 60, 16 * 60)
            }
        }
    }

    /// What is done after the question. `calm`: the end is near, and nothing may be left over.
    pub(super) fn script(self, kind: ChannelKind, calm: bool, dice: &mut Dice) -> Vec<(Wait, Talk)> {
        use Wait::{Days, Hours, Minutes};
        let spoken = matches!(kind, ChannelKind::Phone | ChannelKind::Visit);
        let first = if spoken { Minutes(3, 11) } else { Hours(0, 5) };
        let close = (if spoken { Minutes(1, 6) } else { Days(0, 4) }, Talk::Close);
        if calm && !self.is_left() && self != Self::Named {
            return vec![(Minutes(5, 45), Talk::Answer), (Minutes(10, 90), Talk::Close)];
        }
        let claim = (if spoken { Minutes(1, 3) } else { Hours(0, 3) }, Talk::Claim);
        match self {
            Self::Advice if spoken || dice.percent(60) => vec![(first, Talk::Answer), close],
            // A few wait long.
            Self::Advice if dice.percent(12) => vec![(Hours(9, 30), Talk::Answer), close],
            Self::Advice => vec![claim, (Hours(0, 3), Talk::Answer), close],
            Self::AskedBack => vec![
                (first, Talk::AskBack),
                (Days(0, 2), Talk::Add),
                (Hours(0, 4), Talk::Answer),
                (Days(0, 3), Talk::Close),
            ],
            Self::Backup => vec![
                claim,
                (Minutes(10, 40), Talk::AskBackup),
                (Hours(2, 8), Talk::BackupAnswers),
                (Hours(0, 2), Talk::Answer),
                (Days(0, 3), Talk::Close),
            ],
            Self::CaseTeam => vec![
                claim,
                (Minutes(10, 60), Talk::ToCaseTeam),
                (Days(1, 3), Talk::Answer),
                (Days(0, 3), Talk::Close),
            ],
            Self::Booked => vec![
                claim,
                (Minutes(10, 60), Talk::Book),
                (Days(4, 6), Talk::Answer),
                (Minutes(5, 30), Talk::Close),
            ],
            Self::Named | Self::Answered => vec![(first, Talk::Answer)],
            Self::Late | Self::New => Vec::new(),
            Self::Claimed => vec![(Minutes(20, 50), Talk::Claim)],
            Self::WithCaseTeam => vec![(Minutes(20, 50), Talk::Claim), (Minutes(10, 40), Talk::ToCaseTeam)],
            Self::WithAsker => vec![(Minutes(20, 50), Talk::Claim), (Minutes(10, 40), Talk::AskBack)],
        }
    }
}

/// A question.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    pub(super) course: Course,
    /// A person asks for themselves.
    pub(super) own: bool,
    /// What it is about.
    pub(super) topic: Option<&'static Topic>,
    /// Which of the sentences.
    voice: u64,
    /// The client whose name it goes on with, by their place.
    pub(super) who: Option<usize>,
}

impl Asked {
    fn draw(course: Course, dice: &mut Dice) -> Self {
        let topics: Vec<&Topic> = words::BENEFITS.iter().chain(words::EVERYDAY).collect();
        let common =
            |topic: &&Topic| if topic.lesson.language == domain::answer::Language::Fi { 6 } else { 1 };
        let weights: Vec<usize> = topics.iter().map(common).collect();
        let topic = topics.get(dice.weighted(&weights)).copied();
        let has_own = topic.is_some_and(|topic| !topic.own.is_empty());
        let own = has_own && !matches!(course, Course::Named | Course::Booked) && dice.percent(24);
        let voice = u64::try_from(dice.below(1 << 20)).unwrap_or(0);
        Self { course, own, topic, voice, who: None }
    }

    fn one(&self, list: &[&'static str], turn: u64) -> &'static str {
        let length = u64::try_from(list.len()).unwrap_or(1).max(1);
        let at = usize::try_from((self.voice / 7 + turn) % length).unwrap_or(0);
        list.get(at).copied().unwrap_or_default()
    }

    /// What is asked.
    pub(super) fn question(&self) -> String {
        let Some(topic) = self.topic else { return String::new() };
        if self.own { self.one(topic.own, 0).to_owned() } else { words::say(topic.asked, self.voice) }
    }

    /// What is answered.
    pub(super) fn answer(&self) -> String {
        let Some(topic) = self.topic else { return String::new() };
        let answer = self.one(topic.answers, 0);
        let finnish = topic.lesson.language == domain::answer::Language::Fi;
        if !finnish || self.voice.is_multiple_of(3) {
            return answer.to_owned();
        }
        let ends = if self.own { words::ENDS_OWN } else { words::ENDS };
        format!("{answer} {}", self.one(ends, self.voice % 11))
    }

    fn pair(&self, list: &[(&'static str, &'static str)]) -> (&'static str, &'static str) {
        let length = u64::try_from(list.len()).unwrap_or(1).max(1);
        let at = usize::try_from(self.voice % length).unwrap_or(0);
        list.get(at).copied().unwrap_or_default()
    }

    /// What the team needs to know more, and what it is told.
    pub(super) fn back(&self) -> (&'static str, &'static str) {
        self.pair(if self.own { words::MORE_OWN } else { words::MORE })
    }

    /// What a partner's expert is asked, and says.
    pub(super) fn backup(&self) -> (&'static str, &'static str) {
        self.pair(words::BACKUP)
    }
}

/// The stage in which a consultation has the client's name, if the model has one.
pub(super) fn named_stage(model: &Model) -> Option<&Stage> {
    model.stages.iter().find(|stage| stage.identified && !stage.entry && stage.phase == Phase::Guidance)
}

/// Draws what is asked in every month.
pub(super) fn draw(
    model: &Model,
    drawn: &[(Date, Life)],
    (start, last): (Date, Date),
    dice: &mut Dice,
) -> Vec<(Date, Asked)> {
    let mut asked = Vec::new();
    if model.channels.is_empty() {
        return asked;
    }
    named(model, drawn, (start, last), dice, &mut asked);
    let months = days_between(start, last) / 30;
    let goal = model.measures.iter().find(|measure| measure.kind == MeasureKind::ConsultationShare);
    let figure =
        |figure: Option<domain::model::Figure>| figure.map_or(SHARE, |figure| i64::from(figure.value));
    let from = goal.map_or(SHARE, |measure| figure(measure.baseline));
    let to = goal.map_or(SHARE, |measure| figure(measure.target));
    let entries = entries(model, drawn);
    for month in 0..=months {
        let (first, next) = (plus_months(start, month), plus_months(start, month + 1).min(last));
        if first >= last {
            break;
        }
        let came = entries.iter().filter(|day| (first..next).contains(day)).count();
        let came = i64::try_from(came).unwrap_or(0);
        // The aim is reached when three quarters of the time have passed.
        let share = from + (to - from) * (month * 4).min(months * 3) / (months * 3).max(1);
        let share = (share + dice.between(-3, 3)).clamp(5, 90);
        let due = ((came * share + (100 - share) / 2) / (100 - share)).max(1);
        let known = asked.iter().filter(|(day, _)| (first..next).contains(day)).count();
        for _ in known..usize::try_from(due).unwrap_or(0) {
            let day = plus(first, dice.between(0, days_between(first, next) - 1));
            let course = match dice.below(100) {
                0..76 => Course::Advice,
                76..86 => Course::AskedBack,
                86..91 => Course::Backup,
                91..97 => Course::CaseTeam,
                _ => Course::Booked,
            };
            asked.push((day.max(plus(start, 1)), Asked::draw(course, dice)));
        }
    }
    if asked.len() >= FEWEST {
        left(last, dice, &mut asked);
    }
    asked
}

/// Those whose consultation goes on with the client's name.
fn named(
    model: &Model,
    drawn: &[(Date, Life)],
    (start, last): (Date, Date),
    dice: &mut Dice,
    asked: &mut Vec<(Date, Asked)>,
) {
    let stage = named_stage(model);
    for (who, (day, life)) in drawn.iter().enumerate() {
        let over = |stage: &Stage| {
            life.way
                .iter()
                .skip(1)
                .any(|stop| model.stages.get(stop.stage).is_some_and(|at| at.id == stage.id))
        };
        let fits = stage.map_or(life.way.len() > 2, over) && life.letter.is_none();
        if fits && *day > plus(start, 6) && *day < plus(last, -8) && dice.percent(NAMED) {
            let asked_on = plus(*day, -dice.between(2, 5));
            asked.push((asked_on, Asked { who: Some(who), ..Asked::draw(Course::Named, dice) }));
        }
    }
}

/// What is still open at the end: four wait for the team, one of them too long.
fn left(last: Date, dice: &mut Dice, asked: &mut Vec<(Date, Asked)>) {
    let end = last_workday(last);
    let before = |days: i64| (0..days).fold(end, |day, _| last_workday(plus(day, -1)));
    for (day, course) in [
        (before(3), Course::Late),
        (before(0), Course::New),
        (before(0), Course::Claimed),
        (before(0), Course::WithCaseTeam),
        (before(3), Course::WithAsker),
        (before(1), Course::WithAsker),
        (before(2), Course::Answered),
        (before(1), Course::Answered),
        (before(1), Course::Answered),
    ] {
        asked.push((day, Asked::draw(course, dice)));
    }
}

/// The days on which cases come to the team, about.
fn entries(model: &Model, drawn: &[(Date, Life)]) -> Vec<Date> {
    let teams = |at: usize| model.stages.get(at).is_some_and(|stage| stage.owner == StageOwner::Team);
    let mut days = Vec::new();
    for (day, life) in drawn {
        let (mut at, mut with_team) = (*day, false);
        for stop in &life.way {
            if teams(stop.stage) && !with_team {
                days.push(at);
            }
            with_team = teams(stop.stage);
            at = plus(at, stop.days + 1);
        }
    }
    days
}
