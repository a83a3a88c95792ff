"""The photo packs: people from masks, people from poses, products from edges. The network is of the wireframe pack's family."""
