# Consultations: the desk, question and answer, the public door.

## The desk

desk-lead = The questions of all channels in one queue. The most urgent comes first.
desk-waiting = Waiting for an answer
desk-late = Late
desk-late-note = The time to answer is counted in working hours.
desk-team = With the case team
desk-views = Which consultations are shown
desk-view-waits = Waiting for an answer
desk-view-case-team = Case team
desk-view-asked-back = Asked back
desk-view-answered = Answered
desk-view-closed = Ended
desk-empty-waits = No question is waiting for an answer
desk-empty-case-team = No questions have been sent to the case team
desk-empty-asked-back = Nobody is expected to tell more
desk-empty-answered = No answered questions
desk-empty-closed = No consultations have ended
desk-empty-text = A new question comes here as soon as somebody sends the form or you write it down.
column-channel = Channel
column-asker = Asked by
column-asked = Asked
column-answer-by = Answer by
column-claimed = Answered by
asker-client = The client
asker-professional = A professional

## The question

do-ask = Write down a question
ask-title = New question
ask-lead = Write down a question that came by telephone, e-mail or another channel – or ask one yourself.
ask-anonymous = The question is anonymous
ask-anonymous-text = Write nothing by which the client can be recognised. We check the text before it is saved.
field-question = Question
field-question-hint = Describe the situation and what you want to know. Leave out names, personal identity codes and contact details.
field-channel = How the question came
guide-of = Instructions: { $channel }
field-external = Reference of the message
field-external-hint = Number of the message in the other system, e.g. OMNI-2026/1234. No name.
field-subject = What it is about
subject-employment-support = Need of employment support
subject-work-ability = Assessing work ability
subject-where-to-guide = Where to guide the client
field-asker = Who asks
do-mask = Hide what was found

## The thread

consultation-title = Consultation { $reference }
consultation-above = Anonymous consultation
consultation-identified = identified
consultation-asker = Asker
consultation-say = Answer or go on
consultation-used = Working time to the answer
consultation-case-team = With the case team since
duration-minutes = { $minutes } min
duration = { $hours } h { $minutes } min
standing-waits = Waiting for an answer
standing-asked-back = Asked back
standing-answered = Answered
standing-closed = Ended
said-question = Question
said-answer = Answer
said-asked-back = Question back
said-addition = Addition
said-backup-asked = Expert asked
said-backup-answer = Answer of the expert
field-say = What are you writing
field-turn = Text
field-partner = Partner
say-answer = Answer to the asker
say-ask-back = Question back to the asker
say-addition = What the asker added
say-backup = Question to an expert
say-backup-answer = Answer of the expert
do-say = Send
do-claim = Take it
do-release = Leave it to others
do-case-team = Send to the case team
do-close-advice = End: advice was enough
done-ask = The question has been saved.
done-answer = The answer has been saved.
done-asked-back = The question back has been saved.
done-addition = The addition has been saved.
done-backup = The question to the expert has been saved.
done-backup-answer = The answer of the expert has been saved.
done-claim = The question is now yours.
done-release = The question can be answered by anybody again.
done-case-team = The question now waits for the case team.
done-close-advice = The consultation has ended. Advice was enough.
guard-identity-code = personal identity code
guard-phone = telephone number
guard-email = e-mail address
guard-address = street address
guard-name = name

## The public door

door-no-account = No account?
door-title = Ask anonymously
door-lead = You can ask about work ability, working and services. You need not tell who you are.
door-promise = We do not ask your name
door-promise-text = We save neither your name nor the address of your device. Leave out names, personal identity codes and contact details.
door-question = What do you want to ask?
door-question-hint = Describe the situation in your own words.
door-asker = Who asks?
door-asker-client = I ask about my own situation
door-asker-professional = I ask in my work
door-send = Send
door-others = Other ways
door-asked-before = Have you asked before?
door-read = Read the answer
door-read-lead = Enter the reference and the key that you got when you sent the question.
door-sent = Your question has been sent
door-sent-lead = We answer as soon as we can. You read the answer with this reference and key.
door-reference = Reference
door-key = Key
door-key-hint = Small letters will do. Dashes are not needed.
door-keep = Keep the reference and the key now
door-keep-text = We cannot show the key again. Write it down or take a picture of it.
door-not-found = There is no question with this reference and key. Check both.
door-again = Your question has already been sent
door-again-text = We showed the key when you sent the question. If it was lost, send the question again.
door-thread = Your question and the answer
door-you = You
door-team = The work ability support team
door-standing-waits = Waiting for an answer
door-standing-asked-back = The team asks you for more
door-standing-answered = Answered
door-standing-closed = Ended
door-more = Do you want to go on?
door-more-text = Write more
door-new = Ask a new question

## With a name and as a pair

identify-title = Go on with the client’s name
identify-lead = The client agrees that the team knows the name. The question and the answers come along.
identify-search = Find the client
identify-search-hint = Name or identity code
do-find-person = Search
identify-nobody = Nobody was found in the register. You can add a new person.
identify-has-case = A case is open already. The consultation is joined to it.
identify-owner = With whom the client stays
identify-owner-outside = With the asker, who does not use this system
identify-owner-worker = With a worker who uses this system
field-outside-asker = The asker’s unit or profession
identify-asker-missing = Say with whom the client stays.
identify-owner-reason = The client stays with the one who asked.
identify-purpose = Identified consultation
identify-not-yours = The case is with others and cannot be opened here.
do-identify = Record the consent and go on
done-identify = The consent is recorded. The consultation goes on with the name.
consultation-above-identified = Identified consultation
pair-title = Pair work
field-pair = Pair from the team
pair-stays = The client stays with the one who asked. The pair contacts the client together with them.
do-pair-work = Begin pair work
pair-purpose = Pair work after a consultation
refusal-pair-not-yours = You cannot change this case. Ask the responsible person to begin pair work.

## A time of its own

booking-title = Longer discussion
booking-open = Book a time
booking-is = Booked { $when }, { $minutes } min, { $who }
field-day = Day
field-time = Time
field-time-hint = E.g. 9.30
field-length = Length
field-with = With whom
do-book = Book
do-cancel-booking = Cancel the time
done-booked = The time is booked. It shows in the calendar.
done-booking-cancelled = The time is cancelled.
refusal-consultation-bad-time = Choose a coming working day and a time, e.g. 9.30.
refusal-consultation-not-booked = No time is booked.
identify-on = When the client agreed
calendar-booked = Discussion: consultation { $reference }
