//! Rotating seats: a member stays for the months of the model, and the end is announced before it comes.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::Team;
use crate::worker::Placement;

/// The last day of a stay that begins on a day.
pub fn last_day(from: Date, months: u8) -> Option<Date> {
    from.checked_add(i32::from(months).months()).and_then(Date::yesterday).ok()
}

/// The last day of a seat that rotates by the team's template: as it is written down, else by the model's months.
/// None for other seats.
pub fn ends(seat: &Placement, template: &Team) -> Option<Date> {
    let rotating = template.seats.iter().find(|it| it.role == seat.role && it.kind == seat.kind)?;
    let months = rotating.stay_months?;
    seat.valid.until.or_else(|| last_day(seat.valid.from?, months))
}

/// Is a change on `last` announced `today`, when it is told so many days before?
pub fn is_announced(last: Date, today: Date, days: u16) -> bool {
    last.checked_sub(i32::from(days).days()).is_ok_and(|first| first <= today)
}
