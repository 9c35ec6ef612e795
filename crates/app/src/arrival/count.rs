//! The counting: by route, and from the first sign to the first service.

use std::collections::BTreeMap;

use anyhow::Result;
use jiff::ToSpan as _;
use jiff::civil::Date;
use journal::Read;

use crate::date;

/// So many quarters are shown.
const QUARTERS: i32 = 8;

/// Within so many days a first service is soon.
pub(super) const SOON: i64 = 90;

/// What came by one route in twelve months.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Route {
    /// The route's name in the model.
    pub(super) name: String,
    /// Cases that were opened.
    pub(super) cases: i64,
    /// Referrals and requests for contact, whatever became of them.
    pub(super) referrals: i64,
}

/// By route, over the twelve months up to a day; the most cases first.
///
/// # Errors
/// The tables cannot be read.
pub(super) fn routes(tx: &mut Read<'_>, today: Date) -> Result<Vec<Route>> {
    let from = today.checked_sub(12.months())?.to_string();
    let mut found: BTreeMap<String, Route> = BTreeMap::new();
    let cases = "select arrival, count(*) from case_came where opened >= ?1 group by arrival";
    for (route, cases) in tx.all(cases, &[(&from).into()], |row| Ok((row.text(0)?, row.int(1)?)))? {
        found.entry(route).or_default().cases = cases;
    }
    let referrals = "select arrival, count(*) from referral_view where sent >= ?1 group by arrival";
    for (route, referrals) in tx.all(referrals, &[(&from).into()], |row| Ok((row.text(0)?, row.int(1)?)))? {
        found.entry(route).or_default().referrals = referrals;
    }
    let mut routes: Vec<Route> = found.into_iter().map(|(name, counted)| Route { name, ..counted }).collect();
    routes.sort_by_key(|route| (-route.cases, -route.referrals));
    Ok(routes)
}

/// Those who were first heard of in a quarter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Quarter {
    pub(super) first: Date,
    pub(super) heard: i64,
    /// Days from the first sign to the first service, of those to whom it has come, the shortest first.
    pub(super) waited: Vec<i64>,
    /// Of them all, those who were heard of long enough ago to know whether the first service came soon.
    pub(super) known: i64,
    /// Of these, those to whom it did.
    pub(super) soon: i64,
}

impl Quarter {
    /// The median of the days waited; between two, their mean. Those who still wait have waited longest: none while
    /// they are more than half.
    pub(super) fn median(&self) -> Option<i64> {
        let heard = usize::try_from(self.heard).ok()?;
        let half = heard / 2;
        let upper = *self.waited.get(half)?;
        if !heard.is_multiple_of(2) {
            return Some(upper);
        }
        self.waited.get(half.checked_sub(1)?).map(|lower| (lower + upper) / 2)
    }

    /// The share that had a service soon, per cent; none while nobody's is known.
    pub(super) fn share(&self) -> Option<u8> {
        let share = (self.known > 0).then(|| (200 * self.soon + self.known) / (2 * self.known))?;
        u8::try_from(share).ok()
    }

    /// One who was first heard of, and had the first service, on these days.
    fn add(&mut self, sign: Date, service: Option<Date>, today: Date) {
        let since = |day: Date| sign.until(day).map_or(0, |span| i64::from(span.get_days()).max(0));
        self.heard += 1;
        let waited = service.map(since);
        self.waited.extend(waited);
        // Whoever was served soon is known at once, whoever was not only later: counted together they would flatter.
        if since(today) > SOON {
            self.known += 1;
            self.soon += i64::from(waited.is_some_and(|days| days <= SOON));
        }
    }
}

/// The first day of a day's quarter.
fn quarter(day: Date) -> Date {
    let (year, quarter) = date::quarter(day);
    Date::new(year, quarter * 3 - 2, 1).unwrap_or(day)
}

/// The quarters up to the one of a day, the oldest first. The first sign of a client is the first consultation that
/// went on with their name, the first referral, or the day on which the case was opened, whichever was first.
///
/// # Errors
/// The tables cannot be read.
pub(super) fn quarters(tx: &mut Read<'_>, today: Date) -> Result<Vec<Quarter>> {
    let this = quarter(today);
    let mut quarters = BTreeMap::new();
    for back in (0..QUARTERS).rev() {
        let first = this.checked_sub((back * 3).months())?;
        quarters.insert(first, Quarter { first, ..Quarter::default() });
    }
    // Whoever was heard of within the quarters has a case that was opened within them.
    let oldest = quarters.keys().next().copied().unwrap_or(this).to_string();
    let sql = "select c.opened, c.service, min(s.day) from case_came c left join first_sign s on s.case_id = c.case_id
               where c.opened >= ?1 group by c.case_id, c.opened, c.service";
    let came = tx.all(sql, &[(&oldest).into()], |row| {
        let opened: Date = row.text_ref(0)?.parse()?;
        let service: Option<Date> =
            Some(row.text_ref(1)?).filter(|day| !day.is_empty()).map(str::parse).transpose()?;
        let heard: Option<Date> = row.maybe_text(2)?.map(|day| day.parse()).transpose()?;
        Ok((heard.unwrap_or(opened).min(opened), service))
    })?;
    for (sign, service) in came {
        if let Some(found) = quarters.get_mut(&quarter(sign)) {
            found.add(sign, service, today);
        }
    }
    let sorted = quarters.into_values().map(|mut quarter| {
        quarter.waited.sort_unstable();
        quarter
    });
    Ok(sorted.collect())
}
