# The access log: who has looked at data, at which and on what ground.

use-log-title = Who has looked at the data
use-log-lead = All uses of the last two years, newest first.
use-log-whole-lead = Use and disclosure of all clients' data, and sign-ins, newest first. Looking at this page is logged too.
use-log-empty = Nothing has been logged
use-log-empty-text = An entry is made when somebody opens data.
use-log-right = The client has a right to this information
use-log-right-text = It is given on written request, free of charge and within two months. What is older than two years is given only for a special reason.
word-organisation = Organisation
word-data = Which data
word-ground = On what ground
word-log = Log
log-all = All
log-use = Access log
log-disclosure = Disclosure log
log-security = Security log

## Ground

ground-right = Right that comes with the task
ground-casework = casework
ground-privacy = data protection
ground-relation = Client relationship
ground-owner = Holds the client relationship
ground-owner-team = The team holds the client relationship
ground-responsible = Responsible person
ground-deputy = Deputy of the responsible person
ground-receiver = Taking over
ground-helper = Pair work
ground-glass = Emergency access
ground-client = The client
ground-client-provider = Sign-in service
ground-other-person = Somebody else than the client signed in
ground-no-code = The client's personal identity code is missing

## What was looked at

data-my-day = My day: the client's name and task
data-case-list = The list of client relationships
data-consultation = Identified consultation
data-referral = Referral
data-referral-list = List of referrals
data-case-search = Search for a client
data-case = The page of the client relationship
data-case-history = Events
data-person-search = Search for a person
data-person-name = The person's name
data-person-card = The person's details
data-person-correction = Correction of the person's details
data-person-alike = People with a like name
data-use-log = Access log
data-need = Need for support
data-groups = Target groups
data-background = Work, education and benefits
data-criteria = Criteria
data-statutory = Conditions of statutory cooperation
data-move = Move to a stage
data-owner = Who holds the client relationship
data-basis = Consents and legal bases
data-withdrawal = Withdrawal of a consent
data-informing = Informing of a withdrawal
data-responsible = Naming of the responsible person
data-deputy = Deputy
data-hand-over = Hand-over
data-telling = Telling the client
data-helper = Pair work
data-note = Note
data-correction = Correction of a note
data-decision = Decision and the client's answer
data-action = Task of a stage
data-goal = Goal
data-goal-change = Change of a goal
data-measurement = Measurement
data-questionnaires = Questionnaires
data-questionnaire = Filling in a questionnaire
data-answers = Answers and result of a questionnaire
data-situation = Whole situation
data-change = Change of instruments
data-strike = Answers taken out of use
data-attend = An answer that needs attention
data-assessment = The responsible person's assessment
data-client-assessment = The client's own assessment
data-closing = Closing of the client relationship
data-reopening = Reopening of the client relationship
data-declining = Declining a hand-over
data-cancelling = Calling off a hand-over
data-glass-review = Review of an emergency access

## Sign-ins and accounts

data-sign-in = Sign-in
data-sign-in-failed = Sign-in failed
data-sign-in-locked = Sign-in attempt on a locked account
data-locked-out = The account was locked after wrong tries
data-password-passed = The password was right, the code was asked for
data-second-factor-failed = The code was wrong
data-confirmed = The password was given again
data-sign-out = Sign-out
data-sessions-ended = Sessions were ended
data-password-set = A password was set
data-second-factor-set = The authenticator app was set up
data-second-factor-removed = The authenticator app was removed
data-password-reset = The password was taken away and a new link made
data-invitation-made = A one-time link was made
data-unlocked = The account was unlocked
data-provider-refused = The organisation's account was not accepted
data-client-refused = Whoever opened the link of a questionnaire was not accepted
data-rounds = Rounds of questionnaires
data-follow-ups = List of follow-ups
