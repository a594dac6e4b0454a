"""Pictures of documents in time: who acts upon whom, and when what was issued."""
