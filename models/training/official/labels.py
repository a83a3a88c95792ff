"""Names of the condition channels, in the order the released networks were trained with (index = channel)."""

ADE20K = tuple(
    "label:" + name.strip()
    for name in """
    unknown, wall, building, sky, floor, tree, ceiling, road, bed, windowpane, grass, cabinet, sidewalk, person, earth, door, table,
    mountain, plant, curtain, chair, car, water, painting, sofa, shelf, house, sea, mirror, rug, field, armchair, seat, fence, desk, rock,
    wardrobe, lamp, bathtub, railing, cushion, base, box, column, signboard, chest of drawers, counter, sand, sink, skyscraper, fireplace,
    refrigerator, grandstand, path, stairs, runway, case, pool table, pillow, screen door, stairway, river, bridge, bookcase, blind,
    coffee table, toilet, flower, book, hill, bench, countertop, stove, palm, kitchen island, computer, swivel chair, boat, bar,
    arcade machine, hovel, bus, towel, light, truck, tower, chandelier, awning, streetlight, booth, television, airplane, dirt track,
    apparel, pole, land, bannister, escalator, ottoman, bottle, buffet, poster, stage, van, ship, fountain, conveyer belt, canopy, washer,
    plaything, swimming pool, stool, barrel, basket, waterfall, tent, bag, minibike, cradle, oven, ball, food, step, tank, trade name,
    microwave, pot, animal, bicycle, lake, dishwasher, screen, blanket, sculpture, hood, sconce, vase, traffic light, tray, ashcan, fan,
    pier, crt screen, plate, monitor, bulletin board, shower, radiator, glass, clock, flag
    """.split(",")
)
"""Label maps hold 0 for unknown and 1..150 for the scene-parsing classes, used as they are."""

CELEBAHQ = tuple(
    f"label:{name}"
    for name in (
        "background", "skin", "hair", "l_brow", "r_brow", "l_eye", "r_eye", "l_ear", "r_ear", "nose",
        "u_lip", "mouth", "l_lip", "neck", "cloth", "hat", "glasses", "earring", "necklace",
    )
)  # fmt: skip
"""One-hot, but glasses overlay what lies below them. Left is the image's right."""

FACE_PARTS = (
    "skin", "l_brow", "r_brow", "l_eye", "r_eye", "l_ear", "r_ear", "nose", "u_lip", "mouth", "l_lip", "glasses", "hair",
)  # fmt: skip

CELEBAHQEDGE = ("edge:all", *(f"distance:{part}" for part in FACE_PARTS), "edge:parts")
"""Part borders with the background's Canny edges, a distance map per part (1.0 where the part is missing), part borders alone."""

JOINTS = (
    "nose", "neck", "r_shoulder", "r_elbow", "r_wrist", "l_shoulder", "l_elbow", "l_wrist", "r_hip",
    "r_knee", "r_ankle", "l_hip", "l_knee", "l_ankle", "r_eye", "l_eye", "r_ear", "l_ear",
)  # fmt: skip
"""The 18 points of OpenPose's COCO body."""

LIMBS = (
    (1, 2), (1, 5), (2, 3), (3, 4), (5, 6), (6, 7), (1, 8), (8, 9), (9, 10),
    (1, 11), (11, 12), (12, 13), (1, 0), (0, 14), (14, 16), (0, 15), (15, 17),
)  # fmt: skip

DEEPFASHION = (
    *(f"stick:{colour}" for colour in ("red", "green", "blue")),
    *(f"distance:{JOINTS[a]}-{JOINTS[b]}" for a, b in LIMBS),
)
"""The stick figure's RGB in [0, 1], then a distance map per limb (1.0 where the limb is missing)."""
