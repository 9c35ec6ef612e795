use super::{Letter, Read};
use crate::mail::source::Incoming;

const HEAD: &str = "From: Esimerkki <Hoitaja@Example.fi>\r\nTo: kysy@example.fi\r\nSubject: Ohjaus\r\n\
                    Message-ID: <1@example.fi>\r\nDate: Mon, 2 Mar 2026 09:00:00 +0200\r\n";

fn own(address: &str) -> bool {
    address == "kysy@example.fi"
}

fn raw(head: &str, body: &[u8]) -> Vec<u8> {
    [HEAD.as_bytes(), head.as_bytes(), b"\r\n", body].concat()
}

fn read(raw: &[u8], cut: bool, is_own: &dyn Fn(&str) -> bool) -> Read {
    super::read(&Incoming { raw: raw.to_vec(), cut }, is_own)
}

/// Reads a message with these headers beside the usual ones.
fn letter(head: &str, body: &[u8]) -> Letter {
    match read(&raw(head, body), false, &own) {
        Read::Letter(letter) => *letter,
        other @ (Read::Automatic | Read::Returned(_) | Read::Unreadable) => panic!("{other:?}"),
    }
}

#[test]
fn a_plain_message_is_read_with_its_address_and_subject() {
    let read = letter("", b"Mihin ohjaan?\r\n-- \r\nEsimerkki\r\n");
    assert_eq!((read.address.as_str(), read.name.as_str()), ("hoitaja@example.fi", "Esimerkki"));
    assert_eq!((read.subject.as_str(), read.text.as_str()), ("Ohjaus", "Mihin ohjaan?"));
    assert_eq!((read.id.as_slice(), read.dropped), (b"1@example.fi".as_slice(), false));
}

#[test]
fn letters_come_whole_whatever_they_are_packed_in() {
    let text = "Työkyky, ääni ja åä?";
    for (head, body) in [
        (
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n",
            text.as_bytes().to_vec(),
        ),
        (
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n",
            b"Ty=C3=B6kyky, =C3=A4=C3=A4n=\r\ni ja =C3=A5=C3=A4?".to_vec(),
        ),
        (
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
            b"VHnDtmt5a3ksIMOkw6RuaSBqYSDDpcOkPw==".to_vec(),
        ),
        (
            "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n",
            b"Ty=F6kyky, =E4=E4ni ja =E5=E4?".to_vec(),
        ),
        ("Content-Type: text/plain; charset=iso-8859-1\r\n", b"Ty\xF6kyky, \xE4\xE4ni ja \xE5\xE4?".to_vec()),
        ("Content-Type: text/plain\r\n", b"Ty\xF6kyky, \xE4\xE4ni ja \xE5\xE4?".to_vec()),
        ("", text.as_bytes().to_vec()),
        (
            "Content-Type: text/html; charset=utf-8\r\n",
            "<html><head><title>x</title></head><body><p>Ty&ouml;kyky, ääni ja <b>å</b>ä?</p></body></html>"
                .as_bytes()
                .to_vec(),
        ),
    ] {
        assert_eq!(letter(head, &body).text, text, "{head}");
    }
    let subject = b"From: a@b.fi\r\nSubject: =?utf-8?q?Ty=C3=B6kyky?=\r\n\r\nHei\r\n";
    assert!(matches!(read(subject, false, &own), Read::Letter(letter) if letter.subject == "Työkyky"));
}

#[test]
fn of_two_kinds_the_plain_text_is_read_and_of_markup_alone_its_words() {
    let both = "--x\r\nContent-Type: text/plain\r\n\r\nPelkkä\r\n--x\r\nContent-Type: text/html\r\n\r\n\
                 <p>Koristeltu</p>\r\n--x--\r\n";
    let read = letter("Content-Type: multipart/alternative; boundary=x\r\n", both.as_bytes());
    assert_eq!((read.text.as_str(), read.dropped), ("Pelkkä", false));

    let boxes = b"<style>p{}</style><div>Soita</div><div>040&#32;123</div><table><tr><td>yksi</td><td>kaksi</td></tr>";
    let read = letter("Content-Type: text/html\r\n", boxes);
    let lines: Vec<_> = read.text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines, ["Soita", "040 123", "yksi", "kaksi"]);
}

