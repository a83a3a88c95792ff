"""What every training shares: the loop and what it keeps, blocks of networks, features, pictures of a run."""
