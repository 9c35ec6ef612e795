# E-mail: what the asker is told, and what the pages show of it. Messages hold reference and link, and no content.

mail-subject-came = Your question has arrived, reference { $reference }
mail-subject-added = Your addition has arrived, reference { $reference }
mail-subject-answered = An answer to your question, reference { $reference }
mail-subject-asked-back = The team has a question for you, reference { $reference }
mail-came = Your question has arrived. We answer as soon as we can and tell you when you can read the answer.
mail-added = Your addition has arrived.
mail-answered = Your question has been answered.
mail-asked-back = The team needs to know more from you before it can answer.
mail-masked = Your message held details by which a person can be recognised. We hid them before we saved the message. The question is anonymous.
mail-consent = Do you want the matter to be handled by name? Tell the team through the link. It needs the client's consent, and the team tells you how to give it.
mail-dropped = We did not take attachments or the end of a very long message. If there was something important in them, write it in short.
mail-reference = Reference: { $reference }
mail-link = Read it here:
mail-key = If the page asks for a key, it is at the end of the link, after the last slash. Do not give the link to others.
mail-reply = You can go on by replying to this message. Do not write names, identity codes or contact details.

## On the pages

mail-not-shown = You sent this by e-mail. The text of the message is not shown here.
mail-masked-by-guard = Identifying details have been hidden
mail-undelivered = E-mail could not be delivered
mail-undelivered-text = The asker does not get our messages and does not know of the answer.
