//! From which address somebody comes, and how many wrong passwords are taken from one address.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

use axum::http::{Extensions, HeaderMap};
use jiff::Timestamp;

/// Wrong tries that an address has at once …
const TRIES: i64 = 30;
/// … and after how many seconds it has one more.
const SECONDS_PER_TRY: i64 = 10;
/// Addresses that are remembered. More come only from an attack with many addresses, and then the accounts'
/// own lock-out holds.
const MOST_ADDRESSES: usize = 10_000;

/// The other end of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// The address of the person: that of the connection, or what our own proxy says it was. Of the addresses in
/// `X-Forwarded-For` the last that is not a proxy of ours counts; what stands before it could be made up.
pub fn address(extensions: &Extensions, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let peer =
        extensions.get::<Peer>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.to_canonical());
    if !proxies.contains(&peer) {
        return peer;
    }
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let said: Vec<IpAddr> = lines
        .flat_map(|line| line.split(','))
        .filter_map(|part| Some(part.trim().parse::<IpAddr>().ok()?.to_canonical()))
        .collect();
    said.into_iter().rev().find(|address| !proxies.contains(address)).unwrap_or(peer)
}

/// Counts wrong tries by address, in memory.
///
/// Not a library: `governor` would add eight packages, and takes the time from the machine, where tests and
/// the rest of the house take it from the site's clock.
#[derive(Debug, Default)]
pub struct Guard(Mutex<HashMap<IpAddr, i64>>);

impl Guard {
    /// May somebody at this address try? Each wrong try pushes the moment when all tries are free again.
    pub fn admits(&self, address: IpAddr, now: Timestamp) -> bool {
        let Some(place) = counted(address) else { return true };
        let free_at = self.lock().get(&place).copied().unwrap_or(0);
        free_at - now.as_second() < TRIES * SECONDS_PER_TRY
    }

    /// A try was wrong.
    pub fn count(&self, address: IpAddr, now: Timestamp) {
        let Some(place) = counted(address) else { return };
        let now = now.as_second();
        let mut known = self.lock();
        if known.len() >= MOST_ADDRESSES && !known.contains_key(&place) {
            known.retain(|_, free_at| *free_at > now);
            if known.len() >= MOST_ADDRESSES {
                return;
            }
        }
        let free_at = known.entry(place).or_insert(now);
        *free_at = (*free_at).max(now) + SECONDS_PER_TRY;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<IpAddr, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Under which address it is counted: an IPv6 network of one subscriber is one. This machine itself is not
/// counted: there sits our own proxy, when the settings do not name it, and everybody would share its tries.
fn counted(address: IpAddr) -> Option<IpAddr> {
    match address {
        own if own.is_loopback() || own.is_unspecified() => None,
        IpAddr::V4(_) => Some(address),
        IpAddr::V6(long) => Some(IpAddr::V6(Ipv6Addr::from(u128::from(long) >> 64 << 64))),
    }
}
