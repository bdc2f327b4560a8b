"""What a letter is about, in short words that an organizer types on one line, parted by commas.

Two spellings that differ in case, accents or punctuation alone are one topic; the one typed first is kept.
"""

from undersigned.text.folding import words_of

MOST_TOPICS = 12
LONGEST_TOPIC = 60  # code points
LONGEST_LINE = MOST_TOPICS * (LONGEST_TOPIC + 2)


class TopicsRefused(ValueError):
    """Topics that cannot be kept; the message says which and why."""


def read_topics(line: str) -> tuple[str, ...]:
    """Return the topics of a line in its order, each once. Raises TopicsRefused for too many and for long ones."""
    topics: dict[str, str] = {}
    for typed in line.split(","):
        topic = " ".join(typed.split())
        key = " ".join(word.text for word in words_of(topic))
        if len(topic) > LONGEST_TOPIC:
            raise TopicsRefused(
                f"“{topic[:LONGEST_TOPIC]}…” is too long: a topic is a word or two, up to {LONGEST_TOPIC} characters."
            )
        if key:
            topics.setdefault(key, topic)
    if len(topics) > MOST_TOPICS:
        raise TopicsRefused(f"A letter has at most {MOST_TOPICS} topics. Keep those by which people will look for it.")
    return tuple(topics.values())


def topics_line(line: str) -> str:
    """Return a line of topics as it is kept: each once, a comma and a blank between. Raises TopicsRefused."""
    return ", ".join(read_topics(line))
