//! Mail through the real router and journal, against a folder and a server of this machine.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use jiff::SignedDuration;
use mail_parser::MessageParser;
use tempfile::TempDir;

use super::Pause;
use super::settings::Mail;
use crate::config::Config;
use crate::testing::{Browser, Town, between};

const DESK: &str = "/fi/consultations";
const READ: &str = "/fi/ask/answer";
const QUESTION: &str = "Asiakas on ollut pitkään poissa työstä. Mihin ohjaan?";
const ADDRESS: &str = "kysyja@example.com";

/// A server that takes mail, or says this to a recipient.
pub(crate) struct Server {
    pub(crate) port: u16,
    taken: Arc<Mutex<Vec<String>>>,
    says: Arc<Mutex<&'static str>>,
}

impl Server {
    pub(crate) fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (taken, says) = (Arc::<Mutex<Vec<String>>>::default(), Arc::new(Mutex::new("250 OK")));
        let (into, to_recipient) = (Arc::clone(&taken), Arc::clone(&says));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (into, to_recipient) = (Arc::clone(&into), Arc::clone(&to_recipient));
                thread::spawn(move || serve(&stream.unwrap(), &into, &to_recipient));
            }
        });
        Self { port, taken, says }
    }

    pub(crate) fn say(&self, what: &'static str) {
        *self.says.lock().unwrap() = what;
    }

    /// The messages that came since the last look, as they are.
    pub(crate) fn raw(&self) -> Vec<String> {
        std::mem::take(&mut *self.taken.lock().unwrap())
    }

    /// The messages that came since the last look: subject, text.
    pub(crate) fn messages(&self) -> Vec<(String, String)> {
        let taken = self.raw();
        let parsed = taken.iter().map(|raw| MessageParser::default().parse(raw.as_bytes()).unwrap());
        parsed.map(|one| (one.subject().unwrap().to_owned(), one.body_text(0).unwrap().to_string())).collect()
    }
}

fn serve(stream: &TcpStream, into: &Mutex<Vec<String>>, to_recipient: &Mutex<&'static str>) {
    let say = |line: &str| (&mut &*stream).write_all(format!("{line}\r\n").as_bytes());
    let mut lines = BufReader::new(stream).lines();
    let mut next = || lines.next().and_then(Result::ok);
    say("220 here").unwrap();
    while let Some(line) = next() {
        let said = match line.get(..4).unwrap_or_default() {
            "RCPT" => say(&to_recipient.lock().unwrap()),
            "DATA" => {
                say("354 go on").unwrap();
                let mut raw = String::new();
                while let Some(line) = next().filter(|line| line != ".") {
                    raw.push_str(&line);
                    raw.push_str("\r\n");
                }
                into.lock().unwrap().push(raw);
                say("250 OK")
            }
            "QUIT" => return,
            _ => say("250 OK"),
        };
        if said.is_err() {
            return;
        }
    }
}

/// A town with an inbox.
struct Post {
    town: Town,
    server: Server,
    folder: TempDir,
}

impl Post {
    async fn new() -> Self {
        Self::with(Server::new()).await
    }

    async fn with(server: Server) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let text = format!(
            "smtp = \"smtp://127.0.0.1:{}\"\nsender = \"Tuki <kysy@example.fi>\"\nkeep_days = 30\n\
             [[inbox]]\nchannel = \"email\"\ndrop = {:?}\nprofessionals = [\"example.fi\"]",
            server.port,
            folder.path()
        );
        let mail: Mail = toml::from_str(&text).unwrap();
        mail.check().unwrap();
        let config = Config { mail: Some(mail), ..Config::default() };
        Self { town: Town::with(config).await, server, folder }
    }

    /// Delivers a message and looks into the inbox.
    async fn comes(&self, headers: &str, text: &str) {
        self.lies(headers, text);
        self.fetches().await;
    }

    fn lies(&self, headers: &str, text: &str) {
        let name = format!("{}.eml", self.town.site.id());
        fs::write(self.folder.path().join(name), format!("{headers}\r\n\r\n{text}\r\n")).unwrap();
    }

    async fn fetches(&self) {
        let site = self.town.site.clone();
        tokio::task::spawn_blocking(move || super::fetch_once(&site)).await.unwrap().unwrap();
    }

    /// Sends what is due: the messages.
    async fn sends(&self) -> Vec<(String, String)> {
        let site = self.town.site.clone();
        tokio::task::spawn_blocking(move || super::send_once(&site)).await.unwrap().unwrap();
        self.server.messages()
    }

    fn files(&self) -> usize {
        fs::read_dir(self.folder.path())
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().path().is_file())
            .count()
    }

    fn kept(&self) -> i64 {
        let count = |tx: &mut journal::Read<'_>| tx.one("select count(*) from mail", &[], |row| row.int(0));
        self.town.site.journal().read_blocking(count).unwrap().unwrap()
    }
}

