# Vad som sägs när en begäran inte kan uppfyllas: rubrik och vad du kan göra.

problem-sign-in = Logga in först
problem-sign-in-text = Sidan visas bara för den som är inloggad. Det du skrev är sparat och väntar på dig.
problem-not-found = Sidan hittades inte
problem-not-found-text = Adressen kan vara fel, eller så har du inte rätt att se sidan. Kontrollera adressen eller gå tillbaka till din dag.
problem-forbidden = Du har inte rätt att göra det här
problem-forbidden-text = Din uppgift ger dig inte rätt att göra det här i den här klientrelationen. Fråga den ansvariga personen eller din chef.
problem-untrusted = Formuläret är för gammalt
problem-untrusted-text = Formuläret öppnades innan du loggade in, eller så kom det från en annan webbplats. Ingenting sparades. Öppna formuläret på nytt och skicka det därifrån.
problem-bad-request = Det som skickades kan inte läsas
problem-bad-request-text = Ingenting sparades. Gå tillbaka till föregående sida, ladda om den och försök igen.
problem-too-much = För många försök eller för mycket text
problem-too-much-text = Ingenting sparades. Vänta en stund och försök igen. Om texten är mycket lång, dela den i två delar.
problem-unavailable = Tjänsten svarar inte just nu
problem-unavailable-text = Ingenting sparades. Vänta en stund och ladda om sidan.
problem-unknown = Det är oklart om uppgifterna hann sparas
problem-unknown-text = Gå tillbaka till formuläret och skicka det på nytt. Samma formulär sparas bara en gång, även om du skickar det två gånger.
problem-broken = Något gick sönder hos oss
problem-broken-text = Vi beklagar. Ingenting sparades. Försök igen om en stund. Om felet upprepas, uppge koden nedan till supporten.
problem-only-read = Den här adressen kan bara läsas.
problem-reference = Felkod: { $reference }
problem-home = Gå till min dag
