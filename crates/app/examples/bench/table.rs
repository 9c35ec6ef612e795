//! The answer: one table, with what must be and what is aimed at.

use std::time::Duration;

use crate::Settings;
use crate::machine::{description, median};
use crate::round::{self, Line};
use crate::server::{Ended, Served};

/// How much of its limit a line must reach, and what is aimed at.
const RATIOS: [(&str, f64); 4] =
    [(round::CASE, 0.15), (round::LIST, 0.15), (round::NOTE, 0.12), (round::NOTE_ALONE, 0.5)];

/// How long the slowest hundredth may take.
const SLOWEST: [(&str, f64); 3] = [(round::CASE, 15.0), (round::LIST, 15.0), (round::CHANGE, 50.0)];

/// How much more processor time a form of ten questions may take than a note.
const FORM_BY_NOTE: f64 = 2.0;

/// How much slower the slowest hundredth may be in the larger county.
const FLAT: f64 = 1.3;
/// Idle memory in MiB.
const MEMORY: f64 = 100.0;
/// Seconds to the first page.
const START: f64 = 2.0;

/// All that was measured.
#[derive(Default)]
pub(crate) struct Table {
    starts: Vec<Start>,
    ends: Vec<Ended>,
    lines: Vec<Line>,
}

struct Start {
    clients: u64,
    started: Duration,
    idle: u64,
    bytes: u64,
}

/// The rounds of one line.
struct Rounds<'t> {
    lines: Vec<&'t Line>,
}

impl Table {
    pub(crate) fn starts(&mut self, counties: &[Served]) {
        self.starts.extend(counties.iter().map(|served| Start {
            clients: served.clients,
            started: served.started,
            idle: served.idle,
            bytes: served.bytes,
        }));
    }

    pub(crate) fn round(&mut self, lines: Vec<Line>) {
        self.lines.extend(lines);
    }

    pub(crate) fn ended(&mut self, ended: Ended) {
        self.ends.push(ended);
    }

    /// Prints it.
    pub(crate) fn print(&self, settings: &Settings) {
        println!("{}", description());
        println!(
            "{} rounds of {} s, {} clients on the same processors; medians",
            settings.rounds, settings.seconds, settings.clients
        );
        if settings.quick {
            println!("A short look: these numbers decide nothing.");
        }
        println!();
        println!(
            "{:36} {:>8} {:>9} {:>9} {:>9} {:>9} {:>9} {:>8}",
            "what", "clients", "a second", "p50 ms", "p99 ms", "CPU µs", "of limit", "others"
        );
        for (name, county) in self.names() {
            let rounds = self.rounds(name, county);
            let ratio = rounds.median(|line| line.ratio.unwrap_or(f64::NAN));
            let ratio = if ratio.is_nan() { String::new() } else { format!("{:.1} %", ratio * 100.0) };
            println!(
                "{:36} {:>8} {:>9.0} {:>9.2} {:>9.2} {:>9.0} {:>9} {:>6.0} %",
                name,
                county.map(|county| county.to_string()).unwrap_or_default(),
                rounds.median(|line| line.sample.rate),
                rounds.median(|line| millis(line.sample.p50)),
                rounds.median(|line| millis(line.sample.p99)),
                rounds.median(|line| millis(line.sample.cost) * 1000.0),
                ratio,
                rounds.median(|line| line.sample.meanwhile.foreign * 100.0),
            );
        }
        println!();
        self.memory();
        println!();
        self.verdicts();
    }

    fn memory(&self) {
        println!(
            "{:36} {:>8} {:>9} {:>9} {:>9} {:>9} {:>14}",
            "program", "clients", "start s", "idle MiB", "after", "most", "bytes/command"
        );
        for start in &self.starts {
            let end = self.ends.iter().find(|end| end.clients == start.clients);
            let kib = |value: Option<u64>| value.map_or(f64::NAN, |value| value as f64 / 1024.0);
            println!(
                "{:36} {:>8} {:>9.2} {:>9.1} {:>9.1} {:>9.1} {:>14.0}",
                format!("{:.1} GiB on the disk", start.bytes as f64 / 1024.0 / 1024.0 / 1024.0),
                start.clients,
                start.started.as_secs_f64(),
                kib(Some(start.idle)),
                kib(end.map(|end| end.after)),
                kib(end.map(|end| end.most)),
                end.map_or(f64::NAN, |end| end.grown),
            );
        }
    }

