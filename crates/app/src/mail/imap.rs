//! As much of IMAP (RFC 3501) as it takes to empty a mailbox: sign in, open a folder, find, fetch, mark, expunge. Blocking,
//! on a thread for blocking work, as the client of the identity provider is.

use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use super::settings::{Server, Way};

/// A server has so long to be reached, and to answer.
const CONNECT: Duration = Duration::from_secs(10);
const ANSWER: Duration = Duration::from_secs(30);
/// The longest line that is read.
const LONGEST_LINE: u64 = 64 << 10;
/// How much of what the server says no with is told.
const TOLD: usize = 120;

enum Stream {
    Plain(TcpStream),
    Tls(Box<StreamOwned<ClientConnection, TcpStream>>),
}

impl Read for Stream {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.read(into),
            Self::Tls(stream) => stream.read(into),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, from: &[u8]) -> std::io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.write(from),
            Self::Tls(stream) => stream.write(from),
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        match self {
            Self::Plain(stream) => stream.flush(),
            Self::Tls(stream) => stream.flush(),
        }
    }
}

/// A line of the server, with the texts of known length that stand in it.
#[derive(Default)]
struct Line {
    text: String,
    literals: Vec<Vec<u8>>,
}

/// A mailbox that is open.
pub(super) struct Mailbox {
    stream: BufReader<Stream>,
    tag: u32,
    /// The most that is fetched of one message.
    most: usize,
}

/// Who signs in.
pub(super) struct User<'s> {
    pub(super) name: &'s str,
    pub(super) password: &'s str,
}

impl Mailbox {
    /// Signs in and opens the folder.
    ///
    /// # Errors
    /// The server cannot be reached, is not who it should be, or says no. So for all.
    pub(super) fn open(server: &Server, ca: Option<&Path>, user: &User<'_>, most: usize) -> Result<Self> {
        let stream = connect(server, ca)
            .with_context(|| format!("the mail server {}:{}", server.host, server.port))?;
        let mut mailbox = Self { stream: BufReader::new(stream), tag: 0, most };
        let greeting = mailbox.line()?;
        ensure!(greeting.text.starts_with("* OK"), "the mail server does not greet");
        mailbox.sign_in(user)?;
        let folder = if server.folder.is_empty() { "INBOX" } else { &server.folder };
        mailbox.command("SELECT", &quoted(folder)?)?;
        Ok(mailbox)
    }

    fn sign_in(&mut self, user: &User<'_>) -> Result<()> {
        let tag = self.send("AUTHENTICATE", "PLAIN")?;
        let asked = self.line()?;
        ensure!(asked.text.starts_with('+'), "the mail server does not let sign in: {}", told(&asked.text));
        let secret = STANDARD.encode(format!("\0{}\0{}", user.name, user.password));
        self.write(&secret)?;
        self.answer(&tag, "AUTHENTICATE")?;
        Ok(())
    }

    /// The messages that have been neither read by us nor put aside.
    pub(super) fn list(&mut self) -> Result<Vec<u32>> {
        let lines = self.command("UID SEARCH", "UNDELETED UNFLAGGED")?;
        let found = lines.iter().filter_map(|line| line.text.strip_prefix("* SEARCH"));
        Ok(found.flat_map(str::split_whitespace).filter_map(|number| number.parse().ok()).collect())
    }

    /// A message, or its beginning; and whether there is more. None when it has gone.
    pub(super) fn fetch(&mut self, uid: u32) -> Result<Option<(Vec<u8>, bool)>> {
        let what = format!("{uid} (RFC822.SIZE BODY.PEEK[]<0.{}>)", self.most);
        for mut line in self.command("UID FETCH", &what)? {
            let size = line.text.split_once("RFC822.SIZE ").and_then(|(_, rest)| {
                let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
                rest.get(..end)?.parse::<usize>().ok()
            });
            if let Some(body) = line.literals.pop() {
                return Ok(Some((body, size.is_some_and(|size| size > self.most))));
            }
        }
        Ok(None)
    }

