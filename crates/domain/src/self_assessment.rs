//! A person looks at their own situation, without an account and without anything being kept: how able to work, what
//! weighs, and which services fit. A conversation starter, never a gate.

use std::collections::BTreeSet;

use crate::codes::codes;

codes! {
    /// What fills the days now.
    Situation {
        Working = "working",
        SickLeave = "sick-leave",
        Unemployed = "unemployed",
        Studying = "studying",
        Elsewhere = "elsewhere",
    }
}

codes! {
    /// What weighs, as everyday questions.
    Sign {
        /// Illness, pain or injury makes working hard.
        Body = "body",
        /// Low mood, anxiety or exhaustion.
        Mind = "mind",
        Sleep = "sleep",
        /// Memory, learning or concentrating.
        Thinking = "thinking",
        Substances = "substances",
        /// Home and everyday things do not work out.
        Everyday = "everyday",
        Money = "money",
        /// Long without work, or long away from it.
        LongAway = "long-away",
        /// Does not know what work would be possible.
        Direction = "direction",
        Alone = "alone",
    }
}

codes! {
    /// What may help: the tray of services.
    Service {
        WorkAbilityTeam = "work-ability-team",
        OccupationalHealth = "occupational-health",
        StudentHealth = "student-health",
        HealthCentre = "health-centre",
        MentalHealth = "mental-health",
        Substances = "substances",
        SocialGuidance = "social-guidance",
        EmploymentServices = "employment-services",
        Kela = "kela",
        DebtAdvice = "debt-advice",
        PeerSupport = "peer-support",
    }
}

codes! {
    /// What the points tell: poor 0–5, moderate 6–7, good 8–9, at its best 10 (Gould et al. 2006; SJWEH 2016;42:490).
    Level {
        Poor = "poor",
        Moderate = "moderate",
        Good = "good",
        Best = "best",
    }
}

/// The highest number of points: work ability at its best.
pub const MOST_POINTS: u8 = 10;

/// What a person answered. Everything may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Perceived work ability, 0–10.
    pub points: Option<u8>,
    pub situation: Option<Situation>,
    pub occupational_health: Option<bool>,
    pub signs: BTreeSet<Sign>,
}

impl Answers {
    /// Nothing was answered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What the points tell; none without points.
    pub fn level(&self) -> Option<Level> {
        Some(match self.points? {
            0..=5 => Level::Poor,
            6..=7 => Level::Moderate,
            8..=9 => Level::Good,
            _ => Level::Best,
        })
    }

    /// Do the answers speak for support? Points from 0 to 7 do, and so does any sign.
    pub fn speaks_for_support(&self) -> bool {
        !self.signs.is_empty() || matches!(self.level(), Some(Level::Poor | Level::Moderate))
    }

    /// The services that fit, the first to turn to first. Whoever asks may always ask the team.
    pub fn tray(&self) -> Vec<Service> {
        let mut tray = Vec::new();
        let mut add = |service: Service, fits: bool| {
            if fits && !tray.contains(&service) {
                tray.push(service);
            }
        };
        let has = |signs: &[Sign]| signs.iter().any(|sign| self.signs.contains(sign));
        let studying = self.situation == Some(Situation::Studying);
        let covered = self.occupational_health == Some(true);
        let support = self.speaks_for_support();
        add(Service::OccupationalHealth, covered);
        add(Service::StudentHealth, studying && support && !covered);
        add(Service::WorkAbilityTeam, support);
        let ill = has(&[Sign::Body, Sign::Sleep, Sign::Thinking]);
        let sick = self.situation == Some(Situation::SickLeave);
        add(Service::HealthCentre, (ill || sick) && !covered && !studying);
        add(Service::MentalHealth, has(&[Sign::Mind]));
        add(Service::Substances, has(&[Sign::Substances]));
        add(Service::SocialGuidance, has(&[Sign::Everyday, Sign::Money, Sign::Alone]));
        let away = self.situation == Some(Situation::Unemployed);
        add(Service::EmploymentServices, away || has(&[Sign::Direction, Sign::LongAway]));
        add(Service::Kela, sick || has(&[Sign::Money, Sign::LongAway]) || (ill && support));
        add(Service::DebtAdvice, has(&[Sign::Money]));
        add(Service::PeerSupport, has(&[Sign::Alone, Sign::Mind, Sign::Substances]));
        add(Service::WorkAbilityTeam, true);
        tray
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(points: u8) -> Answers {
        Answers { points: Some(points), ..Answers::default() }
    }

    /// Shows KEU24-17.
    #[test]
    fn the_points_are_told_in_four_levels() {
        let levels: Vec<_> = (0..=10).filter_map(|points| answers(points).level()).map(Level::code).collect();
        let expected = [vec!["poor"; 6], vec!["moderate"; 2], vec!["good"; 2], vec!["best"]].concat();
        assert_eq!(levels, expected);
        assert_eq!(Answers::default().level(), None, "what is not answered is not a zero");
    }

    #[test]
    fn up_to_seven_points_or_any_sign_speaks_for_support() {
        assert!(answers(0).speaks_for_support() && answers(7).speaks_for_support());
        assert!(!answers(8).speaks_for_support());
        for sign in Sign::ALL {
            let signed = Answers { signs: [*sign].into(), ..answers(10) };
            assert!(signed.speaks_for_support());
            assert!(signed.tray().len() > 1, "{} brings something besides the team", sign.code());
        }
    }

    #[test]
    fn whoever_has_occupational_health_care_is_led_there_first_and_may_still_ask_the_team() {
        let covered = Answers { occupational_health: Some(true), ..answers(4) };
        assert_eq!(covered.tray(), [Service::OccupationalHealth, Service::WorkAbilityTeam]);
        let student = Answers { situation: Some(Situation::Studying), ..answers(4) };
        assert_eq!(student.tray(), [Service::StudentHealth, Service::WorkAbilityTeam]);
    }

    #[test]
    fn nobody_is_left_with_an_empty_tray_and_no_service_stands_twice() {
        assert_eq!(answers(10).tray(), [Service::WorkAbilityTeam]);
        let all = Answers {
            signs: Sign::ALL.iter().copied().collect(),
            situation: Some(Situation::SickLeave),
            ..answers(0)
        };
        let tray = all.tray();
        let distinct: BTreeSet<_> = tray.iter().collect();
        assert_eq!(distinct.len(), tray.len());
        assert_eq!(tray.first(), Some(&Service::WorkAbilityTeam));
    }
}
