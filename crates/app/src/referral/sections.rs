//! The sections of a referral that is being written: what each asks, and what its answers say.

use std::collections::BTreeSet;

use domain::case::Sender;
use domain::id::Name;
use domain::model::rule::{Computed, Criterion, Purpose};
use domain::person::Card;
use domain::referral::{By, Check, Consent, Given, Refusal, client_fits, completed, consent_fits};
use ui::{Choice, Field, Form, Html, Notice, NoticeKind};

use super::told;
use crate::case::names;
use crate::ctx::{Ctx, Posted};
use crate::date;
use crate::model::{Loaded, criteria};
use crate::person::card::{self, Errors};

/// A section, in the order in which they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Check,
    Client,
    Consent,
    Letter,
}

impl Section {
    pub(super) const ALL: [Self; 4] = [Self::Check, Self::Client, Self::Consent, Self::Letter];

    /// The last part of its address, and the word of its texts.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Client => "client",
            Self::Consent => "consent",
            Self::Letter => "letter",
        }
    }

    pub(super) fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.code() == code)
    }
}

/// Need, words, route and sender.
pub(super) struct Body {
    pub(super) need: Name,
    pub(super) words: String,
    pub(super) arrival: Name,
    pub(super) sender: Sender,
}

/// The questions of a section.
pub(super) fn form<'a>(
    ctx: &Ctx,
    model: &Loaded,
    section: Section,
    (posted, errors): (&Posted, &Errors),
    form: Form<'a>,
) -> Form<'a> {
    let dress = |name: &'static str, field: Field<'static>| {
        let field = match ctx.t.find(&format!("field-{name}-hint")) {
            Some(hint) => field.hint(hint),
            None => field,
        };
        field.error(errors.get(name).cloned())
    };
    match section {
        Section::Check => check_form(ctx, model, posted, errors, form),
        Section::Client => card::form(ctx.t, posted, errors, form),
        Section::Consent => consent_form(ctx, model, posted, &dress, form),
        Section::Letter => letter_form(ctx, model, posted, &dress, form),
    }
}

type Dress<'d> = &'d dyn Fn(&'static str, Field<'static>) -> Field<'static>;

fn check_form<'a>(ctx: &Ctx, model: &Loaded, posted: &Posted, errors: &Errors, form: Form<'a>) -> Form<'a> {
    let Some(set) = model.model.criteria_on(Purpose::Service, ctx.today) else {
        return form.part(Html::from(Notice::new(NoticeKind::Info, ctx.t.get("criteria-none"), "")));
    };
    let value = |_: &_, name: &str| posted.text(name);
    let sets = criteria::questions(ctx.t, model, set, &value);
    let reason = Field::area("reason", ctx.t.get("field-referral-reason"), 3)
        .hint(ctx.t.get("field-referral-reason-hint"))
        .value(posted.text("reason"))
        .error(errors.get("reason").cloned());
    sets.into_iter().fold(form, Form::part).part(reason)
}

fn consent_form<'a>(
    ctx: &Ctx,
    model: &Loaded,
    posted: &Posted,
    dress: Dress<'_>,
    form: Form<'a>,
) -> Form<'a> {
    let t = ctx.t;
    let ways = [Given::Spoken, Given::Written].map(|way| Choice::new(way.code(), t.key("given", way.code())));
    let data = names::in_order(model.model.consents.iter().flat_map(|consent| &consent.data));
    let data = data.into_iter().map(|name| {
        let chosen = posted.all("data").any(|found| found == name.as_str());
        Choice::new(name.0.clone(), names::in_model(ctx, model, "data", name)).chosen(chosen)
    });
    form.part(Html::from(Notice::new(NoticeKind::Info, t.get("referral-tell"), t.get("referral-tell-text"))))
        .part(
            dress("given", Field::radios("given", t.get("field-given-how"), ways))
                .value(posted.text("given"))
                .required(),
        )
        .part(
            dress("on", Field::date("on", t.get("field-given-on")))
                .value(posted.find("on").map_or_else(|| date::day(ctx.today), str::to_owned))
                .required(),
        )
        .part(dress("data", Field::checkboxes("data", t.get("field-data"), data.collect::<Vec<_>>())))
}

fn letter_form<'a>(ctx: &Ctx, model: &Loaded, posted: &Posted, dress: Dress<'_>, form: Form<'a>) -> Form<'a> {
    let t = ctx.t;
    let rules = &model.model;
    let named =
        |section: &str, name: &Name| Choice::new(name.0.clone(), names::in_model(ctx, model, section, name));
    let needs: Vec<_> = rules.needs.iter().map(|need| named("need", need)).collect();
    let routes: Vec<_> = rules.arrivals.iter().map(|route| named("arrival", &route.id)).collect();
    let own = ctx.directory.workers.get(ctx.me()).and_then(|worker| worker.profile.as_ref());
    let unit = own.map(|profile| profile.organisation.clone()).unwrap_or_default();
    let select = |name: &'static str, choices| {
        dress(name, Field::select(name, t.key("field", name), choices)).value(posted.text(name)).required()
    };
    form.part(select("need", needs))
        .part(
            dress("text", Field::area("text", t.get("field-referral-words"), 9))
                .hint(t.get("field-referral-words-hint"))
                .value(posted.text("text"))
                .required(),
        )
        .part(select("arrival", routes))
        .part(
            dress("sender", Field::text("sender", t.get("field-sender")))
                .value(posted.find("sender").map_or(unit, str::to_owned))
                .required(),
        )
}