    /// Marks a message for [`Self::close`] to take away.
    pub(super) fn delete(&mut self, uid: u32) -> Result<()> {
        self.command("UID STORE", &format!("{uid} +FLAGS.SILENT (\\Deleted)")).map(drop)
    }

    /// Leaves a message to the people who look after the mailbox.
    pub(super) fn put_aside(&mut self, uid: u32) -> Result<()> {
        self.command("UID STORE", &format!("{uid} +FLAGS.SILENT (\\Flagged)")).map(drop)
    }

    /// Takes away what was deleted, and leaves.
    pub(super) fn close(mut self) -> Result<()> {
        self.command("EXPUNGE", "")?;
        // Whoever hangs up instead of saying goodbye has done what was asked all the same.
        drop(self.command("LOGOUT", ""));
        Ok(())
    }

    fn command(&mut self, verb: &'static str, rest: &str) -> Result<Vec<Line>> {
        let tag = self.send(verb, rest)?;
        self.answer(&tag, verb)
    }

    fn send(&mut self, verb: &str, rest: &str) -> Result<String> {
        self.tag += 1;
        let tag = format!("r{}", self.tag);
        let space = if rest.is_empty() { "" } else { " " };
        self.write(&format!("{tag} {verb}{space}{rest}"))?;
        Ok(tag)
    }

    fn write(&mut self, line: &str) -> Result<()> {
        let stream = self.stream.get_mut();
        stream.write_all(line.as_bytes())?;
        stream.write_all(b"\r\n")?;
        Ok(stream.flush()?)
    }

    fn answer(&mut self, tag: &str, verb: &'static str) -> Result<Vec<Line>> {
        let mut lines = Vec::new();
        loop {
            let line = self.line()?;
            match line.text.strip_prefix(tag).and_then(|rest| rest.strip_prefix(' ')) {
                Some(end) if end.starts_with("OK") => return Ok(lines),
                Some(end) => bail!("the mail server says no to {verb}: {}", told(end)),
                None => lines.push(line),
            }
        }
    }

    /// The next line, with what it says will follow.
    fn line(&mut self) -> Result<Line> {
        let mut line = Line::default();
        loop {
            let mut bytes = Vec::new();
            let read = (&mut self.stream).take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
            ensure!(read > 0, "the mail server hung up");
            ensure!(bytes.ends_with(b"\n"), "the mail server speaks without end");
            let text = String::from_utf8_lossy(&bytes);
            let text = text.trim_end_matches(['\r', '\n']);
            line.text.push_str(text);
            let Some(length) = length_of_literal(text) else { return Ok(line) };
            ensure!(length <= self.most, "the mail server sends more than was asked for");
            let mut literal = vec![0; length];
            self.stream.read_exact(&mut literal)?;
            line.literals.push(literal);
        }
    }
}

/// `… {123}`: so many bytes follow.
fn length_of_literal(line: &str) -> Option<usize> {
    line.strip_suffix('}')?.rsplit_once('{')?.1.parse().ok()
}

fn told(said: &str) -> String {
    said.chars().filter(|sign| !sign.is_control()).take(TOLD).collect()
}

fn quoted(text: &str) -> Result<String> {
    ensure!(text.bytes().all(|sign| (b' '..=b'~').contains(&sign)), "a folder's name must be plain ASCII");
    Ok(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

fn connect(server: &Server, ca: Option<&Path>) -> Result<Stream> {
    let mut tried = None;
    for address in (server.host.as_str(), server.port).to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, CONNECT) {
            Ok(stream) => {
                stream.set_read_timeout(Some(ANSWER))?;
                stream.set_write_timeout(Some(ANSWER))?;
                return encrypted(stream, server, ca);
            }
            Err(error) => tried = Some(error),
        }
    }
    match tried {
        Some(error) => Err(error.into()),
        None => bail!("the name leads nowhere"),
    }
}

