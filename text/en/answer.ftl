# The bank of answers: what anonymous consultations taught; and the ratio of consultations to multi-professional cases.

## The list and the search

nav-answers = Answer bank
answers-lead = Answers that have helped others. The team has checked them, and nobody can be recognised in them.
answers-search = Search the answers
answers-search-hint = Write words in any form, e.g. applying for a disability pension. The search is not kept.
answers-views = Which answers are shown
answers-view-published = Published
answers-view-draft = Drafts
answers-view-withdrawn = Withdrawn
answers-all = All subjects
answers-found = { $count ->
    [one] One answer, the nearest
   *[other] { $count } answers, the nearest first
}
answers-none-found = No answer was found
answers-none-found-text = Try another word, or ask the team. The answer may help others too.
answers-empty-published = The answer bank is still empty
answers-empty-draft = No drafts
answers-empty-withdrawn = No answer has been withdrawn
answers-empty-text = An answer grows from an anonymous consultation that has been answered.
answers-empty-action = See answered consultations
answers-empty-tag = There are no answers on this subject
answers-empty-tag-text = Choose another subject, or search by a word.

## An answer

answer-above = Answer bank
answer-title = Title
answer-title-hint = What it is about, e.g. Rehabilitation subsidy ends: what before that?
answer-question = Question
answer-answer = Answer
answer-links = Read more
answer-links-hint = A page of the handbook or of a service, one a line: name and address, e.g. Kela rehabilitation https://www.kela.fi/rehabilitation
answer-tags = Subjects
answer-language = Language
answer-audience = Who sees it
answer-audience-hint = An answer for everybody is also shown to those who ask anonymously without an account.
audience-professionals = Professionals who are signed in
audience-everybody = Everybody
answer-published = Published
answer-checked = Checked by
answer-written = Written by
answer-withdrawn = Withdrawn by
answer-why-withdrawn = The answer has been withdrawn
answer-source = Where it comes from
answer-source-link = Consultation
answer-standing-draft = Draft
answer-standing-published = Published
answer-standing-withdrawn = Withdrawn
answer-tag-work-ability = Work ability
answer-tag-partial-work-ability = Partial work ability
answer-tag-functional-ability = Functional ability
answer-tag-client-work = Client work
answer-tag-benefits = Benefits
answer-tag-rehabilitation = Rehabilitation
answer-tag-unemployment = Unemployment
answer-tag-occupational-health = Occupational health
answer-tag-services = Services
answer-new-title = Answer for the bank
answer-new-lead = Edit question and answer so that they help others too. You publish the answer when it has been checked.
answer-amend-title = Amend the answer
answer-amend-lead = A published answer changes as soon as you save. You are then the one who has checked it.
answer-anonymous = Nobody may be recognised in the answer
answer-anonymous-text = Leave out all that the client could be recognised by: a rare occupation, a place or an event too. We check the text when you save.
answer-withdraw-title = Withdraw the answer
answer-withdraw-lead = The answer is no longer found and no longer shown to those who ask. The team sees it among the withdrawn.
answer-reason = Why it is withdrawn
answer-reason-hint = E.g. the law has changed.
do-save-draft = Save the draft
do-publish = Checked: publish
do-amend-answer = Amend
do-withdraw-answer = Withdraw
do-to-bank = Publish in the answer bank
do-open-answer = Open in the answer bank
done-answer-draft = The draft is saved. Read it once more and publish it.
done-answer-published = The answer is published. Others find it now.
done-answer-amendment = The answer is saved.
done-answer-withdrawal = The answer has been withdrawn.

## The nearest answers beside a question

do-near = Search answers
near-title = These answers may help
near-page = Open in the answer bank

## Why not

refusal-answer-already-there = The answer is saved already. Open it in the answer bank.
refusal-answer-not-there = The answer was not found. Begin it from the consultation.
refusal-answer-withdrawn = The answer has been withdrawn. Make a new one of the consultation.
refusal-answer-no-source = The consultation was not found. Open it at the desk and begin there.
refusal-answer-source-identified = The consultation names the client. Only an anonymous one can go into the bank.
refusal-answer-source-not-answered = The question has not been answered yet. Answer it first.
refusal-answer-missing = This is empty. Write something.
refusal-answer-too-long = The text is too long. A title may have 120 signs, the other texts 4,000, the name of a link and the reason 300.
refusal-answer-too-many-links = There are more than eight links. Keep the most important ones.
refusal-answer-not-a-link = The link is not right. Write the name and after it the address, which begins with https://
refusal-answer-identifies = The text has something by which somebody could be recognised: { $list }. Take it out; nothing has been saved yet.
refusal-answer-stale = Somebody else changed the answer meanwhile. Read it again, then save or publish.

## The ratio of consultations to multi-professional cases

desk-ratio = Ratio of consultations to multi-professional cases
ratio-title = Consultations and multi-professional cases
ratio-lead = For how large a part of the needs for support a consultation was enough, by month.
ratio-year = The last 12 months
ratio-year-note = Consultations / multi-professional, %
ratio-baseline = Baseline
ratio-target = Target
ratio-no-measure = The model has no target
ratio-no-measure-text = The operating model in use names neither a baseline nor a target of the ratio. What has happened stands below all the same.
ratio-caption = Share of consultations by month, per cent
ratio-months = By month
ratio-earlier = Earlier months
column-month = Month
column-consultations = Consultations
column-advice = Advice was enough
column-multi = Multi-professional cases
column-ratio = Ratio, %
ratio-counted = What is counted
ratio-counts-consultations = Consultations: all questions that came in the month, whatever the channel and whoever asked. Each question is counted once.
ratio-counts-advice = Advice was enough: of these questions those that ended as advice, without a case. The number still grows as questions are ended.
ratio-counts-cases = Multi-professional cases: those that came in the month to a stage that the operating model gives to the multi-professional team. Going from one of the team's stages to another is not counted again.
ratio-counts-share = Ratio: consultations by all together. A question is anonymous and cannot be joined to a case: when it becomes a multi-professional case, it is counted in both.
