//! Invitations from two nodes at once, with cases that close and open again: each message once, and none is lost.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use app::clock::Chance;
use app::config::Config;
use app::round::send_once;
use app::site::Site;
use domain::case::{Assessment, Case, ClientAnswer, Command, Occasion, Side};
use domain::person::{Card, Command as PersonCommand, Contact, Person, PersonName};
use domain::round::{Channel, Command as RoundCommand, Round};

use crate::county::{County, databases};

const CLIENTS: usize = 12;

/// A server that takes mail: how often each message came, by its name.
#[derive(Clone, Default)]
struct Server(Arc<Mutex<BTreeMap<String, usize>>>);

impl Server {
    fn start(&self) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = self.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let server = server.clone();
                thread::spawn(move || server.takes(&stream.unwrap()));
            }
        });
        port
    }

    fn takes(&self, stream: &TcpStream) {
        let say = |line: &str| (&mut &*stream).write_all(format!("{line}\r\n").as_bytes()).is_ok();
        let mut data = false;
        say("220 here");
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let id = line.strip_prefix("Message-ID: ").filter(|_| data);
            if let Some(id) = id {
                *self.0.lock().unwrap().entry(id.to_owned()).or_default() += 1;
            }
            let answers = match (data, line.as_str()) {
                (true, ".") => Some("250 OK"),
                (true, _) => None,
                (false, "DATA") => Some("354 go on"),
                (false, _) => Some("250 OK"),
            };
            data = line == "DATA" || data && line != ".";
            if answers.is_some_and(|answer| !say(answer)) {
                return;
            }
        }
    }

    /// So many messages have come, each once.
    #[track_caller]
    fn has(&self, count: usize) {
        let taken = self.0.lock().unwrap();
        assert_eq!(taken.len(), count, "{taken:?}");
        assert!(taken.values().all(|times| *times == 1), "{taken:?}");
    }
}

/// Nodes send at once until there is nothing left.
fn send_all(nodes: &[Site]) -> usize {
    let senders: Vec<_> = nodes
        .iter()
        .chain(nodes)
        .cloned()
        .map(|node| thread::spawn(move || send_once(&node).unwrap()))
        .collect();
    let sent: usize = senders.into_iter().map(|sender| sender.join().unwrap()).sum();
    if sent == 0 { 0 } else { sent + send_all(nodes) }
}

fn close(county: &County, case: &str) {
    let leaving = ClientAnswer::Refused { reason: "own-wish".into(), words: String::new() };
    let declined = Assessment::Declined { reason: "declined".into() };
    let made = Assessment::Made { words: "Asiakas lähti.".to_owned(), goals: BTreeMap::new() };
    let by = Side::Responsible;
    for command in [
        Command::RecordDecision { decision: "plan".into(), text: "Ei nyt.".to_owned(), answer: leaving },
        Command::Assess { by, assessment: made },
        Command::Assess { by: Side::Client, assessment: declined },
        Command::LeaveUnmeasured {
            by,
            occasion: Occasion::FollowUp,
            instruments: vec![],
            reason: "ended-early".into(),
        },
        Command::Close { outcome: "client-ended".into(), next: String::new() },
    ] {
        county.does::<Case>("aino", case, command);
    }
}

/// Shows PSA-61: two nodes sending at once, never twice and never none.
#[test]
fn two_nodes_send_each_message_once_and_lose_none() {
    for database in databases() {
        let server = Server::default();
        let mail =
            format!("[mail]\nsmtp = \"smtp://127.0.0.1:{}\"\nsender = \"a@example.fi\"", server.start());
        let config: Config = toml::from_str(&mail).unwrap();
        let county = County::with("keusote-2024", database.as_ref(), config);
        // On the embedded database there is one program, with two threads that send.
        let other = match &database {
            Some(_) => {
                let config = county.site.config().clone();
                Site::open(config, county.clock.clone(), Chance::seeded(9)).unwrap()
            }
            None => county.site.clone(),
        };
        let nodes = [county.site.clone(), other];
        for client in 0..CLIENTS {
            let (person, case) = (format!("p{client}"), format!("c{client}"));
            let card = Card {
                name: PersonName { given: "Testi".to_owned(), family: format!("Kuvitteellinen {client}") },
                born: Some(jiff::civil::date(1980, 1, 1 + i8::try_from(client).unwrap())),
                language: "fi".to_owned(),
                contact: Contact { email: Some(format!("a{client}@example.com")), ..Contact::default() },
                ..Card::default()
            };
            county.does::<Person>("aino", &person, PersonCommand::Register { card, not_among_alike: true });
            county.does::<Case>("aino", &case, county.opening(&person, Some(county.agreement())));
            let invite = RoundCommand::Invite { channel: Channel::Email, language: "fi".to_owned() };
            county.does::<Round>("aino", &format!("{case}.start"), invite);
        }
        assert_eq!(send_all(&nodes), CLIENTS);
        server.has(CLIENTS);

        close(&county, "c0");
        county.days_pass(7);
        assert_eq!(send_all(&nodes), CLIENTS - 1, "nobody is reminded of a case that has closed");
        let reopen = Command::Reopen { reason: "Asiakas palasi.".to_owned(), responsible: None };
        county.does::<Case>("aino", "c0", reopen);
        assert_eq!(send_all(&nodes), 1, "and is when it goes on");
        county.days_pass(5);
        assert_eq!(send_all(&nodes), CLIENTS);
        server.has(3 * CLIENTS);
        for _ in 0..4 {
            county.days_pass(11);
            assert_eq!(send_all(&nodes), 0);
        }
        if database.is_some() {
            nodes[1].journal().clone().close();
        }
        drop(nodes);
        county.ends_whole();
    }
}
