//! The programs that are measured: started, signed in to, watched, stopped.

use std::io::{BufRead as _, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};

use crate::Settings;
use crate::data::{County, size};
use crate::http::Connection;
use crate::load::Session;
use crate::machine::{pause, status};

/// A server that does not answer in this time is not coming.
const PATIENCE: Duration = Duration::from_mins(2);
/// Pages of a list that are leafed through for cases.
const LEAVES: usize = 24;
/// How long a server is left alone before its memory counts as idle.
const IDLE: Duration = Duration::from_secs(2);

/// A process that ends with us.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Process {
    fn id(&self) -> u32 {
        self.0.id()
    }
}

/// Rinnalla, serving a county.
pub(crate) struct Served {
    pub(crate) clients: u64,
    pub(crate) address: SocketAddr,
    pub(crate) sessions: Vec<Arc<Session>>,
    /// From the start of the process to its first page.
    pub(crate) started: Duration,
    /// Memory in kB, after the start and nothing else.
    pub(crate) idle: u64,
    /// What the data took on the disk then.
    pub(crate) bytes: u64,
    /// Commands that were answered as done.
    pub(crate) commands: u64,
    county: County,
    process: Process,
}

/// What is seen at the end.
pub(crate) struct Ended {
    pub(crate) clients: u64,
    /// Memory in kB after all the work, and the most it ever was.
    pub(crate) after: u64,
    pub(crate) most: u64,
    /// How much the data grew on the disk with each command.
    pub(crate) grown: f64,
}

impl Served {
    /// Starts the program on the county's data, in which `threads` wait for an answer, measures how long that takes, and signs the clients in.
    pub(crate) async fn start(settings: &Settings, county: &County, threads: &[String]) -> Result<Self> {
        let bytes = county.bytes();
        let address = free_address()?;
        let began = Instant::now();
        let child = Command::new(&settings.binary)
            .arg("--data")
            .arg(&county.folder)
            .args(["serve", "--second-factor-optional", "--listen", &address.to_string()])
            .env("RUST_LOG", "warn")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| settings.binary.display().to_string())?;
        let mut process = Process(child);
        let started = first_page(address, began, &mut process).await?;
        pause(IDLE).await;
        let idle = status(process.id(), "VmRSS");
        let county = county.clone();
        let clients = county.clients;
        let mut served = Self {
            clients,
            address,
            sessions: Vec::new(),
            started,
            idle,
            bytes,
            commands: 0,
            county,
            process,
        };
        let (user, password) = served.county.lead()?;
        let lead = enter(&mut Connection::open(address).await?, &user, &password).await?;
        for (user, password) in served.county.users(settings.clients)? {
            let session = sign_in(address, &user, &password).await?;
            let session = Session { threads: threads.to_vec(), lead: lead.clone(), ..session };
            served.sessions.push(Arc::new(session));
        }
        Ok(served)
    }

    /// Its process.
    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }

    /// Stops it in order, and looks at what is left.
    pub(crate) async fn end(mut self) -> Result<Ended> {
        let (after, most) = (status(self.process(), "VmRSS"), status(self.process(), "VmHWM"));
        let id = self.process().to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status()?;
        ensure!(told.success(), "the server could not be stopped");
        let ended = self.process.0.wait()?;
        ensure!(ended.success(), "the server ended with {ended}");
        let grown = size(&self.county.folder).saturating_sub(self.bytes) as f64 / self.commands.max(1) as f64;
        Ok(Ended { clients: self.clients, after, most, grown })
    }
}

/// The server of the limits.
pub(crate) struct Plain {
    pub(crate) address: SocketAddr,
    process: Process,
}

impl Plain {
    /// Starts it with pages of these sizes.
    pub(crate) fn start(folder: &Path, pages: [usize; 2]) -> Result<Self> {
        let child = Command::new(std::env::current_exe()?)
            .arg("plain")
            .arg(folder.join("plain"))
            .args(pages.map(|bytes| bytes.to_string()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut process = Process(child);
        let mut line = String::new();
        let told = process.0.stdout.take().context("the limits' server says nothing")?;
        BufReader::new(told).read_line(&mut line)?;
        Ok(Self { address: line.trim().parse().context("the limits' server did not start")?, process })
    }

    /// Its process.
    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }
}

/// A port that nobody has; it may be taken before it is used, and then the server says so.
fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// Asks until the first page comes.
async fn first_page(address: SocketAddr, began: Instant, process: &mut Process) -> Result<Duration> {
    loop {
        if let Ok(mut connection) = Connection::open(address).await
            && connection.get("/fi/sign-in", "").await.is_ok_and(|reply| reply.status == 200)
        {
            return Ok(began.elapsed());
        }
        if let Some(ended) = process.0.try_wait()? {
            bail!("the server ended at once with {ended}");
        }
        ensure!(began.elapsed() < PATIENCE, "no page after {PATIENCE:?}");
        pause(Duration::from_millis(5)).await;
    }
}

/// Signs in by the form: the cookie of the session.
async fn enter(connection: &mut Connection, user: &str, password: &str) -> Result<String> {
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("user", user)
        .append_pair("password", password)
        .finish();
    let reply = connection.post("/fi/sign-in", "", &form).await?;
    ensure!(reply.status == 303, "{user} cannot sign in: {}", reply.text());
    let cookie = reply.header("set-cookie").and_then(|line| line.split(';').next());
    Ok(cookie.with_context(|| format!("{user} got no session"))?.to_owned())
}

/// Signs in by the form, and leafs through the lists for cases that can be opened and written to.
async fn sign_in(address: SocketAddr, user: &str, password: &str) -> Result<Session> {
    let mut connection = Connection::open(address).await?;
    let cookie = enter(&mut connection, user, password).await?;
    let mut session = Session { cookie, ..Session::default() };
    for view in ["mine", "team"] {
        let mut next = Some(format!("/fi/cases?view={view}"));
        for _ in 0..LEAVES {
            let Some(path) = next.take() else { break };
            let page = connection.get(&path, &session.cookie).await?.text();
            between(&page, "data-csrf=\"", "\"").unwrap_or_default().clone_into(&mut session.csrf);
            let rows = page.split("href=\"/fi/cases/").skip(1).filter_map(|rest| rest.split_once('"'));
            session.cases.extend(rows.map(|(id, _)| id.to_owned()).filter(|id| id.len() == 36));
            next = page
                .split("href=\"")
                .filter_map(|rest| rest.split_once('"'))
                .find(|(href, _)| href.contains("after=") && !href.ends_with("after="))
                .map(|(href, _)| href.replace("&#38;", "&").replace("&amp;", "&"));
            session.lists.push(path);
        }
    }
    session.cases.sort();
    session.cases.dedup();
    let mut writable = Vec::with_capacity(session.cases.len());
    for case in std::mem::take(&mut session.cases) {
        let page = connection.get(&format!("/fi/cases/{case}"), &session.cookie).await?.text();
        if page.contains(&format!("href=\"/fi/cases/{case}/notes\"")) {
            writable.push(case);
        }
    }
    session.cases = writable;
    ensure!(!session.cases.is_empty(), "{user} has no cases");
    Ok(session)
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}
