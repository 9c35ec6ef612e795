# Mitä sanotaan, kun pyyntöä ei voi täyttää: otsikko ja mitä voit tehdä.

problem-sign-in = Kirjaudu ensin sisään
problem-sign-in-text = Tämä sivu näkyy vain kirjautuneille. Kirjoittamasi teksti on tallessa ja odottaa sinua.
problem-not-found = Sivua ei löydy
problem-not-found-text = Osoite voi olla väärä, tai sinulla ei ole oikeutta nähdä sivua. Tarkista osoite tai palaa omaan päivääsi.
problem-forbidden = Sinulla ei ole oikeutta tähän
problem-forbidden-text = Tehtäväsi ei anna oikeutta tehdä tätä tässä asiakkuudessa. Kysy vastuuhenkilöltä tai esihenkilöltäsi.
problem-untrusted = Lomake on vanhentunut
problem-untrusted-text = Lomake avattiin ennen kuin kirjauduit, tai se tuli toiselta sivustolta. Mitään ei tallennettu. Avaa lomake uudelleen ja lähetä se sieltä.
problem-bad-request = Lähetettyä tietoa ei voi lukea
problem-bad-request-text = Mitään ei tallennettu. Palaa edelliselle sivulle, lataa se uudelleen ja yritä uudestaan.
problem-too-much = Pyyntöjä tai tekstiä on liikaa
problem-too-much-text = Mitään ei tallennettu. Odota hetki ja yritä uudestaan. Jos teksti on hyvin pitkä, jaa se kahteen osaan.
problem-unavailable = Palvelu ei vastaa juuri nyt
problem-unavailable-text = Mitään ei tallennettu. Odota hetki ja lataa sivu uudelleen.
problem-unknown = Ei tiedetä, ehtikö tallennus perille
problem-unknown-text = Palaa lomakkeelle ja lähetä se uudelleen. Sama lomake tallentuu vain kerran, vaikka lähetät sen kahdesti.
problem-broken = Jokin meni rikki meidän puolellamme
problem-broken-text = Pahoittelemme. Mitään ei tallennettu. Yritä hetken päästä uudestaan. Jos vika toistuu, kerro alla oleva tunnus tukeen.
problem-only-read = Tämä osoite on vain luettavissa.
problem-reference = Vian tunnus: { $reference }
problem-home = Siirry omaan päivään
