//! Student's t, for the interval of a mean of few.

use std::f64::consts::{FRAC_PI_2, PI};

/// Both tails together: what is left of 95 %.
const TAILS: f64 = 0.05;
/// The point of the normal distribution with half of the tails below it.
const NORMAL: f64 = -1.959_963_984_540_054;

/// The point that 97.5 % of Student's t with `freedom` degrees lies below; infinite for none.
///
/// G. W. Hill: Algorithm 396, Student's t-quantiles. Communications of the ACM 13(10), 1970, 619–620; exact for one
/// and two degrees. The relative error is below 2·10⁻⁶ for three and more, which the tests hold against the distribution
/// itself. A statistics library for this one number would be `statrs` 0.19: three packages without its default
/// features, some thirty in the lock file with them.
pub(super) fn quantile(freedom: u32) -> f64 {
    match freedom {
        0 => f64::INFINITY,
        1 => 1.0 / (TAILS * FRAC_PI_2).tan(),
        2 => (2.0 / (TAILS * (2.0 - TAILS)) - 2.0).sqrt(),
        _ => hill(f64::from(freedom)),
    }
}

/// The letters are Hill's.
#[expect(clippy::many_single_char_names, reason = "the letters of the publication")]
fn hill(n: f64) -> f64 {
    let a = 1.0 / (n - 0.5);
    let b = 48.0 / (a * a);
    let c = ((20_700.0 * a / b - 98.0) * a - 16.0) * a + 96.36;
    let d = ((94.5 / (b + c) - 3.0) / b + 1.0) * (a * PI / 2.0).sqrt() * n;
    let y = (d * TAILS).powf(2.0 / n);
    let y = if y > 0.05 + a { near_normal(n, [a, b, c, d]) } else { far_out(n, d, y) };
    (n * y).sqrt()
}

/// An expansion about the normal distribution.
#[expect(clippy::many_single_char_names, reason = "the letters of the publication")]
fn near_normal(n: f64, [a, b, c, d]: [f64; 4]) -> f64 {
    let x = NORMAL;
    let c = if n < 5.0 { c + 0.3 * (n - 4.5) * (x + 0.6) } else { c };
    let c = (((0.05 * d * x - 5.0) * x - 7.0) * x - 2.0) * x + b + c;
    let y = x * x;
    let y = (((((0.4 * y + 6.3) * y + 36.0) * y + 94.5) / c - y - 3.0) / b + 1.0) * x;
    (a * y * y).exp_m1()
}

/// A series for the far tail.
fn far_out(n: f64, d: f64, y: f64) -> f64 {
    let tail = 1.0 / (((n + 6.0) / (n * y) - 0.089 * d - 0.822) * (n + 2.0) * 3.0) + 0.5 / (n + 4.0);
    (tail * y - 1.0) * (n + 1.0) / (n + 2.0) + 1.0 / y
}
