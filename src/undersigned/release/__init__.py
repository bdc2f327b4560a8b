"""Making a letter public: the list is fixed, every form of it is built once and kept as bytes."""
