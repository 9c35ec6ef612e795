# Referrals: signs, sending, intake, contact request.

## Referrals

nav-referrals = Referrals
referrals-lead = Refer a client to the work ability team and follow what became of it.
do-refer = Refer a client
referrals-views = Which referrals are shown
referrals-view-waits = Waiting
referrals-view-decided = Decided
referrals-view-own = My referrals
referrals-empty-waits = No referral is waiting
referrals-empty-text-waits = New referrals and clients’ contact requests come here as soon as they are sent.
referrals-empty-decided = No decided referrals
referrals-empty-text-decided = Accepted, declined and redirected referrals are shown here.
referrals-empty-own = You have not referred anybody yet
referrals-empty-text-own = Begin with the signs: you see at once whether the service fits or something else comes first.
referrals-begun = Unfinished
referral-saved = Saved { $when }
column-by = Sent by
column-client = Client
referral-column-standing = Status
referral-from-professional = Professional
referral-from-client = The client

## Writing

referral-new = Referral of a client
referral-new-lead = Do the sections in any order. Each is saved as a draft.
referral-section-check = Signs and criteria
referral-section-client = The client’s details
referral-section-consent = The client’s consent
referral-section-letter = Need and situation
referral-section-papers = Attachments
referral-lead-check = Answer by what you know. Not knowing is a good answer.
referral-lead-client = Write down how the client is reached.
referral-lead-consent = A client is referred only with consent.
referral-lead-letter = Tell the team what it needs to know to help.
referral-lead-papers = Add a statement or other paper if the client agrees. Attachments are optional.
referral-done = Done
referral-undone = Not begun
referral-unfinished = Unfinished
referral-papers-count = { $count ->
    [0] No attachments
    [one] 1 attachment
   *[other] { $count } attachments
}
referral-not-ready = You can send the referral when all four sections are done.
referral-to-list = Back to the list
referral-check-empty = Answer at least one question.
referral-reason-missing = Say why you refer the client though the criteria are not met or something is not known.
referral-tell = Tell the client before you send
referral-tell-text = Who gets the data, what for, and that consent can be withdrawn at any time.
given-spoken = By word of mouth
given-written = In writing
field-given-how = How the client agreed
field-given-on = On which day
field-referral-words = Situation and wish
field-referral-words-hint = What does the client wish? What has been tried? What is going on now?
field-referral-reason = Why you refer
field-referral-reason-hint = Needed when the outcome is other than that the service fits.
field-paper = File
field-paper-hint = PDF, PNG or JPEG, at most 10 MB.
paper-missing = Choose a file.
paper-too-large = The file is too large. The most is 10 MB.
paper-of-other-kind = The file is not PDF, PNG or JPEG. Save it as PDF and try again.
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
do-add-paper = Add attachment
do-remove = Remove
do-save-and-on = Save and continue
do-show-outcome = Save and show the outcome
do-send-referral = Send the referral
do-discard = Delete the draft
do-go-on-referring = Go on referring
do-consult-instead = Ask anonymously first
outcome-advice-refer = Refer the client to the team.
outcome-advice-consult = Not enough is known yet. Ask the team anonymously, or refer and say why.
outcome-advice-other-first = The client may come to the team later.
outcome-advice-outside = This service is not the client’s first one. You may always ask for advice.
answer-yes = Yes
answer-no = No
answer-unknown = Not known

## A sent referral

referral-title = Referral { $reference }
referral-by-professional = Referral by a professional
referral-by-client = Contact request by a client
referral-standing-arrived = Arrived
referral-standing-taken-up = In hand
referral-standing-asked-back = More was asked
referral-standing-accepted = Accepted
referral-standing-declined = Declined
referral-standing-redirected = Redirected
referral-standing-withdrawn = Withdrawn
referral-history = What has happened
referral-go-on = Go on
referral-client = Client
referral-outcome = Outcome
referral-sent = Sent
referral-taken = In hand with
referral-to-case = Open the case
referral-event-sent = The referral was sent
referral-event-taken-up = Taken up
referral-event-left-to-others = Left to others
referral-event-more-asked = More was asked
referral-event-more-told = More was told
referral-event-amended = The text was changed; the earlier one is below
referral-event-redirected = Redirected
referral-event-accepted = Accepted, a case was opened
referral-event-declined = Declined
referral-event-withdrawn = Withdrawn
declined-advice-enough = Advice was enough
declined-other-service-first = Another service comes first
declined-outside-target = Outside the target group
declined-client-declined = The client does not want the service
declined-not-reached = The client was not reached
declined-already-here = The client is here already
declined-not-answered = What was asked was not told
withdrawn-client-declined = The client does not want the service
withdrawn-need-changed = The need changed
withdrawn-sent-in-error = Sent in error
referral-say-tell-more = Tell the team more
referral-say-ask-more = Ask the sender for more
referral-say-redirect = Redirect
referral-say-decline = Decline
referral-say-amend = Correct the referral’s text
referral-say-withdraw = Withdraw the referral
field-redirect-to = Where to
field-declined = Why
field-withdrawn = Why
referral-text-hint = The sender and the team see this text.
do-accept = Accept and open a case
do-take-up = Take up
do-leave = Leave to others
accept-title = Accept the referral
accept-lead = What the referral says goes into the case. Nothing is written again.
accept-has-case = A case is open already. The referral is joined to it.
accept-new = A new person
accept-new-hint = Registered with the details of the referral.
field-who = Who it is about
field-born-or-code = Identity code or date of birth
field-born-or-code-hint = Ask the client. E.g. 010190-999W or 1.1.1990.
done-referral-sent = The referral is sent. You see here what becomes of it.
done-referral-discarded = The draft is deleted.
done-referral-more-told = What was told is saved.
done-referral-more-asked = The question is sent.
done-referral-redirected = The referral is redirected.
done-referral-declined = The referral is declined.
done-referral-amended = The text is changed.
done-referral-withdrawn = The referral is withdrawn.
done-referral-taken-up = You have the referral now.
done-referral-left = The referral is everybody’s again.

## Refusals

refusal-referral-already-sent = The referral has been sent already.
refusal-referral-not-sent = The referral has not been sent yet.
refusal-referral-over = The referral is decided already.
refusal-referral-text-too-long = The text is too long. At most 8,000 characters.
refusal-referral-contact-missing = Give a phone number or an e-mail address, so that we can reach you.
refusal-referral-consent-missing = Record how the client agreed.
refusal-referral-consent-in-future = The day cannot be in the future.
refusal-referral-check-missing = Go through the signs first.
refusal-referral-check-outdated = The criteria have changed. Go through them again.
refusal-referral-too-many-papers = There can be at most ten attachments.
refusal-referral-taken-already = Somebody else has taken it up already.
refusal-referral-not-taken = You do not have the referral.
refusal-referral-not-asked = Nobody has asked for more.
refusal-referral-no-case = The case could not be opened.

## Contact request

contact-title = Ask us to contact you
contact-lead = We call you or write to you. Tell us briefly what you want to talk about.
contact-why = Why we ask your name
contact-why-text = We need your name and a phone number or e-mail address to reach you. Only the work ability team sees the request.
contact-field-given = First name
contact-field-family = Last name
contact-field-phone = Phone number
contact-phone-hint = Give a phone number or an e-mail address. You need not give both.
contact-field-email = E-mail
contact-field-language = In which language do you want to be served
contact-field-text = What do you want to talk about?
contact-text-hint = You can also tell when you are best reached.
contact-send = Send
contact-anonymous = I would rather ask anonymously
contact-sent = Your request is sent
contact-sent-lead = We will contact you. Keep the reference if you want to ask about your request.