/// The headers of a message with its own id.
fn from(address: &str, subject: &str, id: u32) -> String {
    format!(
        "From: {address}\r\nSubject: {subject}\r\nMessage-ID: <{id}@example.com>\r\nContent-Type: text/plain; charset=utf-8"
    )
}

/// The pages of the threads that wait.
async fn threads(by: &Browser<'_>) -> Vec<String> {
    let desk = by.get(DESK).await;
    let pieces = desk.is(200).text.split("href=\"/fi/consultations/0").skip(1);
    let mut found: Vec<String> =
        pieces.map(|piece| format!("{DESK}/0{}", piece.split('"').next().unwrap())).collect();
    found.dedup();
    found
}

async fn answers(by: &Browser<'_>, thread: &str) {
    let page = by.get(thread).await;
    by.send_form(&page, thread, &[("kind", "answer"), ("text", "Aloita terveystarkastuksesta.")])
        .await
        .is(303);
}

/// Reference and key at the end of the link.
fn link_of(text: &str) -> (String, String) {
    let link = text.lines().find(|line| line.contains("/ask/answer#")).unwrap();
    let (reference, key) = link.split_once('#').unwrap().1.split_once('/').unwrap();
    (reference.to_owned(), key.to_owned())
}

/// Shows KEU24-91: mail to the channel's address is a consultation, and the answer is told by reference and link.
#[tokio::test]
async fn a_message_becomes_a_consultation_and_the_answer_is_told_by_reference_and_link() {
    let post = Post::new().await;
    let coordinator = post.town.as_worker("coordinator");
    post.comes(&from("hoitaja@sote.example.fi", "Ohjaus", 1), QUESTION).await;
    assert_eq!(post.files(), 0, "what is on record is taken away");
    let thread = threads(&coordinator).await.remove(0);
    let page = coordinator.get(&thread).await;
    page.is(200).shows(QUESTION).shows("Ohjaus").says("asker-professional").hides("hoitaja@");
    let (subject, text) = post.sends().await.remove(0);
    let (reference, key) = link_of(&text);
    assert!(subject.contains(&reference) && !text.contains("poissa"), "{subject}\n{text}");
    assert!(post.sends().await.is_empty(), "it is told once");

    post.town.wait_minutes(30);
    answers(&coordinator, &thread).await;
    let told = post.sends().await;
    assert!(told[0].0.starts_with("Vastaus") && link_of(&told[0].1) == (reference.clone(), key.clone()));
    assert!(!told[0].1.contains("terveystarkastuksesta"));
    assert!(post.sends().await.is_empty());

    let outside = post.town.browser();
    let own = [("reference", reference.as_str()), ("key", key.as_str())];
    let read = outside.fill(READ, &own).await;
    read.is(200).shows("Aloita terveystarkastuksesta.").says("mail-not-shown").hides(QUESTION);
}

/// Shows KEU24-22: what identifies is hidden before it is recorded, and the asker is told.
#[tokio::test]
async fn what_identifies_in_a_message_is_hidden_and_the_asker_is_told() {
    let post = Post::new().await;
    let coordinator = post.town.as_worker("coordinator");
    let text =
        "Asiakas 010190-999W, 040 123 4567, Koulukatu 5 A 12.\nKiittäen Erikko\n-- \nErikko Harvinainen";
    post.comes(&from("Erikko Harvinainen <eh@example.com>", "Aino Kuvittelunen", 1), text).await;
    let thread = threads(&coordinator).await.remove(0);
    let page = coordinator.get(&thread).await;
    page.is(200).shows("Asiakas").says("mail-masked-by-guard").says("asker-client");
    for planted in ["010190", "040 123", "Koulukatu", "Kuvittelunen", "Erikko", "eh@example.com"] {
        page.hides(planted);
    }
    let (_, told) = post.sends().await.remove(0);
    assert!(told.contains("Peitimme") && told.contains("suostumus"));
    for planted in ["010190", "040 123", "Koulukatu", "Kuvittelunen"] {
        assert!(!told.contains(planted));
    }
}