#[test]
fn attachments_are_dropped_and_it_is_known_and_a_picture_in_a_signature_is_none() {
    let with = |part: &str| {
        let body = format!(
            "--x\r\nContent-Type: text/plain\r\n\r\nMihin ohjaan?\r\n--x\r\n{part}\r\n\r\nJVBERg==\r\n--x--\r\n"
        );
        letter("Content-Type: multipart/mixed; boundary=x\r\n", body.as_bytes())
    };
    let file = with(
        "Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64",
    );
    assert_eq!((file.text.as_str(), file.dropped), ("Mihin ohjaan?", true));
    let inner = with("Content-Type: message/rfc822");
    assert!(inner.dropped);
    let picture = with(
        "Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64",
    );
    assert!(!picture.dropped);
}

#[test]
fn nested_parts_are_read_to_the_bottom_and_no_deeper() {
    let inner = "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\n\
                 Pohjalla\r\n--c--\r\n--b--\r\n";
    let body = format!("--a\r\nContent-Type: multipart/related; boundary=b\r\n\r\n{inner}--a--\r\n");
    assert_eq!(letter("Content-Type: multipart/mixed; boundary=a\r\n", body.as_bytes()).text, "Pohjalla");

    let part =
        |depth: u32| format!("--b{depth}\r\nContent-Type: multipart/mixed; boundary=b{}\r\n\r\n", depth + 1);
    let deep = (0..5_000).map(part).collect::<Vec<_>>().concat();
    let head = "Content-Type: multipart/mixed; boundary=b0\r\n";
    let _ = read(&raw(head, deep.as_bytes()), false, &own);
}

#[test]
fn what_is_huge_empty_or_broken_ends_quietly() {
    let huge = "pitkä ".repeat(500_000);
    let read_huge = letter("Content-Type: text/plain; charset=utf-8\r\n", huge.as_bytes());
    assert!(read_huge.text.chars().count() <= 8_000);

    let nobody = b"Subject: Hei\r\n\r\nTeksti\r\n".as_slice();
    let nothing = b"From: a@b.fi\r\n\r\n".as_slice();
    let wrong = b"From: <a b c>\r\n\r\nHei\r\n".as_slice();
    for raw in [b"".as_slice(), b"\0\0\0", b"\r\n\r\n", nobody, nothing, wrong] {
        assert_eq!(read(raw, false, &own), Read::Unreadable, "{raw:?}");
    }
    let cut = raw(
        "Content-Type: multipart/mixed; boundary=x\r\n",
        b"--x\r\nContent-Type: text/plain\r\n\r\nAlku\r\n--x\r\nContent-Ty",
    );
    assert!(
        matches!(read(&cut, true, &own), Read::Letter(letter) if letter.text == "Alku" && letter.dropped)
    );
}

#[test]
fn every_beginning_of_a_message_is_survived() {
    let whole = raw(
        "Content-Type: multipart/mixed; boundary=x\r\n",
        "--x\r\nContent-Type: text/html\r\n\r\n<p>Hei &auml;</p>\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.fi\r\n\r\nö\r\n--x--".as_bytes(),
    );
    for end in 0..whole.len() {
        let _ = read(&whole[..end], true, &own);
    }
}

#[test]
fn what_a_program_wrote_is_not_answered() {
    for head in [
        "Auto-Submitted: auto-replied\r\n",
        "Precedence: bulk\r\n",
        "List-Id: <lista.example.fi>\r\n",
        "Return-Path: <>\r\n",
        "X-Autoreply: yes\r\n",
    ] {
        assert_eq!(read(&raw(head, b"Olen lomalla."), false, &own), Read::Automatic, "{head}");
    }
    for from in ["MAILER-DAEMON@example.fi", "no-reply@example.fi", "Kysy@example.fi"] {
        let raw = format!("From: {from}\r\nSubject: Hei\r\n\r\nHei\r\n");
        assert_eq!(read(raw.as_bytes(), false, &own), Read::Automatic, "{from}");
    }
    assert_eq!(read(&raw("Reply-To: kysy@example.fi\r\n", b"Hei"), false, &own), Read::Automatic);
    letter("Auto-Submitted: no\r\nPrecedence: first-class\r\n", b"Hei");
}

#[test]
fn a_report_says_which_message_did_not_arrive() {
    let report = |action: &str| {
        let body = format!(
            "--x\r\nContent-Type: text/plain\r\n\r\nSorry\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; a\r\n\r\nAction: {action}\r\nStatus: 5.1.1\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\n\
             Message-ID: <7K2M-9QXT.00ff@example.fi>\r\nSubject: x\r\n--x--\r\n"
        );
        let head = "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n";
        read(&raw(head, body.as_bytes()), false, &own)
    };
    assert_eq!(report("failed"), Read::Returned("7K2M-9QXT.00ff@example.fi".to_owned()));
    assert_eq!(report("delayed"), Read::Automatic);
}
