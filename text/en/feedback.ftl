## Feedback on the service

feedback-send = Send the feedback
feedback-promise = You answer without your name
feedback-promise-text = We do not ask who you are, and we do not save your address. The feedback is not tied to your case. We hide names and numbers in what you write that could tell who somebody is.
feedback-hides = The text tells who it is about: { $list }. We hide it when you send the feedback. You can also remove it yourself.
feedback-thanks = Thank you for the feedback
feedback-thanks-text = Your feedback helps us to make the service better. We cannot answer you, because we do not know who you are. If you need help, ask us.
feedback-help = Ask for advice
feedback-give = Give feedback on the service
feedback-told-title = Feedback from clients
feedback-told-lead = Feedback is given without names on a public page. The scale stands after the mean. Answers are added here when the month is over and at least { $limit } more people have answered.
feedback-told-few = { $year }: there is not enough feedback yet. The answers of fewer than { $limit } people are not shown.
feedback-told-year = { $year }: { $people } answers
feedback-told-words = What was written in { $year }
feedback-open = Open the feedback form
feedback-column-statement = Statement
feedback-column-mean = Mean
feedback-column-answered = Answered
