//! Judges a token: is it the provider's, for us, for this sign-in, and still good?
//!
//! `jsonwebtoken` reads it and holds signature, issuer and audience against what is expected; the signature itself
//! is `ring`'s, which is here for TLS anyway. The `openidconnect` crate would do the same with 98 packages more,
//! one of them (`rsa`) under a standing advisory.

use std::fmt;
use std::sync::Once;

use jiff::Timestamp;
use jsonwebtoken::crypto::{CryptoProvider, JwtSigner, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{ErrorKind, Result as JwtResult};
use jsonwebtoken::jwk::{Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, DecodingKeyKind, EncodingKey, Validation, decode, decode_header};
use ring::signature::{self as of_ring, RsaParameters, VerificationAlgorithm};
use serde_json::{Map, Value};
use signature::Verifier;

/// Clocks may differ by so many seconds.
const LEEWAY: i64 = 60;
/// A token of the direct answer is fresh; an older one was kept by somebody.
const OLDEST: i64 = 600;

/// Signatures that are taken. Never `none`, never one with a shared secret.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// What a token must say.
pub(super) struct Expected<'a> {
    pub(super) issuer: &'a str,
    pub(super) client: &'a str,
    pub(super) nonce: &'a str,
    /// Under which claim it says who it is.
    pub(super) claim: &'a str,
    pub(super) now: Timestamp,
}

/// Why a token is not taken. Holds nothing of the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Its key is none of the provider's known ones.
    UnknownKey,
    /// It cannot be read, or is signed in a way that is not taken, or issuer, audience or signature are wrong.
    Unsound,
    /// It is for another sign-in.
    Nonce,
    /// It was given to another party, and for us too.
    Party,
    /// It is too old, or of the future.
    Time,
    /// It does not say who it is.
    Claim,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::UnknownKey => "the token's key is not one of the provider's",
            Self::Unsound => "the token is not sound",
            Self::Nonce => "the token is for another sign-in",
            Self::Party => "the token was given to another party",
            Self::Time => "the token is too old, or of the future",
            Self::Claim => "the token does not say who it is",
        })
    }
}

impl std::error::Error for Fault {}

/// What a sound token holds under the claim.
///
/// # Errors
/// Why it is not taken.
pub(super) fn who(token: &str, keys: &JwkSet, expected: &Expected<'_>) -> Result<String, Fault> {
    install();
    let header = decode_header(token).map_err(|_why| Fault::Unsound)?;
    if !ALGORITHMS.contains(&header.alg) {
        return Err(Fault::Unsound);
    }
    let key = key_for(keys, header.kid.as_deref()).ok_or(Fault::UnknownKey)?;
    let key = DecodingKey::from_jwk(key).map_err(|_why| Fault::Unsound)?;
    let mut wanted = Validation::new(header.alg);
    wanted.set_issuer(&[expected.issuer]);
    wanted.set_audience(&[expected.client]);
    wanted.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    // Time is told by the site's clock, below.
    wanted.validate_exp = false;
    let claims = decode::<Map<String, Value>>(token, &key, &wanted).map_err(|_why| Fault::Unsound)?.claims;
    let text = |claim: &str| claims.get(claim).and_then(Value::as_str);
    if text("nonce") != Some(expected.nonce) {
        return Err(Fault::Nonce);
    }
    let shared = claims.get("aud").and_then(Value::as_array).is_some_and(|all| all.len() > 1);
    match text("azp") {
        Some(party) if party != expected.client => return Err(Fault::Party),
        None if shared => return Err(Fault::Party),
        _ => {}
    }
    timely(&claims, expected.now)?;
    let who = text(expected.claim).map(str::trim).filter(|who| !who.is_empty());
    who.map(str::to_owned).ok_or(Fault::Claim)
}

fn timely(claims: &Map<String, Value>, now: Timestamp) -> Result<(), Fault> {
    let now = now.as_second();
    let second = |claim: &str| claims.get(claim).and_then(Value::as_f64).map(f64::floor);
    // Seconds of our age are far from where a float loses them.
    #[expect(clippy::cast_possible_truncation, reason = "what is out of range saturates, and is refused")]
    let whole = |number: f64| number as i64;
    let ends = second("exp").map(whole).ok_or(Fault::Time)?;
    let issued = second("iat").map(whole).ok_or(Fault::Time)?;
    let begins = second("nbf").map_or(issued, whole);
    let good = now < ends.saturating_add(LEEWAY)
        && issued <= now + LEEWAY
        && begins <= now + LEEWAY
        && issued >= now - OLDEST;
    if good { Ok(()) } else { Err(Fault::Time) }
}

