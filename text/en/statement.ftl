# Statements: written, signed, corrected by a new version, attached, handed over and sent.

statements = Statements
statements-lead = Statements written here and those that came from elsewhere. A signed text is not changed; a new version is made of it.
statements-none = No statements
statements-none-text = Write a statement, or attach one that was written elsewhere.
statement-b-statement = Physician's statement (B)
statement-rehabilitation = Statement for applying for rehabilitation
statement-work-ability = Statement on work ability
statement-other = Another statement
statement-draft = Draft
statement-attached = Written elsewhere
statement-signed-on = Signed { $day }
statement-handed = Client told
statement-sent = Sent
statement-text = Statement
statement-versions = Earlier versions
statement-about = About
statement-end = { $day }, { $who }
statement-version = Corrected statement, version { $number }
statement-back = Back to the statement
statement-attach = Attach a statement written elsewhere
statement-attach-lead = The file is kept encrypted. It can be opened only by downloading it.
statement-send-title = A statement leaves only by permission or by law
statement-send-text = The consent must name the recipient and the data of health or work ability. If there is no permission, ask the client first.
do-write-statement = Write a statement
do-attach-statement = Attach a statement
do-sign-statement = Sign
do-redraft-statement = Go on writing
do-drop-statement = Remove the draft
do-hand-statement = Record that the client knows
do-send-statement = Record as sent
do-correct-statement = Make a corrected version
do-print-statement = Show for printing
do-open-statement = Open the statement

## Forms

sheet-statement = Write a statement
sheet-statement-lead = The draft is visible to those who may read. The statement is ready when you sign it.
sheet-statement-submit = Save the draft
sheet-statement-redraft = Go on writing
sheet-statement-redraft-submit = Save the draft
sheet-statement-sign = Sign the statement
sheet-statement-sign-lead = Read the text once more. After the signature it cannot be changed, only corrected by a new version.
sheet-statement-sign-submit = Sign
sheet-statement-drop = Remove the draft
sheet-statement-drop-lead = The draft leaves the statements. That it was there stays among the events.
sheet-statement-drop-submit = Remove the draft
sheet-statement-correction = Make a corrected version
sheet-statement-correction-lead = The corrected version is signed at once. The earlier version is kept.
sheet-statement-correction-submit = Sign the corrected version
sheet-statement-hand = Record that the client knows
sheet-statement-hand-lead = The client gets to know of their statement and may have it.
sheet-statement-send = Record the statement as sent
field-statement-kind = Which statement
field-statement-text = Text of the statement
field-statement-redraft-text = Text of the statement
field-statement-correction-text = Corrected text
field-statement-correction-reason = Why the statement is corrected
field-statement-purpose = What for
field-statement-recipient = To whom the statement is written
field-statement-redraft-purpose = What for
field-statement-redraft-recipient = To whom the statement is written
field-statement-recipient-hint = E.g. Kela
field-author = Author
field-author-hint = E.g. Maija Esimerkki, central hospital
field-written = Written on
field-statement-send-partner = Recipient
field-unit = Unit or professional
field-basis = On which basis it is sent
done-statement = The draft is saved
done-statement-redraft = The draft is saved
done-statement-sign = The statement is signed. Tell the client of it.
done-statement-drop = The draft is removed
done-statement-correction = The corrected version is signed. Tell the client of it.
done-statement-hand = It is recorded that the client knows
done-statement-send = The sending is recorded
done-statement-attach = The statement is attached. Tell the client of it.
data-statements = List of statements
data-statement-page = Statement
data-statement-print = Statement for printing
data-statement-paper = Attached statement
data-statement-attach = Attaching a statement
data-statement = Writing a statement
data-statement-redraft = Draft of a statement
data-statement-sign = Signing a statement
data-statement-drop = Removing a draft
data-statement-correction = Correcting a statement
data-statement-hand = Telling of a statement
data-statement-send = Sending a statement

## Events and tasks

event-statement-drafted = A statement was begun
event-statement-redrafted = The draft of the statement was changed
event-statement-dropped = The draft of the statement was removed
event-statement-signed = The statement was signed
event-statement-corrected = A corrected version of the statement was made
event-statement-attached = A statement from elsewhere was attached
event-statement-handed = The client was told of the statement
event-statement-sent = The statement was sent
task-sign-statement = Finish and sign the statement
task-hand-statement = Tell the client of the statement

## Why not

refusal-no-such-statement = The statement is not found. Choose it among the statements of the case.
refusal-already-signed = The statement is signed already. Make a corrected version of it.
refusal-not-signed = The statement is not signed yet. Sign it first.
refusal-statement-of-another = Somebody else wrote the statement. Only its author can do this.
refusal-statement-from-elsewhere = The statement was written elsewhere. Ask its author for a correction and attach the new one.
refusal-statement-day = The day of writing is in the future. Check the day.
refusal-author-missing = The author is missing. Write who made the statement.
refusal-physician-signs = A physician writes and signs this statement. Choose another kind or ask a physician.
refusal-basis-does-not-cover = This basis does not allow sending. Choose a consent that names the recipient and the data of health or work ability, or a section of law.