    fn verdicts(&self) {
        println!("{:64} {:>10} {:>10} {:>10}", "must hold", "found", "must", "aim");
        for (name, must) in RATIOS {
            for county in self.counties(name) {
                let found = self.rounds(name, county).median(|line| line.ratio.unwrap_or(f64::NAN)) * 100.0;
                let text = format!("{name} by its limit, {}", of(county));
                verdict(&text, (found, "%"), At::Least(must * 100.0));
            }
        }
        for (name, must) in SLOWEST {
            for county in self.counties(name) {
                let found = self.rounds(name, county).median(|line| millis(line.sample.p99));
                verdict(&format!("{name} p99, {}", of(county)), (found, "ms"), At::Most(must));
            }
        }
        for county in self.counties(round::FORM) {
            let cost = |name| self.rounds(name, county).each(|line| millis(line.sample.cost));
            let forms = cost(round::FORM).into_iter().zip(cost(round::NOTE));
            let by_note: Vec<f64> = forms.map(|(form, note)| form / note).collect();
            if !by_note.is_empty() {
                let text = format!("{} by a note's cost, {}", round::FORM, of(county));
                verdict(&text, (median(&by_note), "×"), At::Most(FORM_BY_NOTE));
            }
        }
        if let [small, .., large] = self.counties(round::LIST).as_slice() {
            let p99 = |county| self.rounds(round::LIST, county).each(|line| millis(line.sample.p99));
            let pairs: Vec<f64> =
                p99(*large).into_iter().zip(p99(*small)).map(|(large, small)| large / small).collect();
            verdict("work list p99, large by small", (median(&pairs), "×"), At::Most(FLAT));
        }
        for start in &self.starts {
            let of = of(Some(start.clients));
            verdict(&format!("idle memory, {of}"), (start.idle as f64 / 1024.0, "MiB"), At::Most(MEMORY));
            verdict(&format!("first page, {of}"), (start.started.as_secs_f64(), "s"), At::Most(START));
        }
    }

    /// Each line once, in the order in which it was first measured: limits last of what they bound.
    fn names(&self) -> Vec<(&'static str, Option<u64>)> {
        let mut names = Vec::new();
        for line in &self.lines {
            if !names.contains(&(line.name, line.county)) {
                names.push((line.name, line.county));
            }
        }
        names
    }

    fn counties(&self, name: &str) -> Vec<Option<u64>> {
        self.names().into_iter().filter(|(known, _)| *known == name).map(|(_, county)| county).collect()
    }

    fn rounds(&self, name: &str, county: Option<u64>) -> Rounds<'_> {
        Rounds {
            lines: self.lines.iter().filter(|line| line.name == name && line.county == county).collect(),
        }
    }
}

impl Rounds<'_> {
    fn each(&self, of: impl Fn(&Line) -> f64) -> Vec<f64> {
        self.lines.iter().map(|line| of(line)).collect()
    }

    fn median(&self, of: impl Fn(&Line) -> f64) -> f64 {
        median(&self.each(of))
    }
}

/// What is asked of a figure. What is aimed at is twice as good.
#[derive(Clone, Copy)]
enum At {
    Least(f64),
    Most(f64),
}

fn verdict(what: &str, (found, unit): (f64, &str), at: At) {
    let (must, aim, holds, good) = match at {
        At::Least(must) => (must, must * 2.0, found >= must, found >= must * 2.0),
        At::Most(must) if unit == "×" => {
            (must, 1.0 + (must - 1.0) / 2.0, found <= must, found <= 1.0 + (must - 1.0) / 2.0)
        }
        At::Most(must) => (must, must / 2.0, found <= must, found <= must / 2.0),
    };
    let word = match (holds, good) {
        (true, true) => "ok, aim reached",
        (true, false) => "ok",
        (false, _) => "short",
    };
    println!("{what:64} {found:>7.2} {unit:2} {must:>7.2} {unit:2} {aim:>7.2} {unit:2}  {word}");
}

fn of(county: Option<u64>) -> String {
    county.map(|clients| format!("{clients} clients")).unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
