//! The body of a request: what is not there in time does not come. Else a client that sends half a form and waits
//! would keep a place for ever, without having signed in.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::BoxError;
use axum::body::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::time::Sleep;

/// From the moment at which the body is first waited for.
const BODY_SECONDS: u64 = 30;

/// A body with an end in time.
pub(super) struct Timely<B = Incoming> {
    body: B,
    late: Option<Pin<Box<Sleep>>>,
}

impl<B> Timely<B> {
    pub(super) fn new(body: B) -> Self {
        Self { body, late: None }
    }
}

impl<B: Body<Data = Bytes, Error: Into<BoxError>> + Unpin> Body for Timely<B> {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            return Poll::Ready(frame.map(|frame| frame.map_err(Into::into)));
        }
        let late = self.late.get_or_insert_with(|| Box::pin(patience()));
        late.as_mut().poll(context).map(|()| Some(Err("the body did not come in time".into())))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a stranger may take; the tests move tokio's own clock"
)]
fn patience() -> Sleep {
    tokio::time::sleep(Duration::from_secs(BODY_SECONDS))
}
