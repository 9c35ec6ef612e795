//! The seals: each over the one before it, so that a change anywhere is found.
//!
//! It knows bytes and their order. What is hashed is unambiguous: every field is preceded by its length.

use sha2::{Digest, Sha256};

use crate::LogEntry;

pub(crate) type Seal = [u8; 32];

/// The newest end of a chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Head {
    pub(crate) position: i64,
    pub(crate) seal: Seal,
}

/// The newest ends of both chains.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Heads {
    pub(crate) events: Head,
    pub(crate) log: Head,
}

/// What of a fact is sealed as it stands; the body is sealed through its hash, so that it can be erased.
pub(crate) struct Header<'a> {
    pub(crate) position: i64,
    pub(crate) stream: &'a str,
    pub(crate) version: i64,
    pub(crate) kind: &'a str,
    pub(crate) subject: Option<&'a str>,
    pub(crate) at: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) cause: &'a str,
}

/// The seal of a fact after `previous`.
pub(crate) fn fact_seal(previous: &Seal, header: &Header<'_>, body_hash: &[u8]) -> Seal {
    let Header { position, stream, version, kind, subject, at, actor, cause } = header;
    Sealing::new(b"rinnalla fact 1", previous)
        .int(*position)
        .text(stream)
        .int(*version)
        .text(kind)
        .maybe(*subject)
        .text(at)
        .text(actor)
        .text(cause)
        .bytes(body_hash)
        .done()
}

/// The seal of an entry of the log after `previous`. `persons` are the encoded subjects of a list view.
pub(crate) fn log_seal(previous: &Seal, position: i64, entry: &LogEntry<'_>, persons: Option<&[u8]>) -> Seal {
    let LogEntry { log, at, actor, actor_name, organisation, person, persons: _, case_id, data, .. } = entry;
    let LogEntry { purpose, ground, register, provider, origin, cause, .. } = entry;
    let sealing = Sealing::new(b"rinnalla log 1", previous)
        .int(position)
        .text(log)
        .text(at)
        .text(actor)
        .text(actor_name)
        .text(organisation)
        .maybe(*person);
    let sealing = match persons {
        Some(persons) => sealing.int(1).bytes(persons),
        None => sealing.int(0),
    };
    sealing
        .maybe(*case_id)
        .text(data)
        .text(purpose)
        .text(ground)
        .text(register)
        .text(provider)
        .text(origin)
        .text(cause)
        .done()
}

/// What binds the ciphertext of a body to its place: moved elsewhere, it does not open.
pub(crate) fn body_context(stream: &str, version: i64, kind: &str) -> Vec<u8> {
    let mut context = Vec::with_capacity(stream.len() + kind.len() + 40);
    context.extend_from_slice(b"fact body");
    put(&mut context, stream.as_bytes());
    context.extend_from_slice(&version.to_be_bytes());
    put(&mut context, kind.as_bytes());
    context
}

/// What binds a sealed value to its purpose.
pub(crate) fn value_context(purpose: &str) -> Vec<u8> {
    let mut context = b"value".to_vec();
    put(&mut context, purpose.as_bytes());
    context
}

/// The bytes with their length before them.
pub(crate) fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
    out.extend_from_slice(bytes);
}

/// SHA-256 of stored bytes.
pub(crate) fn hash(bytes: &[u8]) -> Seal {
    Sha256::digest(bytes).into()
}

struct Sealing(Sha256);

impl Sealing {
    fn new(tag: &[u8], previous: &Seal) -> Self {
        Self(Sha256::new().chain_update(tag).chain_update(previous))
    }

    fn int(self, int: i64) -> Self {
        Self(self.0.chain_update(int.to_be_bytes()))
    }

    fn bytes(self, bytes: &[u8]) -> Self {
        Self(self.0.chain_update((bytes.len() as u64).to_be_bytes()).chain_update(bytes))
    }

    fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    fn maybe(self, text: Option<&str>) -> Self {
        match text {
            Some(text) => self.int(1).text(text),
            None => self.int(0),
        }
    }

    fn done(self) -> Seal {
        self.0.finalize().into()
    }
}
