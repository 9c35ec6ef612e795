//! Words as the bank of answers compares them: without their endings, in each language by its own rules.
//!
//! Snowball takes endings off. In Finnish it leaves what the change of consonants makes of one word: `työkyky` and
//! `työkyvy`, `kuntoutustuk` and `kuntoutustue`, `kuntoutus` and `kuntoutuks`. So the last sounds, which change, are
//! taken off too where enough is left to tell the word by.

use domain::answer::Language;
use domain::guard::fold;
use rust_stemmers::{Algorithm, Stemmer};

/// The fewest letters of a word.
const SHORTEST: usize = 2;

/// So many letters are left when sounds that change are taken off.
const ENOUGH: usize = 5;

/// Short words of the field that change in the middle of themselves: what Snowball makes of their forms.
const CHANGING: [(&str, &[&str]); 5] = [
    ("tuki", &["tue", "tuen", "tuel", "tuet", "tuk", "tuke", "tukien"]),
    ("tyo", &["tyon", "tyota", "tyoho", "tyos", "tyol"]),
    ("etus", &["etud", "etut", "etuk", "etuks"]),
    ("kipu", &["kivu", "kipuj"]),
    ("kyky", &["kyvy", "kykyj"]),
];

/// Words that say nothing of what a text is about, folded.
const STOP_FI: &str = " en et ei emme ette eivat on oli ovat ole olen olet olla ollut olisi ja tai vai seka mutta kun koska jos \
    niin nin etta mita mika mikä mihin missa mista mika millaista milla miten kuinka kuka ketka se sen sita siita siihen \
    ne niita tama taman tata tassa tahan nama han hanen hanta hanella minun mina minulla sinun sina te me he heidan \
    voi voiko voin voisi voidaan pita pitaisi saa sako myos viela jo vain nyt sitten kuin kanssa mukan jotka joka jonka \
    jota asiakas asiakan asiaka hei kitos ";
const STOP_SV: &str = " och eler men om nar hur vad var vart vilken vilket vilka som at det den de en et jag du han hon \
    vi ni min din sin har hade kan kunde ska skule vil ar inte for fran til med pa av i under over efter nu sedan \
    ocksa bara klient klienten klienter hej tack ";
const STOP_EN: &str = " the a an and or but if when how what where which who that this it is are vas vere be been do does did \
    i you he she ve they my your his her has have had can could should vil vould not for from to vith on of in \
    under after nov then also only client hi thanks ";

fn stops(language: Language) -> &'static str {
    match language {
        Language::Fi => STOP_FI,
        Language::Sv => STOP_SV,
        Language::En => STOP_EN,
    }
}

/// The words of a text in small letters, in their order. What joins words ends a word.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|sign: char| !sign.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() >= SHORTEST)
}

/// What a word is known by in a language; none when it says nothing.
pub(super) fn ground(language: Language, word: &str) -> Option<String> {
    let folded = fold(word);
    let is_stop = stops(language).split(' ').any(|stop| stop == folded);
    if is_stop || folded.chars().count() < SHORTEST {
        return None;
    }
    let algorithm = match language {
        Language::Fi => Algorithm::Finnish,
        Language::Sv => Algorithm::Swedish,
        Language::En => Algorithm::English,
    };
    // Snowball takes the end of `päivärahan` for `-han`, which asks or reminds.
    let word = word.strip_suffix("rahan").map_or_else(|| word.to_owned(), |before| format!("{before}raha"));
    let stem = fold(&Stemmer::create(algorithm).stem(&word));
    Some(match language {
        Language::Fi => unchanging(stem),
        // Of `förmågan` Snowball leaves the article.
        Language::Sv => match stem.strip_suffix("an").filter(|left| left.len() >= ENOUGH) {
            Some(left) => left.to_owned(),
            None => stem,
        },
        Language::En => stem,
    })
}

