"""Which words an article puts between quotation marks, who said them, and whether the letter has them."""
