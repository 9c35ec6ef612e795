//! Consents and permissions: given, some for a time, a few withdrawn; parties informed.

use anyhow::Result;
use domain::case::{Basis, Command, Ground, Recipient};
use domain::id::{ItemId, Name};
use domain::model::{Consent, Model, find};

use super::calendar::{plus, plus_months};
use super::life::Fate;
use super::turn::{Scene, Turn};
use super::words;
use crate::text::Lang;

impl Turn<'_, '_, '_> {
    fn record(&mut self, terms: Basis) -> Result<()> {
        let basis = ItemId(self.county.id());
        self.does(Command::RecordBasis { basis, terms })
    }

    /// The client agrees to the service.
    pub(super) fn agree(&mut self, model: &Model) -> Result<()> {
        let terms = self.agreement(model);
        self.record(terms)
    }

    /// A consent or permission of the model.
    pub(super) fn consent(&mut self, model: &Model, name: &Name) -> Result<()> {
        let terms = match find(&model.consents, name) {
            Some(consent) if !consent.agreement => self.terms(model, consent, 2),
            _ => self.agreement(model),
        };
        self.record(terms)
    }

    fn terms(&mut self, model: &Model, consent: &Consent, parties: usize) -> Basis {
        let today = self.today();
        let is_there =
            |name: &&Name| find(&model.partners, name).is_none_or(|partner| partner.valid.holds(today));
        let there: Vec<Name> = consent.recipients.iter().filter(is_there).cloned().collect();
        let drawn = self.dice().shuffled(there);
        let recipients = drawn.into_iter().take(parties).map(|partner| {
            let name = format!("{}, Esimerkkilä", self.county.model.text.of(Lang::Fi, "partner", &partner));
            Recipient { partner, name }
        });
        let recipients = recipients.collect();
        let most = consent.data.len();
        let take = self.dice().between(1, i64::try_from(most).unwrap_or(1).max(1));
        let take = usize::try_from(take).unwrap_or(most).max(most.min(2));
        let asked = consent.months.map(|months| plus_months(today, i64::from(months)));
        let ends = self.dice().percent(20).then(|| plus(today, 365));
        Basis {
            ground: Ground::Consent(consent.id.clone()),
            representative: if self.dice().percent(2) { "Edunvalvoja".to_owned() } else { String::new() },
            data: consent.data.iter().take(take).cloned().collect(),
            purpose: self.dice().one_of(words::PURPOSE).to_owned(),
            recipients,
            from: today,
            until: asked.or(ends),
        }
    }

    /// A permission to disclose, to one or two partners.
    pub(super) fn permit(&mut self) -> Result<()> {
        let parties = if self.life.has(Fate::Withdraws) { 3 } else { self.dice().weighted(&[0, 45, 45, 10]) };
        self.permit_to(parties)
    }

    fn permit_to(&mut self, parties: usize) -> Result<()> {
        let model = self.model();
        let open: Vec<&Consent> = model
            .consents
            .iter()
            .filter(|consent| !consent.agreement && !consent.recipients.is_empty())
            .collect();
        let names: Vec<Name> = open.iter().map(|consent| consent.id.clone()).collect();
        let name = self.coded(&names, &["disclosure", "expert-consultation", "network-meeting"]);
        let Some(consent) = find(&model.consents, &name) else { return Ok(()) };
        let terms = self.terms(&model, consent, parties);
        self.record(terms)
    }

    /// A permission that is in force, with parties to inform.
    fn withdrawable(&self, model: &Model) -> Result<Option<(ItemId, String)>> {
        let today = self.today();
        let found = self.open()?.bases.iter().find(|(_, record)| {
            let disclosure = match &record.terms.ground {
                Ground::Consent(name) => {
                    find(&model.consents, name).is_some_and(|consent| !consent.agreement)
                }
                Ground::Law(_) => false,
            };
            disclosure && record.holds(today) && record.terms.recipients.len() > 1
        });
        let told =
            |record: &domain::case::BasisRecord| record.terms.recipients.first().map(|it| it.name.clone());
        Ok(found.map(|(id, record)| (id.clone(), told(record).unwrap_or_default())))
    }

    /// The client withdraws a permission and tells one of the parties.
    pub(super) fn withdraw(&mut self) -> Result<()> {
        let model = self.model();
        self.life.done(Fate::Withdraws);
        if self.withdrawable(&model)?.is_none() {
            self.permit_to(3)?;
        }
        let Some((basis, told)) = self.withdrawable(&model)? else { return Ok(()) };
        self.does(Command::WithdrawBasis { basis, told })?;
        if self.dice().percent(70) {
            let days = self.dice().between(1, 4);
            self.later(days, Scene::Inform);
        }
        Ok(())
    }

    /// The parties are informed; now and then one is still to be reached.
    pub(super) fn inform(&mut self) -> Result<()> {
        let waiting: Vec<(ItemId, String)> = {
            let bases = self.open()?.bases.iter();
            bases
                .flat_map(|(id, record)| {
                    record.to_inform.iter().map(move |party| (id.clone(), party.clone()))
                })
                .collect()
        };
        for (basis, party) in waiting {
            if self.dice().percent(85) {
                self.does(Command::InformParty { basis, party })?;
            }
        }
        Ok(())
    }
}
