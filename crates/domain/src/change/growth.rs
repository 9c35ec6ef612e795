//! How figures of groups grow and lose without telling of the one who came or went: by enough people together.

use super::CellLimit;

/// The last of the times, in their order, up to which people may be told of: neighbouring times are put together until
/// there are enough people in them, and what is left over waits. So what is told never changes by fewer than the limit,
/// and nobody finds one person by comparing two days. None while there are not enough.
///
/// It says the same of those who come and, when the times that are too old are given to it, of those who go.
pub fn told_until<T>(times: impl IntoIterator<Item = (T, u32)>, limit: CellLimit) -> Option<T> {
    let (mut until, mut waiting) = (None, 0);
    for (time, people) in times {
        waiting += people;
        if waiting >= limit.people() {
            (until, waiting) = (Some(time), 0);
        }
    }
    until
}

#[cfg(test)]
mod tests {
    use super::*;

    fn until(people: &[u32]) -> Option<i32> {
        told_until((1..).zip(people.iter().copied()), CellLimit::default())
    }

    #[test]
    fn what_is_told_never_grows_by_fewer_people_than_the_limit() {
        assert_eq!((until(&[]), until(&[4]), until(&[5])), (None, None, Some(1)));
        assert_eq!(until(&[5, 1]), Some(1), "one more is not told alone");
        assert_eq!(until(&[5, 1, 0, 3]), Some(1));
        assert_eq!(until(&[5, 1, 0, 3, 1]), Some(5), "the five of four months come together");
        assert_eq!(until(&[2, 2, 2, 9, 4]), Some(4));
    }
}
