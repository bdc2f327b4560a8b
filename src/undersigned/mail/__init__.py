"""The outbox: every mail is a row written in the transaction of the act it tells of, sent later by the worker."""
