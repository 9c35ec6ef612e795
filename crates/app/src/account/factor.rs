//! The second factor: six digits from an app, new every half minute, each used once; and recovery codes for the
//! day when the phone is lost.

use std::fmt::Write as _;

use anyhow::{Result, anyhow};
use jiff::Timestamp;
use qrcodegen::{QrCode, QrCodeEcc};
use totp_rs::{Algorithm, Builder, Secret, Totp};
use ui::Html;

use crate::clock::Chance;

/// Digits of a code.
pub const DIGITS: u8 = 6;
/// A code lasts so many seconds; those of the step before and after are taken too, for clocks that differ.
const STEP_SECONDS: u64 = 30;
const SKEW_STEPS: u16 = 1;
/// Recovery codes given at once.
pub const RECOVERY_CODES: usize = 10;
/// The name under which an app shows the code.
const ISSUER: &str = "Rinnalla";

/// A new secret, of the length that the standard recommends.
pub fn secret(chance: &Chance) -> [u8; 20] {
    let mut secret = [0; 20];
    chance.fill(&mut secret);
    secret
}

fn totp(secret: &[u8]) -> Result<Totp> {
    let builder = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(DIGITS)
        .with_skew(SKEW_STEPS)
        .with_step_duration(STEP_SECONDS)
        .with_secret(Secret::from(secret));
    builder.build().map_err(|why| anyhow!("the second factor: {why}"))
}

/// The time step whose code this is, if it is one that is taken now.
///
/// # Errors
/// The secret is no secret.
pub fn step_of(secret: &[u8], code: &str, now: Timestamp) -> Result<Option<i64>> {
    let code: String = code.chars().filter(|sign| !sign.is_whitespace()).collect();
    let seconds = u64::try_from(now.as_second())?;
    Ok(totp(secret)?.check(&code, seconds).map(i64::try_from).transpose()?)
}

/// The code of a moment: what the app on the phone would show.
///
/// # Errors
/// The secret is no secret.
pub fn code_at(secret: &[u8], now: Timestamp) -> Result<String> {
    Ok(totp(secret)?.generate(u64::try_from(now.as_second())?).to_string())
}

/// The secret as people type it into an app: groups of four letters and digits.
pub fn as_text(secret: &[u8]) -> String {
    let whole = Secret::from(secret).to_base32();
    let mut text = String::with_capacity(whole.len() + whole.len() / 4);
    for (place, sign) in whole.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            text.push(' ');
        }
        text.push(sign);
    }
    text
}

/// The address that an app takes the secret from.
pub fn link(secret: &[u8], user: &str) -> String {
    let user: String = form_urlencoded::byte_serialize(user.as_bytes()).collect();
    let user = user.replace('+', "%20");
    let secret = Secret::from(secret).to_base32();
    format!(
        "otpauth://totp/{ISSUER}:{user}?secret={secret}&issuer={ISSUER}&digits={DIGITS}&period={STEP_SECONDS}"
    )
}

/// The address as a picture for the phone's camera, with a name for those who do not see it.
///
/// # Errors
/// The address is too long for a picture.
pub fn picture(link: &str, name: &str) -> Result<Html> {
    /// White around the picture, in its own squares.
    const MARGIN: i32 = 4;

    let code =
        QrCode::encode_text(link, QrCodeEcc::Medium).map_err(|why| anyhow!("a picture code: {why}"))?;
    let mut dark = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a string never fails.
            let _ = write!(dark, "M{} {}h1v1h-1z", x + MARGIN, y + MARGIN);
        }
    }
    let side = code.size() + 2 * MARGIN;
    let mut html = Html::trusted(format!(
        "<svg class=\"qr\" role=\"img\" viewBox=\"0 0 {side} {side}\" width=\"240\" height=\"240\" \
         shape-rendering=\"crispEdges\"><title>"
    ));
    html.push_text(name);
    html.append(&Html::trusted(format!(
        "</title><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{dark}\" fill=\"#000\"/></svg>"
    )));
    Ok(html)
}

/// New recovery codes: `7KQ2M-XW4DT`, fifty bits each.
pub fn recovery_codes(chance: &Chance) -> Vec<String> {
    const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let one = || {
        let mut random = [0; 10];
        chance.fill(&mut random);
        let sign = |byte: &u8| SIGNS.get(usize::from(byte % 32)).copied().map_or('2', char::from);
        let mut code: String = random.iter().map(sign).collect();
        code.insert(5, '-');
        code
    };
    std::iter::repeat_with(one).take(RECOVERY_CODES).collect()
}

/// A recovery code as it was given, from how it is typed; nothing when it cannot be one.
pub fn read_recovery(typed: &str) -> Option<String> {
    let signs = typed.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase());
    let mut code: String = signs.collect();
    if code.len() != 10 {
        return None;
    }
    code.insert(5, '-');
    Some(code)
}
