# People: search, registering, correcting, and emergency access.

## Search

persons-lead = Search first. If the person is not found, you can register them.
persons-search = Find a person
persons-search-hint = Name, date of birth or personal identity code, for example Example Aino 1.1.1990
persons-found = People found
persons-none = Nobody was found
persons-none-text = Check the spelling, or search by family name and date of birth only.
persons-many = The search found more people than are shown. Add a date of birth or the whole name.
persons-not-here = Is the person not here?
do-register = Register a new person

## The page of a person

person = Person
person-cases = Client relationships
person-no-cases = You see no client relationships
person-no-cases-text = There may be a client relationship that you do not see. You can also open a new one.
do-correct-person = Correct the person's details
do-use-log = See who has looked at the data

## Registering and correcting

register-title = Register a new person
register-lead = Record only what work with the client needs.
correction-title = Correct the person's details
correction-lead = The earlier details, the correction and the reason are kept.
person-identity = Who the person is
person-language = Language
person-contact = Contact details
person-protection = Does the person have non-disclosure for personal safety?
field-given = Given names
field-family = Family name
field-code = Personal identity code
field-code-hint = For example 010190-999W. Leave empty if there is none.
field-born = Date of birth
field-born-hint = For example 1.1.1990. Needed if there is no personal identity code.
field-municipality = Municipality
field-municipality-hint = E.g. Järvenpää
field-language = Language of service
field-interpreter = Language of interpretation
field-interpreter-hint = Write the language if an interpreter is needed, for example Dari.
field-phone = Phone
field-phone-hint = For example 040 123 4567
field-email = E-mail
field-email-hint = For example aino@example.fi
field-address = Address
field-address-hint = Street, postal code and town
field-non_disclosure = Non-disclosure
contact-hidden = You cannot see the contact details
contact-hidden-text = Leave the home municipality and the contact details empty if they do not change. What you write replaces what was there.
card-now = The person's details now say: { $list }. Your own text is still in this form. Check it and save again.
born-not-as-code = The date of birth is not the one in the personal identity code. Correct one of them.
not-a-municipality = No municipality has this name. Write the whole name, e.g. Järvenpää.
code-shape = This is not a personal identity code. Write 11 characters, for example 010190-999W.
code-day = The personal identity code begins with a day that does not exist. Check the first six digits.
code-check = There is a slip in the personal identity code. Check each character.
code-number = The digits after the separator of the personal identity code are not in use. Check them.
alike-title = Is it the same person?
alike-text = Already in the register:
not-among-alike-title = Not the same person
not-among-alike = I have checked the details: this is somebody else.
language-fi = Finnish
language-sv = Swedish
language-en = English
language-se = Northern Sámi
language-ru = Russian
language-uk = Ukrainian
language-ar = Arabic
language-so = Somali
language-et = Estonian
done-register = The person is registered. You can open a client relationship.

## Emergency access

do-break-glass = Open by emergency access
glass-title = Emergency access
glass-warning = This is an exception, and it is reviewed afterwards
glass-warning-text = Emergency access opens the person's client relationships to you although you have no part in them. Use it only when the matter cannot wait. Your reason is saved, a supervisor reviews the access, and the client sees it in the log.
field-hours = For how long
glass-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
done-glass = Your reason is saved. If there are client relationships, you see them now.

# The state of one case.
word-closed = Closed
