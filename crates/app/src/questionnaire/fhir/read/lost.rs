//! What of an item is not taken: told, so that nothing is lost without a word.

use domain::questionnaire::{LONGEST_LINE, LONGEST_TEXT};

use super::super::parts::{Entry, said};
use super::super::told::Cause;
use super::super::{CONTROL, FORMAT, LEAST, LOINC, MOST, OCCURS, SHORT, STEP};
use super::entries::{Reading, is_plain, whole_number};
use super::kept::{Kept, beside};

/// Properties of an item that are looked at elsewhere, or say nothing of what is asked.
const OF_NO_WEIGHT: [&str; 2] = ["id", "definition"];

/// What of ours an item may have.
const OF_ITEMS: [&str; 5] = ["kind", "part", "weighs", "told-in", "when"];

impl Reading<'_> {
    /// The extensions of an item.
    pub(super) fn kept<'k>(&'k mut self, entry: &'k Entry) -> Kept<'k> {
        Kept { link: &entry.link_id, extensions: &entry.extension, told: &mut self.told }
    }

    /// Tells what of an item is not looked at.
    pub(super) fn passed_over(&mut self, entry: &Entry) {
        let (known, of_others) = known(entry);
        self.kept(entry).strange(&known, &of_others);
        beside(&entry.link_id, entry.text_more.as_ref(), &mut self.told);
        let elsewhere = entry.kind == "choice" && entry.answer_option.is_empty();
        let names = entry.rest.keys().filter(|name| !OF_NO_WEIGHT.contains(&name.as_str()));
        let mut names: Vec<String> =
            names.filter(|name| !elsewhere || *name != "answerValueSet").cloned().collect();
        let longest = match entry.kind.as_str() {
            "string" => LONGEST_LINE,
            "text" => LONGEST_TEXT,
            _ => 0,
        };
        let other = |max: &u32| usize::try_from(*max).is_ok_and(|max| max != longest);
        names.extend(entry.max_length.filter(other).map(|_| "maxLength".to_owned()));
        let asked = !is_plain(entry) && entry.kind != "display";
        names.extend(entry.required.filter(|yes| *yes && !asked).map(|_| "required".to_owned()));
        let plain = ["string", "text", "integer", "boolean", "date", "display", "group"];
        if !entry.answer_option.is_empty() && plain.contains(&entry.kind.as_str()) {
            names.push("answerOption".to_owned());
        }
        // One code of LOINC has a place here.
        let is_loinc = |code: &&super::super::parts::Coding| code.system.as_deref() == Some(LOINC);
        let kept = if asked { entry.code.iter().filter(is_loinc).count().min(1) } else { 0 };
        names.extend(entry.code.iter().skip(kept).map(|_| "code".to_owned()));
        if said(&entry.extension, STEP).is_some_and(|step| whole_number(step) != Some(1)) {
            names.push(STEP.to_owned());
        }
        for name in names {
            self.tell(entry, Cause::Ignored, name);
        }
        if entry.kind == "display" && !entry.item.is_empty() {
            self.tell(entry, Cause::Nested, "");
        }
    }
}

/// The extensions of ours and of others that are looked at in such an item.
fn known(entry: &Entry) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut ours = OF_ITEMS.to_vec();
    let mut of_others = vec![CONTROL, SHORT];
    match entry.kind.as_str() {
        "group" if is_plain(entry) => (ours, of_others) = (vec!["when"], vec![CONTROL]),
        "group" => of_others.push(OCCURS),
        "display" => ours.push("hint"),
        "integer" => of_others.extend([LEAST, MOST, STEP]),
        "date" => of_others.push(FORMAT),
        _ => {}
    }
    (ours, of_others)
}
