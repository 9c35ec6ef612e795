//! Keys: one of the installation, one of each subject, and what is made with them.
//!
//! The installation's key never touches data. Keys are derived from it: one wraps the subjects' keys, one makes
//! blind indexes, one authenticates the heads file. It knows ciphers; it does not know tables.

use anyhow::{Context, Result, bail};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use quick_cache::sync::Cache;
use sha2::Sha256;

use crate::chain::put;

const KEY_LENGTH: usize = 32;
const NONCE_LENGTH: usize = 24;
const TAG_LENGTH: usize = 16;
/// Unwrapped keys that are remembered.
const KEYS_KEPT: usize = 65_536;

/// The installation's secret, 32 bytes. Everything personal is unreadable without it.
pub struct InstallationKey([u8; KEY_LENGTH]);

impl InstallationKey {
    /// Takes the key from its bytes.
    ///
    /// # Errors
    /// It is not 32 bytes long.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let key = bytes.try_into().ok().map(Self);
        key.with_context(|| format!("an installation key is {KEY_LENGTH} bytes, not {}", bytes.len()))
    }
}

/// The key of one subject, with the newest position at its making: facts up to there were sealed with an
/// earlier key, which is erased.
#[derive(Clone, Copy)]
pub(crate) struct SubjectKey {
    bytes: [u8; KEY_LENGTH],
    pub(crate) since: i64,
}

/// All that is made with the installation's key, and the subjects' keys in use.
pub(crate) struct Vault {
    wrapping: [u8; KEY_LENGTH],
    blinding: Hmac<Sha256>,
    heads: Hmac<Sha256>,
    check: String,
    /// With each key the count of erasures at which it was read: a key counts only while none came since.
    cache: Cache<Box<str>, (i64, SubjectKey)>,
}

impl Vault {
    pub(crate) fn new(key: &InstallationKey) -> Result<Self> {
        let derive = |purpose: &str| -> Result<[u8; KEY_LENGTH]> {
            Ok(hmac(&key.0)?
                .chain_update(b"rinnalla journal 1 ")
                .chain_update(purpose)
                .finalize()
                .into_bytes()
                .into())
        };
        Ok(Self {
            wrapping: derive("wrap the keys of subjects")?,
            blinding: hmac(&derive("blind index")?)?,
            heads: hmac(&derive("sealed heads")?)?,
            check: hex(&derive("check value")?),
            cache: Cache::new(KEYS_KEPT),
        })
    }

    /// What `meta` holds so that a wrong key is noticed at once.
    pub(crate) fn check(&self) -> &str {
        &self.check
    }

    /// See [`crate::Read::blind`].
    pub(crate) fn blind(&self, text: &str) -> i64 {
        let digest: [u8; 32] = self.blinding.clone().chain_update(text).finalize().into_bytes().into();
        i64::from_be_bytes(*digest.first_chunk().unwrap_or(&[0; 8]))
    }

    /// The authentication code of a sealed head.
    pub(crate) fn authenticate(&self, bytes: &[u8]) -> [u8; 32] {
        self.heads.clone().chain_update(bytes).finalize().into_bytes().into()
    }

    /// Whether `code` is the authentication code of `bytes`; takes the same time whatever differs.
    pub(crate) fn is_authentic(&self, bytes: &[u8], code: &[u8]) -> bool {
        self.heads.clone().chain_update(bytes).verify_slice(code).is_ok()
    }

    pub(crate) fn make(since: i64) -> SubjectKey {
        SubjectKey { bytes: rand::random(), since }
    }

    pub(crate) fn wrap(&self, subject: &str, key: &SubjectKey) -> Result<Vec<u8>> {
        encrypt(&self.wrapping, &wrapping_context(subject, key.since), &key.bytes)
    }

    pub(crate) fn unwrap(&self, subject: &str, wrapped: &[u8], since: i64) -> Result<SubjectKey> {
        let Ok(plain) = decrypt(&self.wrapping, &wrapping_context(subject, since), wrapped) else {
            bail!("the key of {subject} cannot be unwrapped: its row was changed");
        };
        let bytes =
            plain.try_into().ok().with_context(|| format!("the key of {subject} has another length"))?;
        Ok(SubjectKey { bytes, since })
    }

    pub(crate) fn known(&self, subject: &str, erasures: i64) -> Option<SubjectKey> {
        self.cache.get(subject).filter(|(read_at, _)| *read_at == erasures).map(|(_, key)| key)
    }

    pub(crate) fn remember(&self, subject: Box<str>, erasures: i64, key: SubjectKey) {
        self.cache.insert(subject, (erasures, key));
    }
}

impl SubjectKey {
    pub(crate) fn encrypt(&self, context: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
        encrypt(&self.bytes, context, plain)
    }

    pub(crate) fn decrypt(&self, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>> {
        decrypt(&self.bytes, context, sealed)
    }
}

/// Nonce, ciphertext, tag. The nonce is random: 192 bits do not meet twice.
fn encrypt(key: &[u8; KEY_LENGTH], context: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    let nonce: [u8; NONCE_LENGTH] = rand::random();
    let mut out = Vec::with_capacity(NONCE_LENGTH + plain.len() + TAG_LENGTH);
    out.extend_from_slice(&nonce);
    out.extend_from_slice(plain);
    let body = out.get_mut(NONCE_LENGTH..).unwrap_or_default();
    let tag = XChaCha20Poly1305::new(key.into())
        .encrypt_inout_detached(&XNonce::from(nonce), context, body.into())
        .ok()
        .context("too long to encrypt")?;
    out.extend_from_slice(&tag);
    Ok(out)
}

fn decrypt(key: &[u8; KEY_LENGTH], context: &[u8], sealed: &[u8]) -> Result<Vec<u8>> {
    let Some((nonce, rest)) = sealed.split_first_chunk::<NONCE_LENGTH>() else {
        bail!("sealed bytes are cut short");
    };
    let Some((body, tag)) = rest.split_last_chunk::<TAG_LENGTH>() else {
        bail!("sealed bytes are cut short");
    };
    let mut out = body.to_vec();
    XChaCha20Poly1305::new(key.into())
        .decrypt_inout_detached(&XNonce::from(*nonce), context, out.as_mut_slice().into(), &Tag::from(*tag))
        .ok()
        .context("sealed bytes were changed, or belong somewhere else")?;
    Ok(out)
}

fn wrapping_context(subject: &str, since: i64) -> Vec<u8> {
    let mut context = b"subject key".to_vec();
    put(&mut context, subject.as_bytes());
    context.extend_from_slice(&since.to_be_bytes());
    context
}

fn hmac(key: &[u8; KEY_LENGTH]) -> Result<Hmac<Sha256>> {
    <Hmac<Sha256> as KeyInit>::new_from_slice(key).ok().context("a key of another length")
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.filter_map(|half| DIGITS.get(usize::from(half))).collect()
}

pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|it| u8::try_from(it).ok());
    let byte = |[high, low]: &[u8; 2]| Some(digit(*high)? << 4 | digit(*low)?);
    if rest.is_empty() { pairs.iter().map(byte).collect() } else { None }
}