fn encrypted(stream: TcpStream, server: &Server, ca: Option<&Path>) -> Result<Stream> {
    match server.way {
        Way::Plain => Ok(Stream::Plain(stream)),
        Way::Tls => {
            let name = ServerName::try_from(server.host.clone())?;
            let client = ClientConnection::new(Arc::new(tls(ca)?), name)?;
            Ok(Stream::Tls(Box::new(StreamOwned::new(client, stream))))
        }
        // The settings do not offer it for IMAP.
        Way::StartTls => bail!("imap has no starttls here"),
    }
}

fn tls(ca: Option<&Path>) -> Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    match ca {
        Some(file) => {
            for certificate in CertificateDer::pem_file_iter(file)? {
                roots.add(certificate?)?;
            }
            ensure!(!roots.is_empty(), "mail.ca_file {} holds no certificate", file.display());
        }
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    /// A server that says what the script says, and what it was told.
    fn against(
        script: &'static [&'static str],
        ask: impl FnOnce(&Server) -> Result<()>,
    ) -> (Result<()>, Vec<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let serving = thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let mut heard = Vec::new();
            for (at, say) in script.iter().enumerate() {
                if at > 0 {
                    let Some(Ok(line)) = lines.next() else { break };
                    heard.push(line);
                }
                if (&stream).write_all(say.as_bytes()).is_err() {
                    break;
                }
            }
            heard
        });
        let server = Server { way: Way::Plain, host: "127.0.0.1".to_owned(), port, folder: String::new() };
        let answer = ask(&server);
        (answer, serving.join().unwrap())
    }

    const USER: User<'static> = User { name: "kysy", password: "salainen sana" };

    #[test]
    fn a_message_is_fetched_with_what_it_says_will_follow() {
        let script: &[&str] = &[
            "* OK hello\r\n",
            "+ \r\n",
            "r1 OK in\r\n",
            "* 1 EXISTS\r\nr2 OK selected\r\n",
            "* SEARCH 7 9\r\nr3 OK\r\n",
            "* 1 FETCH (UID 7 RFC822.SIZE 2000 BODY[]<0> {5}\r\nab\r\nc)\r\nr4 OK\r\n",
            "r5 OK\r\n",
            "* 1 EXPUNGE\r\nr6 OK\r\n",
        ];
        let (answer, heard) = against(script, |server| {
            let mut mailbox = Mailbox::open(server, None, &USER, 1000)?;
            assert_eq!(mailbox.list()?, [7, 9]);
            assert_eq!(mailbox.fetch(7)?, Some((b"ab\r\nc".to_vec(), true)));
            mailbox.delete(7)?;
            mailbox.close()
        });
        answer.unwrap();
        assert_eq!(heard[1], STANDARD.encode("\0kysy\0salainen sana"));
        assert_eq!(heard[2..4], ["r2 SELECT \"INBOX\"", "r3 UID SEARCH UNDELETED UNFLAGGED"]);
        assert_eq!(heard[4], "r4 UID FETCH 7 (RFC822.SIZE BODY.PEEK[]<0.1000>)");
    }

    #[test]
    fn a_server_that_says_no_hangs_up_or_sends_too_much_is_told() {
        let open = |server: &Server| Mailbox::open(server, None, &USER, 1000).map(drop);
        let told = |script| format!("{:#}", against(script, open).0.unwrap_err());

        assert!(told(&["* BYE busy\r\n"]).contains("does not greet"));
        assert!(told(&["* OK\r\n", "r1 NO not that way\r\n"]).contains("does not let sign in"));
        assert!(told(&["* OK\r\n", "+\r\n", "r1 NO wrong password\r\n"]).contains("wrong password"));
        assert!(told(&[""]).contains("hung up"));
        assert!(told(&["* OK {999999999}\r\n"]).contains("more than was asked for"));
    }

    #[test]
    fn a_folders_name_cannot_say_more_than_a_name() {
        assert_eq!(quoted(r#"a"b\c"#).unwrap(), r#""a\"b\\c""#);
        assert!(quoted("a\r\nr9 DELETE INBOX").is_err());
    }
}
