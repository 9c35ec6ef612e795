//! One flipped bit anywhere in the file either is named or changes nothing that was recorded.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::*;

const FLIPS: usize = 320;
const FACTS: i64 = 60;

#[test]
fn a_flipped_bit_is_named_or_changes_nothing() {
    let site = Site::sqlite();
    let journal = site.open();
    journal
        .write_blocking(|write| {
            for n in 0..FACTS {
                let (stream, subject) = (format!("plan/{}", n % 7), format!("person/{}", n % 5));
                let version = write.version(&stream)?;
                let (cause, body) = (format!("c{n}"), format!("{{\"text\":\"{}\"}}", "word ".repeat(20)));
                let new = NewFact { subject: Some(&subject), ..fact(&cause, &body) };
                assert!(matches!(write.append(&stream, version, new)?, Appended::At { .. }));
                write.log(entry(&subject))?;
            }
            Ok(())
        })
        .unwrap();
    let recorded = record(&journal).unwrap();
    journal.close();
    let whole = std::fs::read(site.file()).unwrap();

    let mut random = StdRng::seed_from_u64(20_261_122);
    let (mut named, mut harmless) = (0, 0);
    for _ in 0..FLIPS {
        let (at, bit) = (random.random_range(0..whole.len()), random.random_range(0..8));
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << bit;
        std::fs::write(site.file(), &bytes).unwrap();
        for rest in ["journal.db-wal", "journal.db-shm"] {
            drop(std::fs::remove_file(site.dir.path().join(rest)));
        }
        let Ok(journal) = Journal::open(site.settings()) else {
            named += 1;
            continue;
        };
        if !journal.verdict().faults.is_empty() {
            named += 1;
            continue;
        }
        assert_eq!(record(&journal).as_ref(), Ok(&recorded), "byte {at}, bit {bit}");
        harmless += 1;
    }
    // Both happen, or the test proves nothing.
    assert!(named > FLIPS / 4 && harmless > 0, "{named} named, {harmless} harmless");
}

/// Everything that was recorded, read both ways: in order and by stream.
type Recorded = (Vec<Fact>, Vec<Fact>, Vec<Logged>);

fn record(journal: &Journal) -> Result<Recorded, String> {
    let read = journal.read_blocking(|read| {
        let all = read.record(0, 1_000)?;
        let mut by_stream = Vec::new();
        for stream in 0..7 {
            by_stream.extend(read.facts(&format!("plan/{stream}"), 0, None)?);
        }
        Ok((all, by_stream, read.log_page(LogFilter::default(), None, 1_000)?))
    });
    read.map_err(|fault| fault.to_string())
}
