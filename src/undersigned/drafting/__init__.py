"""The first stage: versions, comments and redlines, until one version is frozen for circulation."""
