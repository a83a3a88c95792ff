"""Training of the wireframe network, which is `model.py`: pages to batches, losses, figures while it trains."""