/// Decision 6 holds for mail too.
#[tokio::test]
async fn a_name_of_the_register_is_hidden_and_whoever_wrote_does_not_find_out() {
    let post = Post::new().await;
    let coordinator = post.town.as_worker("coordinator");
    let card = [("given", "Harvinainen"), ("family", "Erikko"), ("born", "1.1.1985"), ("language", "fi")];
    coordinator.fill("/fi/persons/new", &card).await.is(303);
    let told = async |name: &str, id| {
        post.comes(&from(ADDRESS, "Kysymys", id), &format!("Onko {name} teillä?")).await;
        let (_, text) = post.sends().await.remove(0);
        let (reference, key) = link_of(&text);
        let read = post.town.browser().fill(READ, &[("reference", &reference), ("key", &key)]).await;
        let main = between(&read.is(200).text, "<main", "</main>");
        assert!(!main.contains("teillä"));
        text.replace(&reference, "").replace(&key, "")
    };

    assert_eq!(told("Harvinainen Erikko", 1).await, told("Toinen Erikko", 2).await);
    let mut pages = String::new();
    for thread in threads(&coordinator).await {
        pages.push_str(&coordinator.get(&thread).await.text);
    }
    assert!(!pages.contains("Harvinainen") && pages.contains("Toinen Erikko"));
}

#[tokio::test]
async fn the_same_message_is_recorded_once() {
    let post = Post::new().await;
    let headers = from(ADDRESS, "Kysymys", 1);
    post.lies(&headers, QUESTION);
    post.lies(&headers, QUESTION);
    post.fetches().await;
    post.comes(&headers, QUESTION).await;

    assert_eq!(threads(&post.town.as_worker("coordinator")).await.len(), 1);
    assert_eq!((post.files(), post.sends().await.len()), (0, 1));
}

#[tokio::test]
async fn a_reply_from_the_same_address_goes_on_and_another_begins_anew() {
    let post = Post::new().await;
    let coordinator = post.town.as_worker("coordinator");
    post.comes(&from(ADDRESS, "Kysymys", 1), QUESTION).await;
    let thread = threads(&coordinator).await.remove(0);
    let (subject, text) = post.sends().await.remove(0);
    let reply = format!("Lisään vielä.\r\n\r\nOn 3.3.2026 Tuki wrote:\r\n> {}", text.replace('\n', "\n> "));
    post.comes(&from("KYSYJA@example.com", &format!("Re: {subject}"), 2), &reply).await;
    coordinator.get(&thread).await.is(200).shows("Lisään vielä.").says("said-addition").hides("Viite:");
    assert_eq!(threads(&coordinator).await.len(), 1);
    assert!(post.sends().await.is_empty(), "an addition as it should be needs no answer");

    post.comes(&from(ADDRESS, &format!("Re: {subject}"), 3), "Soita 040 123 4567").await;
    let (_, told) = post.sends().await.remove(0);
    assert!(told.contains("Peitimme"));
    post.comes(&from("muu@example.com", &format!("Re: {subject}"), 4), "Olen joku muu.").await;
    coordinator.get(&thread).await.is(200).hides("joku muu");
    assert_eq!(threads(&coordinator).await.len(), 2);
}

#[tokio::test]
async fn a_program_is_not_answered_and_what_cannot_be_read_lies_aside() {
    let post = Post::new().await;
    post.comes(&format!("{}\r\nAuto-Submitted: auto-replied", from(ADDRESS, "Poissa", 1)), "Lomalla.").await;
    post.comes(&from("kysy@example.fi", "Itseltämme", 2), "Hei").await;
    post.comes("Subject: lähettäjä puuttuu", "Hei").await;

    post.town.as_worker("coordinator").get(DESK).await.is(200).says("desk-empty-waits");
    assert_eq!((post.files(), post.sends().await.len()), (0, 0));
    assert_eq!(fs::read_dir(post.folder.path().join("failed")).unwrap().count(), 1);
}

#[tokio::test]
async fn the_address_lies_sealed_and_goes_when_the_thread_is_closed_and_told_of() {
    let post = Post::new().await;
    let coordinator = post.town.as_worker("coordinator");
    post.comes(&from(ADDRESS, "Kysymys", 1), QUESTION).await;
    let body = |tx: &mut journal::Read<'_>| tx.one("select body from mail", &[], |row| row.bytes(0));
    let body = post.town.site.journal().read_blocking(body).unwrap().unwrap();
    assert!(!String::from_utf8_lossy(&body).contains("kysyja"));
    post.sends().await;
    let thread = threads(&coordinator).await.remove(0);
    post.town.wait_minutes(1);
    answers(&coordinator, &thread).await;
    let page = coordinator.get(&thread).await;
    coordinator.send_form(&page, &format!("{thread}/close"), &[]).await.is(303);

    assert_eq!(post.kept(), 1);
    assert_eq!(post.sends().await.len(), 1, "an answer is told also when the thread was closed at once");
    assert_eq!(post.kept(), 0);

    post.comes(&from(ADDRESS, "Kysymys", 2), QUESTION).await;
    post.town.wait_days(29);
    post.sends().await;
    assert_eq!(post.kept(), 1);
    post.town.wait_days(2);
    post.sends().await;
    assert_eq!(post.kept(), 0);
}

