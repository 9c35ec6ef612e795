# What is said when a request cannot be served: a title, and what you can do.

problem-sign-in = Sign in first
problem-sign-in-text = This page is only for those who have signed in. What you wrote is saved and waits for you.
problem-not-found = The page was not found
problem-not-found-text = The address may be wrong, or you may not have the right to see the page. Check the address or go back to your day.
problem-forbidden = You are not allowed to do this
problem-forbidden-text = Your task does not give you the right to do this here. Ask the responsible person or your supervisor.
problem-untrusted = The form is too old
problem-untrusted-text = The form was opened before you signed in, or it came from another site. Nothing was saved. Open the form again and send it from there.
problem-bad-request = What was sent cannot be read
problem-bad-request-text = Nothing was saved. Go back to the previous page, reload it and try again.
problem-too-much = Too many requests or too much text
problem-too-much-text = Nothing was saved. Wait a moment and try again. If the text is very long, divide it in two.
problem-unavailable = The service does not answer right now
problem-unavailable-text = Nothing was saved. Wait a moment and reload the page.
problem-unknown = It is not known whether this was saved
problem-unknown-text = Go back to the form and send it again. The same form is saved only once, even if you send it twice.
problem-broken = Something broke on our side
problem-broken-text = We are sorry. Nothing was saved. Try again in a moment. If it happens again, tell the code below to your support.
problem-only-read = This address is only read.
problem-reference = Fault code: { $reference }
problem-home = Go to my day
