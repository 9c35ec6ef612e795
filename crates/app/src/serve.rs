//! Serving: one listener, a bound on connections, a limit on how long a header and a body may take, an orderly stop.

mod body;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::http::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

use self::body::Timely;
use crate::account::peer::Peer;
use crate::site::Site;
use crate::{account, draft, mail, paper, round, routes};

/// A header that has not come in this time does not come.
const HEADER_SECONDS: u64 = 10;
/// Requests in flight may finish in this time after a stop.
const STOP_SECONDS: u64 = 10;
/// Sealed heads are written and old drafts deleted this often.
const ROUND_SECONDS: u64 = 60;

/// Binds the address of the configuration.
///
/// # Errors
/// The address is taken or cannot be had; says what to do.
pub async fn bind(site: &Site) -> Result<TcpListener> {
    let address = site.config().listen;
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "cannot listen on {address}: stop the program that has the port, or set another with --listen"
        )
    })
}

/// Serves until `stop` comes, then finishes what is in flight.
///
/// # Errors
/// The record cannot be closed in order.
pub async fn serve(site: Site, listener: TcpListener, stop: impl Future<Output = ()>) -> Result<()> {
    let rounds = tokio::spawn(rounds(site.clone()));
    let mail = tokio::spawn(mail::rounds(site.clone()));
    let invitations = tokio::spawn(round::rounds(site.clone()));
    let answered = answer(routes::router(site.clone()), listener, site.config().connections, stop).await;
    rounds.abort();
    mail.abort();
    invitations.abort();
    tokio::task::spawn_blocking(move || site.journal().publish_head()).await??;
    answered
}

/// Answers from a router, whichever it is, on so many connections at once.
///
/// # Errors
/// None that is known: the bound on connections is never closed.
pub async fn answer(
    router: Router,
    listener: TcpListener,
    connections: usize,
    stop: impl Future<Output = ()>,
) -> Result<()> {
    let places = Arc::new(Semaphore::new(connections));
    let graceful = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place?,
            () = &mut stop => break,
        };
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                // Too many files, a peer that went away: the next one may do.
                Err(error) => {
                    tracing::warn!(%error, "a connection was not accepted");
                    tokio::task::yield_now().await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let _ = stream.set_nodelay(true);
        let connection = connection(stream, peer, router.clone(), &graceful);
        tokio::spawn(async move {
            connection.await;
            drop(place);
        });
    }
    let in_time = tokio::time::timeout(Duration::from_secs(STOP_SECONDS), graceful.shutdown()).await;
    if in_time.is_err() {
        tracing::warn!("some requests did not finish before the stop");
    }
    Ok(())
}

fn connection(
    stream: tokio::net::TcpStream,
    peer: SocketAddr,
    router: Router,
    graceful: &GracefulShutdown,
) -> impl Future<Output = ()> + Send + use<> {
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEADER_SECONDS))
        .max_buf_size(64 * 1024);
    let service = TowerToHyperService::new(router.map_request(move |request: Request<Incoming>| {
        let mut request = request.map(Timely::new);
        request.extensions_mut().insert(Peer(peer.ip()));
        request
    }));
    let served = builder.serve_connection(TokioIo::new(stream), service).into_owned();
    let watched = graceful.watch(served);
    async move {
        // A peer that goes away in the middle is no news.
        let _ = watched.await;
    }
}

/// What is done each minute: the newest head goes where the database's owner cannot change it; old drafts go.
async fn rounds(site: Site) {
    let mut ticks = tokio::time::interval(Duration::from_secs(ROUND_SECONDS));
    loop {
        ticks.tick().await;
        let (now, days) = (site.now(), site.config().draft_days);
        let expired = site.journal().write(move |tx| {
            draft::expire(tx, now, days)?;
            round::expire(tx, now)?;
            paper::expire(tx, now, days)
        });
        if let Err(fault) = expired.await {
            tracing::warn!(%fault, "old drafts were not deleted");
        }
        let config = site.config().clone();
        if let Err(fault) = site.journal().write(move |tx| account::expire(tx, now, &config)).await {
            tracing::warn!(%fault, "old sessions and links were not deleted");
        }
        let journal = site.journal().clone();
        match tokio::task::spawn_blocking(move || journal.publish_head()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the sealed head was not written"),
            Err(error) => tracing::error!(%error, "the sealed head was not written"),
        }
    }
}
