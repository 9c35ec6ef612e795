//! Chance that repeats itself. Whole numbers only, and an algorithm of our own: the same seed gives the same
//! county on every machine and after every upgrade.

/// A stream of draws.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// The draws of a seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next draw, by `SplitMix64`.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From nought up to, not including, `limit`.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        let drawn = (u128::from(self.next()) * u128::from(limit)) >> 64;
        usize::try_from(drawn).unwrap_or(0)
    }

    /// From one number to another, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high - low + 1).unwrap_or(0);
        low + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// About the mean: the sum of twelve even draws is as good as normal here.
    pub(super) fn normal(&mut self, mean: i64, deviation: i64) -> i64 {
        let sum: i64 = (0..12).map(|_| self.between(0, 1_000)).sum();
        mean + deviation * (sum - 6_000) / 1_000
    }

    /// The same, drawn again until it lies between two numbers.
    pub(super) fn normal_within(&mut self, (mean, deviation): (i64, i64), low: i64, high: i64) -> i64 {
        let mut drawn = self.normal(mean, deviation);
        for _ in 0..100 {
            if (low..=high).contains(&drawn) {
                return drawn;
            }
            drawn = self.normal(mean, deviation);
        }
        mean.clamp(low, high)
    }

    /// One of a list; the default when the list is empty.
    pub(super) fn one_of<T: Clone + Default>(&mut self, list: &[T]) -> T {
        let at = self.below(list.len());
        list.get(at).cloned().unwrap_or_default()
    }

    /// The place of one of a list of weights.
    pub(super) fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (at, weight) in weights.iter().enumerate() {
            if left < *weight {
                return at;
            }
            left -= weight;
        }
        0
    }

    /// A place in a list in which what stands first is drawn oftenest.
    pub(super) fn early(&mut self, length: usize) -> usize {
        let weights: Vec<usize> = (1..=length).rev().map(|weight| weight * weight + 2).collect();
        self.weighted(&weights)
    }

    /// A list in another order.
    pub(super) fn shuffled<T>(&mut self, mut list: Vec<T>) -> Vec<T> {
        for at in (1..list.len()).rev() {
            let other = self.below(at + 1);
            list.swap(at, other);
        }
        list
    }
}
