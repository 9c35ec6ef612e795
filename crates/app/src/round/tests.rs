//! Rounds through the real router and journal, against servers of this machine that take mail and text messages.

mod answering;
mod helping;
mod holding;
mod signing;
mod working;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use domain::case::Case;
use jiff::SignedDuration;
use jiff::civil::DateTime;

use crate::act::load;
use crate::case::tests::{opens, registers};
use crate::clock::{Clock, HELSINKI};
use crate::config::Config;
use crate::mail::tests::Server;
use crate::testing::{Browser, Town};

/// What a gateway was told: key, bearer, body.
type Told = (String, String, serde_json::Value);

/// A gateway of text messages that answers with this number.
struct Gateway {
    port: u16,
    taken: Arc<Mutex<Vec<Told>>>,
    says: Arc<Mutex<u16>>,
    /// The clock that goes on by so many minutes over each message.
    slow: Arc<Mutex<Option<(Clock, i64)>>>,
}

impl Gateway {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (taken, says) = (Arc::<Mutex<Vec<Told>>>::default(), Arc::new(Mutex::new(202)));
        let slow = Arc::<Mutex<Option<(Clock, i64)>>>::default();
        let (into, number, slowly) = (Arc::clone(&taken), Arc::clone(&says), Arc::clone(&slow));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if let Some((clock, minutes)) = &*slowly.lock().unwrap() {
                    clock.set(clock.now() + SignedDuration::from_mins(*minutes));
                }
                take(&stream.unwrap(), &into, *number.lock().unwrap());
            }
        });
        Self { port, taken, says, slow }
    }

    /// Each message takes so many minutes.
    fn is_slow(&self, clock: &Clock, minutes: i64) {
        *self.slow.lock().unwrap() = Some((clock.clone(), minutes));
    }

    fn say(&self, number: u16) {
        *self.says.lock().unwrap() = number;
    }

    fn messages(&self) -> Vec<Told> {
        std::mem::take(&mut *self.taken.lock().unwrap())
    }
}

fn take(stream: &TcpStream, into: &Mutex<Vec<Told>>, number: u16) {
    let mut reader = BufReader::new(stream);
    let (mut key, mut bearer, mut length) = (String::new(), String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let (name, value) = line.split_once(':').unwrap_or_default();
        match name.to_lowercase().as_str() {
            "idempotency-key" => value.trim().clone_into(&mut key),
            "authorization" => value.trim().clone_into(&mut bearer),
            "content-length" => length = value.trim().parse().unwrap(),
            _ => {}
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    into.lock().unwrap().push((key, bearer, serde_json::from_slice(&body).unwrap()));
    let answer = format!("HTTP/1.1 {number} x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    (&mut &*stream).write_all(answer.as_bytes()).unwrap();
}

/// A town that sends, with one client who has a case.
struct Sending {
    town: Town,
    smtp: Server,
    gateway: Gateway,
    /// The page of the case.
    case: String,
    client: String,
    /// The file by which the gateway knows us.
    token: tempfile::NamedTempFile,
}

impl Sending {
    async fn new() -> Self {
        Self::with("").await
    }

    /// With more settings.
    async fn with(more: &str) -> Self {
        Self::of(
            more,
            &[
                ("email", "asiakas@example.com"),
                ("phone", "040 123 4567"),
                ("address", "Koulukatu 5 A 12, 70100 Kuopio"),
            ],
        )
        .await
    }

    /// A client with this card.
    async fn of(more: &str, card: &[(&str, &str)]) -> Self {
        let (smtp, gateway) = (Server::new(), Gateway::new());
        let mut token = tempfile::NamedTempFile::new().unwrap();
        token.write_all(b"gateway-token\n").unwrap();
        let text = format!(
            "{more}\n[mail]\nsmtp = \"smtp://127.0.0.1:{}\"\nsender = \"Alue <kysely@example.fi>\"\n\
             [sms]\ngateway = \"http://127.0.0.1:{}/send\"\ntoken_file = {:?}\n",
            smtp.port,
            gateway.port,
            token.path()
        );
        let config: Config = toml::from_str(&text).unwrap();
        config.check().unwrap();
        let town = Town::with(config).await;
        let coordinator = town.as_worker("coordinator");
        let client = registers(&coordinator, "Kyseltävä", card).await;
        let case = opens(&coordinator, &client).await;
        drop(coordinator);
        Self { town, smtp, gateway, case, client, token }
    }

    fn worker(&self) -> Browser<'_> {
        self.town.as_worker("coordinator")
    }

    fn at(&self, path: &str) -> String {
        format!("{}/rounds/{path}", self.case)
    }

    async fn invites(&self, occasion: &str, channel: &str) {
        let path = self.at(&format!("{occasion}/invite"));
        self.worker().fill(&path, &[("channel", channel), ("language", "fi")]).await.is(303);
    }

    /// Another client with a case: its page.
    async fn another(&self) -> String {
        let worker = self.worker();
        let card = [
            ("born", "2.2.1986"),
            ("phone", "040 765 4321"),
            ("email", "toinen@example.com"),
            ("address", "Rantatie 1, 70100 Kuopio"),
        ];
        let client = registers(&worker, "Toinenkin", &card).await;
        opens(&worker, &client).await
    }

    /// The id of a round of the case at this page.
    fn round(case: &str, occasion: &str) -> String {
        format!("{}.{occasion}", case.rsplit('/').next().unwrap())
    }

    fn case(&self) -> Case {
        let id = self.case.rsplit('/').next().unwrap().to_owned();
        self.town.site.journal().read_blocking(move |tx| load::<Case>(tx, &id)).unwrap().state
    }

    /// The link by which the client answers at the start.
    async fn invited(&self) -> String {
        self.invites("start", "email").await;
        assert_eq!(self.sends().await, 1);
        self.link()
    }

    /// How many questionnaires somebody is in the middle of.
    fn drafts(&self) -> i64 {
        let sql = "select count(*) from draft where worker like 'round %'";
        let counted = self.town.site.journal().read_blocking(|tx| tx.one(sql, &[], |row| row.int(0)));
        counted.unwrap().unwrap_or(0)
    }

    /// Presses a button of the page of the round.
    async fn presses(&self, occasion: &str, button: &str) -> crate::testing::Seen {
        let worker = self.worker();
        let page = worker.get(&self.at(occasion)).await;
        worker.send_form(&page, &self.at(&format!("{occasion}/{button}")), &[]).await
    }

    /// A node sends what is due.
    async fn sends(&self) -> usize {
        let site = self.town.site.clone();
        tokio::task::spawn_blocking(move || super::send_once(&site)).await.unwrap().unwrap()
    }

    /// The link of the one mail that came.
    fn link(&self) -> String {
        let mails = self.smtp.messages();
        assert_eq!(mails.len(), 1, "{mails:?}");
        link_of(&mails[0].1)
    }

    /// It is this time in Finland.
    fn is_at(&self, local: DateTime) {
        let moment = local.to_zoned(HELSINKI.clone()).unwrap().timestamp();
        self.town.site.clock().set(moment);
    }
}

/// The page of the question behind a link.
fn question(link: &str) -> String {
    format!("{link}/ask/was")
}

/// The path of the link in a text.
fn link_of(text: &str) -> String {
    let found = text.split_whitespace().find(|word| word.contains("/reply/")).unwrap();
    found[found.find("/fi/").unwrap()..].to_owned()
}
