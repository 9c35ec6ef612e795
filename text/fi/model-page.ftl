# Toimintamallin sivu: mitä malli sanoo, kaikille sen mukaan työskenteleville.

model-none = Toimintamallia ei ole vielä otettu käyttöön
model-none-text = Pääkäyttäjä ottaa mallin käyttöön ylläpidossa. Sen jälkeen asiakkuuksia voi avata.
model-version = Versio { $version }
model-stages = Vaiheet
model-phase = Kansallinen vaihe
model-roles = Kuka tekee
model-actions = Mitä tehdään
model-forms = Lomakkeet
model-instruments = Mittarit
model-marks = Lakisääteiset merkinnät
model-channels = Mistä meidät tavoittaa
model-further = Lisätietoa
model-further-always = Milloin vain
model-further-page = Hyvinvointialueen oma sivu
model-on-duty = { $count ->
    [one] Vastaamassa { $count } ammattilainen
   *[other] Vastaamassa { $count } ammattilaista
}
model-criteria = Kriteerit
model-criteria-service = Palvelun kriteerit
model-criteria-statutory = Lakisääteisen yhteistyön edellytykset
model-span = ({ $from }–{ $until })
model-teams = Tiimit
model-meetings = Tapaamiset
model-consents = Suostumukset ja luvat
model-measures = Mittaristo
model-baseline = Lähtötaso { $value }, { $day }
model-target = Tavoite { $value }, { $day }
rhythm-after-phone-hours = Puhelinajan jälkeen
rhythm-weekly = Joka viikko
rhythm-monthly = Joka kuukausi
rhythm-quarterly = Kolmen kuukauden välein
rhythm-when-needed = Tarvittaessa
weekday-mon = ma
weekday-tue = ti
weekday-wed = ke
weekday-thu = to
weekday-fri = pe
weekday-sat = la
weekday-sun = su
