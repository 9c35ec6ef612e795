//! What somebody wrote in a message, without what mail programs add: the history below it and the signature.

/// Lines with which programs begin the history, in the languages of the programs that people here use. A line that
/// begins so, after dashes if there are any.
const HISTORY: [&str; 8] = [
    "original message",
    "alkuperäinen viesti",
    "ursprungligt meddelande",
    "forwarded message",
    "välitetty viesti",
    "edelleenlähetetty viesti",
    "vidarebefordrat meddelande",
    "________________________________",
];

/// What the line says that stands above a quotation: "Aino kirjoitti 3.3.2026 klo 9.00:".
const WROTE: [&str; 3] = ["wrote", "kirjoitti", "skrev"];

/// The first line of the block of headers that some programs put above the history, and what must follow it soon.
const SENDER: [&str; 3] = ["from:", "lähettäjä:", "från:"];
const SUBJECT: [&str; 3] = ["subject:", "aihe:", "ämne:"];

/// So many lines a block of headers has at most.
const HEADERS: usize = 8;

/// The words of the writer. When nothing is left, the message was all history: then all of it.
pub(super) fn own_words(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let end = (0..lines.len()).find(|at| is_end(&lines, *at)).unwrap_or(lines.len());
    let own = lines.iter().take(end).filter(|line| !line.trim_start().starts_with('>'));
    let own = tidy(own.copied());
    if own.is_empty() { tidy(lines.into_iter()) } else { own }
}

/// Does the signature or the history begin here? A line of a signature is `-- `, whose space some programs take away.
fn is_end(lines: &[&str], at: usize) -> bool {
    let small = |at: usize| lines.get(at).map(|line| line.trim().to_lowercase()).unwrap_or_default();
    let line = small(at);
    if line == "--" {
        return true;
    }
    let plain = line.trim_start_matches(['-', '*', ' ']);
    if HISTORY.iter().any(|begins| plain.starts_with(begins)) {
        return true;
    }
    // A program may break it in two.
    let broken = || is_wrote(&format!("{line} {}", small(at + 1))) && small(at + 2).starts_with('>');
    if is_wrote(&line) || broken() {
        return true;
    }
    let begins = |line: &str, heads: &[&str]| {
        let line = line.trim_start_matches('*');
        heads.iter().any(|head| line.starts_with(head))
    };
    begins(&line, &SENDER) && (at + 1..=at + HEADERS).any(|next| begins(&small(next), &SUBJECT))
}

/// A line above a quotation has somebody and a time in it, and a colon at its end.
fn is_wrote(line: &str) -> bool {
    let says = WROTE.iter().any(|word| line.split(' ').any(|said| said.trim_end_matches(':') == *word));
    says && line.ends_with(':') && line.bytes().any(|sign| sign.is_ascii_digit())
}

/// Lines without more than one empty one in a row.
fn tidy<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    let mut text = String::new();
    let mut empty = 0;
    for line in lines {
        if line.trim().is_empty() {
            empty += 1;
            continue;
        }
        if !text.is_empty() {
            text.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        text.push_str(line);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::own_words;

    #[test]
    fn the_history_and_the_signature_are_left_out() {
        for text in [
            "Mihin ohjaan?\n-- \nEsimerkki\nPuh. 040",
            "Mihin ohjaan?\n\nOn 3 Mar 2026 at 9:00, Esimerkki wrote:\n> Hei",
            "Mihin ohjaan?\n\nOn Mon, 3 Mar 2026 at 9:00, Esimerkki\n<e@example.fi> wrote:\n> Hei",
            "Mihin ohjaan?\n\nEsimerkki kirjoitti 3.3.2026 klo 9.00:\n\n> Hei\n> taas",
            "Mihin ohjaan?\n\n-----Alkuperäinen viesti-----\nLähettäjä: Esimerkki\nHei",
            "Mihin ohjaan?\n\nLähettäjä: Esimerkki\nLähetetty: 3.3.2026\nVastaanottaja: Toinen\nAihe: Kysymys\n\nHei",
            "Mihin ohjaan?\n\n*Från:* Exempel\n*Skickat:* 3.3.2026\n*Ämne:* Fråga\n\nHej",
            "> Aiempi viesti\n\nMihin ohjaan?\n> ja loppu",
            "\n\n\nMihin ohjaan?\r\n\r\n",
        ] {
            assert_eq!(own_words(text), "Mihin ohjaan?", "{text:?}");
        }
    }

    #[test]
    fn what_only_looks_like_history_stays() {
        for text in [
            "Lääkäri kirjoitti:\n\nlepoa",
            "From: tämä sana ei ala otsakkeita",
            "Rivi\n\nToinen – rivi -- jossa viivat",
        ] {
            assert_eq!(own_words(text), text);
        }
    }

    #[test]
    fn a_message_that_is_all_history_is_taken_whole() {
        assert_eq!(own_words("> Mihin ohjaan?"), "> Mihin ohjaan?");
    }
}
