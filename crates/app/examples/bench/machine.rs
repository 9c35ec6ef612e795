//! What the machine was doing meanwhile: the share of its processors that other programs took.

use std::fs;
use std::time::{Duration, Instant};

/// Ticks of a second.
const TICKS: f64 = 100.0;

/// A moment of the machine: ticks since it started.
#[derive(Debug, Clone, Copy)]
struct Ticks {
    all: u64,
    idle: u64,
    ours: u64,
}

impl Ticks {
    fn now(processes: &[u32]) -> Self {
        let text = fs::read_to_string("/proc/stat").unwrap_or_default();
        let line = text.lines().next().unwrap_or_default();
        let fields: Vec<u64> =
            line.split_whitespace().skip(1).take(8).filter_map(|it| it.parse().ok()).collect();
        let idle = fields.iter().skip(3).take(2).sum();
        let own = std::process::id();
        let ours = processes.iter().chain([&own]).map(|process| used(*process)).sum();
        Self { all: fields.iter().sum(), idle, ours }
    }
}

/// Ticks that a process has used.
fn used(process: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let rest = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    rest.split_whitespace().skip(11).take(2).filter_map(|it| it.parse::<u64>().ok()).sum()
}

/// A figure in kB of a process's status: `VmRSS`, `VmHWM`.
pub(crate) fn status(process: u32, name: &str) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Watches the machine while a sample is taken.
pub(crate) struct Watch {
    processes: Vec<u32>,
    measured: Option<u32>,
    used: u64,
    began: Instant,
    ticks: Ticks,
}

/// What was seen.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Meanwhile {
    pub(crate) seconds: f64,
    /// Share of all processors that programs of others took.
    pub(crate) foreign: f64,
    /// Seconds of processor time that the measured program took.
    pub(crate) measured: f64,
}

impl Watch {
    /// From now on; `processes` are ours, one of them is measured.
    pub(crate) fn begin(processes: &[u32], measured: Option<u32>) -> Self {
        let (began, ticks) = (Instant::now(), Ticks::now(processes));
        Self { processes: processes.to_vec(), measured, used: measured.map_or(0, used), began, ticks }
    }

    pub(crate) fn end(self) -> Meanwhile {
        let seconds = self.began.elapsed().as_secs_f64();
        let now = Ticks::now(&self.processes);
        let all = (now.all - self.ticks.all).max(1) as f64;
        let idle = (now.idle - self.ticks.idle) as f64;
        let ours = now.ours.saturating_sub(self.ticks.ours) as f64;
        let measured = self.measured.map_or(0, used).saturating_sub(self.used) as f64 / TICKS;
        Meanwhile { seconds, foreign: ((all - idle - ours) / all).max(0.0), measured }
    }
}

/// The median; of an even number the lower one.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len().saturating_sub(1) / 2).copied().unwrap_or(f64::NAN)
}

/// The processor's name, how many there are, and the kernel.
pub(crate) fn description() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let named = |name: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).and_then(|line| line.split_once(": "));
        line.map_or_else(String::new, |(_, value)| value.to_owned())
    };
    let cores = text.lines().filter(|line| line.starts_with("processor")).count();
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{cores} × {}, Linux {}", named("model name"), kernel.trim())
}

/// Waits.
pub(crate) async fn pause(duration: Duration) {
    tokio::time::sleep(duration).await;
}
