//! The nearest answers to a question that is being typed, among twenty thousand in the bank.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use app::act;
use app::answer::nearest;
use app::clock::{Chance, Clock, day_of};
use app::config::Config;
use app::directory::Directory;
use app::site::Site;
use domain::answer::{Answer, Audience, Content, Event, Language};
use domain::stream::{Stamp, Stream as _};

use crate::load::Sample;
use crate::machine::Watch;

/// Answers in the bank.
const ANSWERS: u64 = 20_000;

/// Answers that are written at once.
const STEP: u64 = 500;

/// Words that every answer has some of.
const COMMON: [&str; 12] = [
    "kuntoutustuki",
    "työkyky",
    "sairausloma",
    "terveystarkastus",
    "palkkatuki",
    "työkokeilu",
    "kuntoutus",
    "työterveyshuolto",
    "päiväraha",
    "eläke",
    "suunnitelma",
    "verkosto",
];

/// Of these syllables the rarer words are made.
const SYLLABLES: [&str; 16] =
    ["ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "ha", "je", "ky", "lä", "mö", "su", "to"];

/// Questions as they are typed: the last word is not whole yet.
const TYPED: [&str; 4] = [
    "Asiakkaan kuntoutustuki päättyy, ja paluu työhön on epävarma. Mihin ohj",
    "Miten haetaan palkkatuki, kun työterveyshuolto on tehnyt suunnitelm",
    "Sairausloma jatkuu ja päiväraha loppuu, mitä verkosto voi tehdä terveystark",
    "Työkyky on heikentynyt, karaleti ja sutohaje eivät au",
];

/// The bank, filled past the record: what is measured reads its tables alone.
pub(crate) struct Bank(Site);

impl Bank {
    pub(crate) async fn fill(folder: &Path) -> Result<Self> {
        let data = folder.join("answers");
        // There is none the first time.
        let _ = std::fs::remove_dir_all(&data);
        std::fs::create_dir_all(&data)?;
        let config = Config { data, ..Config::default() };
        let site = Site::open(config, Clock::System, Chance::seeded(1))?;
        for begin in (0..ANSWERS).step_by(STEP as usize) {
            let now = site.now();
            let stamp = Stamp { at: now, on: day_of(now), by: "bench".into() };
            let ids: Vec<_> = (0..STEP).map(|_| site.id()).collect();
            let written = site.journal().write(move |tx| {
                for (number, id) in (begin..).zip(&ids) {
                    let (before, mut after) = (Answer::default(), Answer::default());
                    let content = content(number);
                    after.evolve(&stamp, &Event::Drafted { source: "bench".into(), content });
                    after.evolve(&stamp, &Event::Published);
                    act::settle(tx, &Directory::default(), id, &before, (&after, 2))?;
                }
                anyhow::Ok(())
            });
            written.await?;
        }
        Ok(Self(site))
    }

    /// One asker after another.
    pub(crate) async fn sample(&self, seconds: f64, processes: &[u32]) -> Result<Sample> {
        let watch = Watch::begin(processes, Some(std::process::id()));
        let ends = Instant::now() + Duration::from_secs_f64(seconds);
        let mut took = Vec::new();
        for typed in TYPED.iter().cycle() {
            let asked = Instant::now();
            if asked >= ends {
                break;
            }
            let read = self.0.journal().read_settled(|tx| nearest(tx, typed, Audience::Professionals));
            let found = read.await?;
            anyhow::ensure!(!found.is_empty(), "nothing is near to what is typed");
            took.push(asked.elapsed());
        }
        Ok(Sample::of(took, 0, watch.end()))
    }
}

/// Chance that repeats itself.
fn mixed(number: u64, place: u64) -> usize {
    let mixed = (number * 64 + place).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 40) as usize
}

fn words(number: u64, from: u64, count: u64) -> String {
    let pick = |list: &[&'static str], chance: usize| list.get(chance % list.len()).copied().unwrap_or("");
    let word = |place: u64| {
        let chance = mixed(number, place);
        if chance.is_multiple_of(6) {
            return pick(&COMMON, chance / 6).to_owned();
        }
        (0..4).map(|at| pick(&SYLLABLES, chance >> (at * 4))).collect()
    };
    (from..from + count).map(word).collect::<Vec<_>>().join(" ")
}

fn content(number: u64) -> Content {
    Content {
        title: words(number, 0, 6),
        question: words(number, 6, 20),
        answer: words(number, 26, 38),
        language: Language::Fi,
        ..Content::default()
    }
}
