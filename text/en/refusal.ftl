# Why something cannot be done: first what is wrong, then what mends it.

## Client relationship

refusal-already-open = This client relationship is already open. Find it in the list.
refusal-not-open = The client relationship is not open yet. Open it first on the person's page.
refusal-case-closed = The client relationship has ended and cannot be changed. Reopen it if the work goes on.
refusal-case-not-closed = The client relationship is already open. You can go on working on its page.
refusal-not-here = This cannot be done from here. Go back to the previous page, and tell your support if it happens again.
refusal-choose-one = The choice is missing or no longer in use. Choose one from the list.
refusal-not-an-entry = A client relationship cannot begin at this stage. Choose a stage where the path begins.
refusal-unknown-stage = The stage is not in this operating model. Choose a stage from the list.
refusal-unknown-move = There is no way there from this stage. Choose one of the stages that are offered.
refusal-same-stage = The client relationship is already at this stage. Choose another.
refusal-unknown-set = These criteria are not in the operating model of this client relationship. Open the check again.
refusal-set-not-in-force = These criteria are not in force today. Open the check again.
refusal-unknown-criterion = The answers have a point that is not among these criteria. Open the check again.
refusal-model-of-another = The operating model has changed meanwhile. Reload the page and choose again.
refusal-sender-missing = It is missing who referred the client. Write the unit or the professional.
refusal-missing = Still missing: { $list }. Complete it, or give a reason for skipping it.
refusal-never-skipped = This cannot be skipped: { $list }. Complete it first.
refusal-reason-missing = The reason is missing. Write shortly why this is done.
refusal-text-missing = The text is missing. Write it and save again.
refusal-data-missing = It is not said which data the consent covers. Choose at least one.
refusal-data-not-covered = This consent does not cover all the chosen data. Leave some out, or choose another consent.
refusal-recipient-not-covered = This consent does not cover the chosen recipient. Choose another recipient or another consent.
refusal-law-not-in-force = The section of law is not in force on the first day. Check the day or choose another basis.
refusal-purpose-missing = The purpose is missing. Write what this is needed for.
refusal-not-valid-today = This is not in force today. Choose days with today between them.
refusal-already-recorded = This is already saved. See the page of the client relationship.
refusal-no-such-basis = The consent or basis was not found. Go back to the client relationship and choose it there.
refusal-already-withdrawn = The consent has already been withdrawn. A new one is recorded separately.
refusal-law-is-not-withdrawn = A section of law cannot be withdrawn. Only a consent or permission of the client can.
refusal-nobody-to-inform = This party has been informed already. Choose another.
refusal-no-basis = Nothing is recorded on which to work. Record the client's consent or a section of law.
refusal-not-working = This person no longer works here. Choose another worker.
refusal-may-not-be-responsible = The task of this person does not include being the responsible person. Choose a worker whose role does.
refusal-already-responsible = This person is already the responsible person. Choose another worker.
refusal-hand-over-instead = The client already has a responsible person. Hand over on the page of the client relationship.
refusal-no-responsible = The client has no responsible person. Name one first.
refusal-same-person = The same person cannot hold both tasks. Choose another worker.
refusal-hand-over-running = A hand-over is already under way. Call it off first, or wait for the new responsible person to answer.
refusal-no-hand-over = No hand-over is under way. See the page of the client relationship.
refusal-not-the-receiver = The hand-over is not to you. Only the one who receives can answer.
refusal-checklist-open = Not done on the checklist: { $list }. Mark it as done first.
refusal-nothing-to-tell = The client has been told already. Nothing more is needed.
refusal-already-helping = This person is already taking part. Choose another worker.
refusal-not-helping = This person is no longer part of the pair work. See the page of the client relationship.
refusal-no-such-note = The note was not found. Go back to the client relationship and choose it among the events.
refusal-not-the-author = Only the author can correct a note. Ask for a correction, or write a note of your own.
refusal-no-such-goal = The goal was not found. Go back to the client relationship and choose it there.
refusal-nothing-changed = Nothing changed. Change something, or cancel.
refusal-not-responsible = Only the responsible person or the deputy can record this assessment. Ask one of them to do it.
refusal-out-of-scale = The number is not on the scale. Perceived work ability is 0–10.
refusal-already-measured = There is a result already, so no reason for its absence is recorded. If it is wrong, strike it out first.
refusal-unknown-questionnaire = The questionnaire or its version is not in use. Open it again from the list.
refusal-not-in-language = The questionnaire is not written in this language. Choose another.
refusal-answers-instead = This instrument is answered by a questionnaire. Open it and fill in the answers there.
refusal-not-by-client = Only a professional answers this one.
refusal-day-in-future = The day is in the future. Write the day on which it was answered.
refusal-nothing-answered = No question has been answered. Answer at least one.
refusal-misfits = Some answer does not fit. Check the answers.
refusal-no-such-answers = The answers are no longer there, or are out of use.
refusal-no-such-flag = There is no such thing in the answers.
refusal-not-ready-to-close = Missing before closing: { $list }. Complete it first.
refusal-not-closing-stage = The client relationship cannot be closed at this stage. Move it to the last stage first, or record the client's decision to leave.
refusal-glass-too-long = This time does not fit. Emergency access can last at most 24 hours.
refusal-glass-already-in = You already have access to this client relationship. Open it from the list.
refusal-nothing-to-review = This emergency access has been reviewed already. You need not do anything.
refusal-own-review = You cannot review your own access. Ask another supervisor to review it.