/// A Finnish stem without the sounds at its end that change from one form to another.
fn unchanging(stem: String) -> String {
    if let Some((word, _)) = CHANGING.iter().find(|(_, forms)| forms.contains(&stem.as_str())) {
        return (*word).to_owned();
    }
    let mut letters: Vec<char> = stem.chars().collect();
    let mut take = |changing: &str| {
        let taken = letters.len() > ENOUGH && letters.last().is_some_and(|last| changing.contains(*last));
        if taken {
            letters.pop();
        }
        taken
    };
    // The ending that a noun is made with: -us, -uksen, -uden, -utta; -nen, -sen; -jen.
    if take("s") {
        take("k");
    } else {
        take("dtjn");
    }
    // … its vowel, and the consonant before that: -ki, -en; -ky, -vyn; -ma, -man.
    take("aeiouy");
    take("kptdvjgnm");
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn alike(language: Language, forms: &str) {
        let grounds: Vec<_> = forms.split(' ').map(|form| (form, ground(language, form))).collect();
        let first = grounds.first().and_then(|(_, ground)| ground.clone());
        assert!(first.is_some() && grounds.iter().all(|(_, ground)| *ground == first), "{grounds:?}");
    }

    /// Shows PSA-153: by word stem.
    #[test]
    fn the_forms_of_a_finnish_word_are_one_word() {
        alike(
            Language::Fi,
            "työkyky työkyvyn työkykyä työkyvyssä työkykyyn työkyvyllä työkykynsä työkykyjen",
        );
        alike(
            Language::Fi,
            "työkyvyttömyyseläke työkyvyttömyyseläkkeen työkyvyttömyyseläkettä työkyvyttömyyseläkkeelle \
             työkyvyttömyyseläkkeitä",
        );
        alike(Language::Fi, "kuntoutustuki kuntoutustuen kuntoutustukea kuntoutustuella kuntoutustuelle");
        alike(Language::Fi, "sairausloma sairausloman sairauslomalla sairauslomaa sairauslomalle");
        alike(Language::Fi, "kuntoutus kuntoutuksen kuntoutusta kuntoutukseen kuntoutuksessa");
        alike(Language::Fi, "työttömyys työttömyyden työttömyyttä työttömyyteen");
        alike(Language::Fi, "terveystarkastus terveystarkastuksen terveystarkastukseen");
        alike(Language::Fi, "päiväraha päivärahaa päivärahan päivärahalla päivärahoja");
        alike(Language::Fi, "työtön työttömän työtöntä työttömälle työttömät");
        alike(Language::Fi, "palkkatuki palkkatuen palkkatukea palkkatuella");
        alike(Language::Fi, "hakemus hakemuksen hakemusta hakemukseen");
        alike(Language::Fi, "arvio arvion arviota arviossa arvioinnin");
        alike(Language::Fi, "tuki tuen tukea tuella");
        alike(Language::Fi, "työ työn työtä työhön työssä");
    }

    #[test]
    fn letters_without_their_dots_are_the_same_letters() {
        alike(Language::Fi, "työkyky tyokyky");
        alike(Language::Fi, "työkyvyttömyyseläkkeen tyokyvyttomyyselakkeen");
        alike(Language::Sv, "arbetsförmåga arbetsformaga");
    }

    #[test]
    fn the_forms_of_a_swedish_and_an_english_word_are_one_word() {
        alike(Language::Sv, "arbetsförmåga arbetsförmågan");
        alike(Language::Sv, "sjukskrivning sjukskrivningen sjukskrivningar");
        alike(Language::Sv, "rehabilitering rehabiliteringen");
        alike(Language::En, "pension pensions");
        alike(Language::En, "rehabilitation rehabilitate");
    }

    #[test]
    fn words_that_are_not_alike_stay_apart() {
        let of = |word| ground(Language::Fi, word);
        assert_ne!(of("kuntoutustuki"), of("toimeentulotuki"));
        assert_ne!(of("työkyky"), of("toimintakyky"));
        assert_ne!(of("sairausloma"), of("sairauspäiväraha"));
        assert_ne!(of("eläke"), of("elämä"));
        assert_ne!(of("työ"), of("tuki"));
        assert_eq!(of("on"), None);
        assert_eq!(of("mitä"), None);
    }
}
