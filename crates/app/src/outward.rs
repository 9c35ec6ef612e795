//! The small blocking client by which other services are asked: the identity provider, the gateway of text messages.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use ureq::Agent;
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};

/// A service has so long to answer.
const SECONDS: u64 = 10;

/// A client that trusts the certificates of a file, else those that browsers trust. It follows no redirect and uses no
/// proxy. `setting`: how the file is called in the configuration, for the message.
///
/// # Errors
/// The file cannot be read, or holds no certificate.
pub(crate) fn agent(ca_file: Option<&Path>, setting: &str) -> Result<Agent> {
    let roots = match ca_file {
        Some(file) => {
            let pem = fs::read(file).with_context(|| format!("{setting} {}", file.display()))?;
            let certificates = parse_pem(&pem).filter_map(|item| match item {
                Ok(PemItem::Certificate(certificate)) => Some(certificate),
                _ => None,
            });
            let certificates: Vec<_> = certificates.collect();
            ensure!(!certificates.is_empty(), "{setting} {} holds no certificate", file.display());
            RootCerts::Specific(Arc::new(certificates))
        }
        None => RootCerts::WebPki,
    };
    let config = Agent::config_builder()
        .tls_config(TlsConfig::builder().root_certs(roots).build())
        .timeout_global(Some(Duration::from_secs(SECONDS)))
        .max_redirects(0)
        .proxy(None)
        .user_agent("rinnalla")
        .build();
    Ok(config.into())
}

/// `http://` on this machine.
pub(crate) fn is_loopback(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("http://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => host,
        _ => authority,
    };
    matches!(host, "127.0.0.1" | "[::1]" | "localhost")
}
