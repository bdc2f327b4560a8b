"""Plain text for every stage: what may stand in it. Imports no Django and no other package of ours."""
