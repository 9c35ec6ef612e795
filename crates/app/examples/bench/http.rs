//! A client that asks for one page after another on one connection: just enough of HTTP/1.1.

use std::net::SocketAddr;

use anyhow::{Context as _, Result, bail};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A connection that is kept.
pub(crate) struct Connection {
    stream: TcpStream,
    sent: Vec<u8>,
    got: Vec<u8>,
    filled: usize,
    head: usize,
}

/// What came back: read it before the next question.
pub(crate) struct Reply<'c> {
    pub(crate) status: u16,
    pub(crate) head: &'c str,
    pub(crate) body: &'c [u8],
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, sent: Vec::new(), got: vec![0; 256 * 1024], filled: 0, head: 0 })
    }

    /// Asks with `GET`.
    pub(crate) async fn get(&mut self, path: &str, cookie: &str) -> Result<Reply<'_>> {
        self.begin("GET", path, cookie);
        self.sent.extend_from_slice(b"\r\n");
        self.ask().await
    }

    /// Asks with `POST`, as a form of our own pages.
    pub(crate) async fn post(&mut self, path: &str, cookie: &str, form: &str) -> Result<Reply<'_>> {
        self.begin("POST", path, cookie);
        let head = "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n";
        self.sent.extend_from_slice(head.as_bytes());
        self.sent.extend_from_slice(format!("content-length: {}\r\n\r\n", form.len()).as_bytes());
        self.sent.extend_from_slice(form.as_bytes());
        self.ask().await
    }

    fn begin(&mut self, method: &str, path: &str, cookie: &str) {
        self.sent.clear();
        for part in [method, " ", path, " HTTP/1.1\r\nhost: bench\r\n"] {
            self.sent.extend_from_slice(part.as_bytes());
        }
        if !cookie.is_empty() {
            for part in ["cookie: ", cookie, "\r\n"] {
                self.sent.extend_from_slice(part.as_bytes());
            }
        }
    }

    async fn ask(&mut self) -> Result<Reply<'_>> {
        self.stream.write_all(&self.sent).await?;
        self.filled = 0;
        let mut whole = None;
        while whole.is_none_or(|whole| self.filled < whole) {
            if self.filled == self.got.len() {
                self.got.resize(self.got.len() * 2, 0);
            }
            let room = self.got.get_mut(self.filled..).unwrap_or_default();
            let read = self.stream.read(room).await?;
            if read == 0 {
                bail!("the connection was closed");
            }
            self.filled += read;
            if whole.is_none() {
                whole = self.length()?;
            }
        }
        let (head, body) = self.got.split_at(self.head);
        let head = std::str::from_utf8(head).context("a head that is no text")?;
        let status =
            head.get(9..12).and_then(|code| code.parse().ok()).context("an answer without a status")?;
        let body = body.get(..self.filled - self.head).unwrap_or_default();
        Ok(Reply { status, head, body })
    }

    /// How long the answer is, as soon as its head is there.
    fn length(&mut self) -> Result<Option<usize>> {
        let got = self.got.get(..self.filled).unwrap_or_default();
        let Some(end) = got.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
        self.head = end + 4;
        let head =
            std::str::from_utf8(got.get(..end).unwrap_or_default()).context("a head that is no text")?;
        let length = header(head, "content-length").context("an answer without its length")?;
        Ok(Some(self.head + length.parse::<usize>()?))
    }
}

impl Reply<'_> {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }

    /// The page.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(self.body).into_owned()
    }
}

fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let lines = head.split("\r\n").filter_map(|line| line.split_once(':'));
    lines.filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).next()
}
