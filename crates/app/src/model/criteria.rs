//! Signs, criteria and exclusions as questions: for a case, and for whoever thinks of referring somebody.

use std::collections::BTreeMap;

use domain::id::Name;
use domain::model::rule::{Answer, Computed, CriteriaSet, Criterion, CriterionKind, Outcome};
use ui::{Field, Fieldset, Html, Notice, NoticeKind};

use super::Loaded;
use crate::ctx::Posted;
use crate::text::Texts;

fn kind_code(kind: CriterionKind) -> &'static str {
    match kind {
        CriterionKind::Sign => "sign",
        CriterionKind::Requirement => "requirement",
        CriterionKind::Benefit => "benefit",
        CriterionKind::Exclusion => "exclusion",
    }
}

/// The word under which texts know an outcome.
pub fn outcome_code(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Refer => "refer",
        Outcome::Consult => "consult",
        Outcome::OtherFirst => "other-first",
        Outcome::Outside => "outside",
    }
}

/// The form value of an answer.
pub fn answer_code(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Unknown => "unknown",
    }
}

/// The field of a criterion.
pub fn field_name(criterion: &Criterion) -> String {
    format!("c-{}", criterion.id)
}

/// The questions, by kind. `value`: what stands in a field.
pub fn questions(
    t: Texts,
    model: &Loaded,
    set: &CriteriaSet,
    value: &dyn Fn(&Criterion, &str) -> String,
) -> Vec<Fieldset<'static>> {
    let mut groups: BTreeMap<_, Vec<Field<'static>>> = BTreeMap::new();
    for criterion in &set.criteria {
        let name = field_name(criterion);
        let value = value(criterion, &name);
        let help = match criterion.computed {
            Some(Computed::Age { .. } | Computed::Residence) => Some(t.get("criterion-computed").to_owned()),
            Some(Computed::WorkAbilityAtMost(_) | Computed::LongUnemployment1369) | None => {
                model.text.attribute(t.0, "criterion", &criterion.id, "help").map(str::to_owned)
            }
        };
        let question = model.text.of(t.0, "criterion", &criterion.id);
        let mut field = Field::yes_no_unknown(name, question).value(value);
        if let Some(help) = help {
            field = field.hint(help);
        }
        groups.entry(criterion.kind).or_default().push(field);
    }
    let set = |(kind, fields)| Fieldset::new(t.key("criteria", kind_code(kind)), fields);
    groups.into_iter().map(set).collect()
}

/// The answers that were given.
pub fn answers(set: &CriteriaSet, posted: &Posted) -> BTreeMap<Name, Answer> {
    let given = set.criteria.iter().filter_map(|criterion| {
        let answer = match posted.get(&field_name(criterion)) {
            "yes" => Answer::Yes,
            "no" => Answer::No,
            "unknown" => Answer::Unknown,
            _ => return None,
        };
        Some((criterion.id.clone(), answer))
    });
    given.collect()
}

/// What the answers say, and what to do about each that stands in the way.
pub fn verdict(t: Texts, model: &Loaded, set: &CriteriaSet, answers: &BTreeMap<Name, Answer>) -> Html {
    let outcome = set.outcome(answers);
    let kind = if outcome == Outcome::Refer { NoticeKind::Success } else { NoticeKind::Info };
    let code = outcome_code(outcome);
    let mut html = Html::from(Notice::new(kind, t.key("outcome", code), t.key("outcome-advice", code)));
    let in_the_way = |criterion: &&Criterion| {
        let answer = answers.get(&criterion.id);
        match criterion.kind {
            CriterionKind::Requirement => answer == Some(&Answer::No),
            CriterionKind::Exclusion => answer == Some(&Answer::Yes),
            CriterionKind::Sign | CriterionKind::Benefit => false,
        }
    };
    for criterion in set.criteria.iter().filter(in_the_way) {
        let advice = model.text.attribute(t.0, "criterion", &criterion.id, "advice").unwrap_or_default();
        let question = model.text.of(t.0, "criterion", &criterion.id);
        html.push(&Notice::new(NoticeKind::Alert, question, advice.to_owned()));
    }
    html
}