/// The key of that id; without an id the only one there is.
fn key_for<'k>(keys: &'k JwkSet, id: Option<&str>) -> Option<&'k Jwk> {
    let signs = |key: &&Jwk| !matches!(key.common.public_key_use, Some(PublicKeyUse::Encryption));
    let mut signing = keys.keys.iter().filter(signs);
    match id {
        Some(id) => signing.find(|key| key.common.key_id.as_deref() == Some(id)),
        None => signing.next().filter(|_| signing.next().is_none()),
    }
}

/// Tells `jsonwebtoken` whose signatures to use.
fn install() {
    static ONCE: Once = Once::new();
    static PROVIDER: CryptoProvider = CryptoProvider {
        signer_factory: no_signer,
        verifier_factory: verifier,
        key_utils: KeyUtils::new_unimplemented(),
    };
    ONCE.call_once(|| {
        if PROVIDER.install_default().is_err() {
            tracing::warn!("tokens are verified by another provider of signatures");
        }
    });
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that the library asks for")]
fn no_signer(_: &Algorithm, _: &EncodingKey) -> JwtResult<Box<dyn JwtSigner>> {
    Err(ErrorKind::InvalidAlgorithm.into())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that the library asks for")]
fn verifier(algorithm: &Algorithm, key: &DecodingKey) -> JwtResult<Box<dyn JwtVerifier>> {
    let how = How::of(*algorithm).ok_or(ErrorKind::InvalidAlgorithm)?;
    Ok(Box::new(Judge { algorithm: *algorithm, how, key: key.clone() }))
}

/// How `ring` verifies.
#[derive(Clone, Copy)]
enum How {
    Rsa(&'static RsaParameters),
    Other(&'static dyn VerificationAlgorithm),
}

impl How {
    fn of(algorithm: Algorithm) -> Option<Self> {
        Some(match algorithm {
            Algorithm::RS256 => Self::Rsa(&of_ring::RSA_PKCS1_2048_8192_SHA256),
            Algorithm::RS384 => Self::Rsa(&of_ring::RSA_PKCS1_2048_8192_SHA384),
            Algorithm::RS512 => Self::Rsa(&of_ring::RSA_PKCS1_2048_8192_SHA512),
            Algorithm::PS256 => Self::Rsa(&of_ring::RSA_PSS_2048_8192_SHA256),
            Algorithm::PS384 => Self::Rsa(&of_ring::RSA_PSS_2048_8192_SHA384),
            Algorithm::PS512 => Self::Rsa(&of_ring::RSA_PSS_2048_8192_SHA512),
            Algorithm::ES256 => Self::Other(&of_ring::ECDSA_P256_SHA256_FIXED),
            Algorithm::ES384 => Self::Other(&of_ring::ECDSA_P384_SHA384_FIXED),
            Algorithm::EdDSA => Self::Other(&of_ring::ED25519),
            // With a shared secret, or in a way that is not known yet.
            Algorithm::HS256 | Algorithm::HS384 | Algorithm::HS512 | _ => return None,
        })
    }
}

struct Judge {
    algorithm: Algorithm,
    how: How,
    key: DecodingKey,
}

impl Verifier<Vec<u8>> for Judge {
    fn verify(&self, message: &[u8], signature: &Vec<u8>) -> Result<(), signature::Error> {
        // The kind of key must be that of the algorithm: an RSA key is never read as anything else.
        let verified = match (self.how, self.key.kind()) {
            (How::Rsa(how), DecodingKeyKind::RsaModulusExponent { n, e }) => {
                let (n, e) = (without_zeros(n), without_zeros(e));
                of_ring::RsaPublicKeyComponents { n, e }.verify(how, message, signature)
            }
            (How::Other(how), DecodingKeyKind::SecretOrDer(point)) => {
                of_ring::UnparsedPublicKey::new(how, point).verify(message, signature)
            }
            _ => return Err(signature::Error::new()),
        };
        verified.map_err(|_why| signature::Error::new())
    }
}

impl JwtVerifier for Judge {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
}

/// Some providers write a zero before a number; `ring` does not take one.
fn without_zeros(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    number.get(zeros..).unwrap_or_default()
}