#[tokio::test]
async fn what_cannot_be_delivered_is_tried_for_days_and_then_seen_at_the_desk() {
    let post = Post::new().await;
    let coordinator = post.town.as_worker("coordinator");
    post.comes(&from(ADDRESS, "Kysymys", 1), QUESTION).await;
    let thread = threads(&coordinator).await.remove(0);
    post.server.say("451 later");
    for _ in 0..23 {
        assert!(post.sends().await.is_empty());
        assert!(post.sends().await.is_empty(), "not before its pause is over");
        post.town.wait_minutes(240);
    }
    coordinator.get(&thread).await.is(200).hides("mail-undelivered").hides("ei voitu toimittaa");
    post.sends().await;
    coordinator.get(&thread).await.is(200).says("mail-undelivered");
    post.server.say("250 OK");
    post.town.wait_days(1);
    assert!(post.sends().await.is_empty(), "the address is forgotten");
}

#[tokio::test]
async fn while_the_server_is_away_everything_waits_and_only_one_message_loses_a_try() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let post =
        Post::with(Server { port: nobody, taken: Arc::default(), says: Arc::new(Mutex::new("")) }).await;
    for id in 0..3 {
        post.comes(&from(ADDRESS, "Kysymys", id), QUESTION).await;
    }
    assert!(post.sends().await.is_empty());
    let tries =
        |tx: &mut journal::Read<'_>| tx.all("select tries from mail order by tries", &[], |row| row.int(0));
    assert_eq!(post.town.site.journal().read_blocking(tries).unwrap(), [0, 0, 1]);
    assert_eq!((post.kept(), threads(&post.town.as_worker("coordinator")).await.len()), (3, 3));
}

#[test]
fn an_inbox_that_cannot_be_read_is_left_alone_for_longer_each_time() {
    let (now, every) = ("2026-03-02T07:00:00Z".parse().unwrap(), SignedDuration::from_mins(1));
    let mut pause = Pause::default();
    let minutes = [(); 5].map(|()| {
        pause = pause.after(now, every);
        pause.until.duration_since(now).as_mins()
    });
    assert_eq!(minutes, [2, 4, 8, 15, 15]);
}

#[tokio::test]
async fn a_recipient_whom_the_server_refuses_is_seen_at_once_and_one_who_was_away_gets_it_later() {
    let post = Post::new().await;
    let coordinator = post.town.as_worker("coordinator");
    post.server.say("451 later");
    post.comes(&from(ADDRESS, "Kysymys", 1), QUESTION).await;
    let thread = threads(&coordinator).await.remove(0);
    assert!(post.sends().await.is_empty());
    post.server.say("250 OK");
    post.town.wait_minutes(1);
    assert_eq!(post.sends().await.len(), 1);

    post.server.say("550 nobody");
    post.town.wait_minutes(1);
    answers(&coordinator, &thread).await;
    assert!(post.sends().await.is_empty());
    coordinator.get(&thread).await.is(200).says("mail-undelivered");
}

#[tokio::test]
async fn a_report_with_our_own_token_is_believed_and_no_other() {
    let post = Post::new().await;
    let coordinator = post.town.as_worker("coordinator");
    post.comes(&from(ADDRESS, "Kysymys", 1), QUESTION).await;
    let thread = threads(&coordinator).await.remove(0);
    let site = post.town.site.clone();
    tokio::task::spawn_blocking(move || super::send_once(&site)).await.unwrap().unwrap();
    let raw = post.server.taken.lock().unwrap().remove(0);
    let id = between(&raw, "Message-ID: <", ">");
    let comes = async |id: &str| {
        let head = "From: MAILER-DAEMON@example.com\r\nMessage-ID: <r@example.com>\r\n\
                    Content-Type: multipart/report; report-type=delivery-status; boundary=x";
        let body = format!(
            "--x\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n--x\r\n\
                            Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{id}>\r\n--x--"
        );
        post.comes(head, &body).await;
    };

    let (reference, _) = id.split_once('.').unwrap();
    comes(&format!("{reference}.0123456789abcdef.1@example.fi")).await;
    coordinator.get(&thread).await.is(200).hides("ei voitu toimittaa");
    comes(&id).await;
    coordinator.get(&thread).await.is(200).says("mail-undelivered");
    assert_eq!(post.files(), 0);
}

#[tokio::test]
async fn two_servers_send_a_message_once() {
    let post = Post::new().await;
    for id in 0..8 {
        post.comes(&from(ADDRESS, "Kysymys", id), QUESTION).await;
    }
    let both = [post.town.site.clone(), post.town.site.clone()]
        .map(|site| tokio::task::spawn_blocking(move || super::send_once(&site)));
    let mut sent = 0;
    for one in both {
        sent += one.await.unwrap().unwrap();
    }
    assert_eq!((sent, post.server.messages().len()), (8, 8));
}