## Consultation

refusal-consultation-already-asked = The question has been sent already. Open it from the list.
refusal-consultation-not-asked = The question was not found. Send it first.
refusal-consultation-closed = The consultation has ended. Send a new question if you still need advice.
refusal-consultation-text-missing = The text is missing. Write it and send again.
refusal-consultation-text-too-long = The text has more than 4,000 characters. Make it shorter.
refusal-consultation-identifies = The anonymous question tells who the client is: { $list }. Take it out; nothing has been saved yet.
refusal-consultation-unknown-channel = This channel is not in use. Choose another.
refusal-consultation-unknown-municipality = There is no such municipality. Write its name, for example Järvenpää, or its code.
refusal-consultation-not-answered = The question has not been answered yet. A consultation can be closed after the answer.
refusal-consultation-already-identified = The client has been named in this consultation already. Go on in the same thread.
refusal-consultation-no-basis = The client's consent was not found, or it is not in force. Record it on the client relationship first.
refusal-consultation-consent-needed = A section of law is not enough here. The client can be named only with the client's own consent.
refusal-consultation-not-a-reference = This is not a reference. Use only letters, digits and dashes, e.g. OMNI-2026/1234.
refusal-consultation-unknown-partner = Choose the partner whom you ask.
refusal-consultation-partner-not-asked = This partner has not been asked. Write down the question first.
refusal-consultation-claimed-already = Somebody else has taken the question already.
refusal-consultation-not-claimed = You do not have the question. Only whoever answers it can leave it.
refusal-consultation-at-case-team = The question already waits for the case team.
refusal-consultation-wrong-key = The key does not fit this question. Check the key.

## Person

refusal-person-already-registered = This person is already registered. Search, and go on from the person's page.
refusal-person-not-registered = This person is not registered. Register the person first.
refusal-person-name-missing = The name is missing. Write both given name and family name.
refusal-person-birth-missing = The date of birth is missing. Write it, or the personal identity code.
refusal-person-born-in-future = The date of birth is in the future. Check the year.
refusal-person-same-code = Somebody is registered with this personal identity code. Search by the code and go on from the person's page.
refusal-person-alike = Somebody with a like name and the same date of birth is registered. Look first whether it is the same person.

## Worker

refusal-worker-already-registered = This worker has been added already. Open the details from the list.
refusal-worker-not-registered = This worker has not been added. Add the worker first.
refusal-user-taken = Somebody else has this user name. Choose another.
refusal-worker-name-missing = The name is missing. Write the name of the worker.
refusal-user-missing = The user name is missing. Write the name that the worker signs in with.
refusal-already-placed = This worker already has this seat at the same time. Change the days, or end the earlier seat.
refusal-no-such-placement = The seat was not found. Reload the page and choose it from the list.
refusal-wrong-days = The last day is before the first. Correct one of them.
refusal-cases-left = This worker is still the responsible person of somebody, or is taking over. Hand the client relationships over to others first.
refusal-has-left = This worker has left, and the details cannot be changed. First mark the worker as returned.
refusal-still-here = This worker is still here. No return needs to be marked.

## Organisation

refusal-name-missing = The name is missing. Write it and save again.
refusal-version-adopted = This version of the operating model is already in use. Give the changed model a new version.
refusal-team-exists = This team exists already. Open it from the list.
refusal-no-such-team = The team was not found. Choose a team from the list.
refusal-no-such-partner = The partner was not found. Choose a partner from the list.

## When a button did nothing

done-not-case-closed = Nothing was done, because the client relationship has ended. Reopen it if the work goes on.
done-not-model-of-another = Nothing was done, because the operating model was not found. Tell your support.
done-not-not-here = Nothing was done. If this happens again, tell your support.
done-not-no-responsible = Nothing was done, because the client has no responsible person. Name one first.
done-not-no-hand-over = Nothing was done, because no hand-over is under way. Somebody may have called it off or taken over.
done-not-choose-one = Nothing was done, because the point is no longer on the list. Reload the page.
done-not-nothing-changed = The point was already marked as done. Go on to the next.
done-not-not-the-receiver = Nothing was done, because the hand-over is not to you. Only the one who receives can answer.
done-not-checklist-open = The responsibility did not pass, because the checklist is not complete. Mark every point as done first.
done-not-not-working = The responsibility did not pass, because the receiver no longer works here. Call the hand-over off and choose another.
done-not-may-not-be-responsible = The responsibility did not pass, because your task does not include being the responsible person. Call the hand-over off and choose another.
done-not-reason-missing = Nothing was done, because the reason was missing. Write it and send again.
done-not-not-helping = Nothing was done, because this person is no longer part of the pair work.
refusal-unknown-action = This is not a task of the stage.
