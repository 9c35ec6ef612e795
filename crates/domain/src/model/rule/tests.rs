use super::{Answer, Computed, Known};

/// Shows W-01, KEU24-35 and KEU24-36.
#[test]
fn the_old_law_counts_subsidy_days_or_unbroken_months_by_age() {
    let known = |age, months, days| Known {
        age: Some(age),
        unemployed_months: Some(months),
        subsidy_days: Some(days),
        ..Known::default()
    };
    let answer = |known| Computed::LongUnemployment1369.answer(&known);

    assert_eq!(answer(known(40, 0, 300)), Answer::Yes);
    assert_eq!(answer(known(40, 12, 0)), Answer::Yes);
    assert_eq!(answer(known(40, 11, 299)), Answer::No);
    assert_eq!(answer(known(24, 6, 0)), Answer::Yes);
    assert_eq!(answer(known(25, 6, 0)), Answer::No);
    assert_eq!(answer(Known::default()), Answer::Unknown);
}