/// The check that the answers make, with what the client's card tells. Before there is a card nobody asks why: it may
/// still answer what is computed.
///
/// # Errors
/// What is wrong with which field. So for the following.
pub(super) fn check(
    ctx: &Ctx,
    model: &Loaded,
    posted: &Posted,
    client: Option<&Card>,
) -> Result<Check, Errors> {
    let set = model.model.criteria_on(Purpose::Service, ctx.today);
    let set = set.ok_or_else(|| Errors::from([("", ctx.t.get("criteria-none").to_owned())]))?;
    let answers = criteria::answers(set, posted);
    if answers.is_empty() {
        return Err(Errors::from([("", ctx.t.get("referral-check-empty").to_owned())]));
    }
    let outcome = set.outcome(&answers);
    let check = Check { set: set.id.clone(), answers, outcome, reason: posted.text("reason") };
    let by_card = |criterion: &Criterion| {
        matches!(criterion.computed, Some(Computed::Age { .. } | Computed::Residence))
            && !check.answers.contains_key(&criterion.id)
    };
    let waits_for_card = client.is_none() && set.criteria.iter().any(by_card);
    match completed(&model.model, ctx.today, client.unwrap_or(&Card::default()), check.clone()) {
        Ok(check) => Ok(check),
        Err(Refusal::ReasonMissing) if waits_for_card => Ok(check),
        Err(Refusal::ReasonMissing) => {
            Err(Errors::from([("reason", ctx.t.get("referral-reason-missing").to_owned())]))
        }
        Err(refusal) => Err(Errors::from([told(ctx.t, refusal)])),
    }
}

/// The card of the client.
pub(super) fn client(ctx: &Ctx, posted: &Posted) -> Result<Card, Errors> {
    let card = card::read(ctx.t, posted)?;
    client_fits(By::Professional, &card).map_err(|refusal| Errors::from([told(ctx.t, refusal)]))?;
    Ok(card)
}

/// The client's consent.
pub(super) fn consent(ctx: &Ctx, posted: &Posted) -> Result<Consent, Errors> {
    let mut errors = Errors::new();
    let given = [Given::Spoken, Given::Written].into_iter().find(|given| given.code() == posted.get("given"));
    if given.is_none() {
        errors.insert("given", ctx.t.get("refusal-referral-consent-missing").to_owned());
    }
    let on = posted.find("on").and_then(date::parse);
    if on.is_none() {
        errors.insert("on", ctx.t.get("not-a-day").to_owned());
    }
    let (Some(given), Some(on)) = (given, on) else { return Err(errors) };
    let data: BTreeSet<Name> = posted.all("data").filter(|data| !data.is_empty()).map(Name::from).collect();
    let consent = Consent { given, on, data };
    consent_fits(&consent, ctx.today).map_err(|refusal| Errors::from([told(ctx.t, refusal)]))?;
    Ok(consent)
}

/// Need, words, route and sender.
pub(super) fn body(ctx: &Ctx, model: &Loaded, posted: &Posted) -> Result<Body, Errors> {
    let mut errors = Errors::new();
    for name in ["need", "arrival"] {
        if posted.find(name).is_none() {
            errors.insert(name, ctx.t.get("refusal-choose-one").to_owned());
        }
    }
    if posted.find("text").is_none() {
        errors.insert("text", ctx.t.get("refusal-text-missing").to_owned());
    }
    if posted.find("sender").is_none() {
        errors.insert("sender", ctx.t.get("refusal-sender-missing").to_owned());
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let arrival = Name::from(posted.get("arrival"));
    let route = domain::model::find(&model.model.arrivals, &arrival);
    Ok(Body {
        need: posted.get("need").into(),
        words: posted.text("text"),
        sender: Sender {
            partner: route.and_then(|route| route.partner.clone()),
            name: posted.text("sender"),
        },
        arrival,
    })
}

/// What is wrong with the answers of a section; `client`: the card, when it is done.
pub(super) fn errors(
    ctx: &Ctx,
    model: &Loaded,
    section: Section,
    posted: &Posted,
    client: Option<&Card>,
) -> Errors {
    let wrong = match section {
        Section::Check => check(ctx, model, posted, client).err(),
        Section::Client => self::client(ctx, posted).err(),
        Section::Consent => consent(ctx, posted).err(),
        Section::Letter => body(ctx, model, posted).err(),
    };
    wrong.unwrap_or_default()
}
