import numpy as np
import torch

from photos.figure import by_joints, ninths, parts_hit, silhouette


def test_a_silhouette_is_what_lies_between_lines():
    lines = np.zeros((24, 24))
    lines[4, 4:20] = lines[19, 4:20] = lines[4:20, 4] = lines[4:20, 19] = 1
    inside = silhouette(lines)
    assert inside[4:20, 4:20].all() and inside.sum() == 256
    assert not silhouette(np.zeros((8, 8))).any() and ninths(np.zeros((8, 8))).sum() == 0


def test_ninths_are_counted_in_the_things_own_box():
    lines = np.zeros((48, 48))
    lines[12, 12:48] = lines[47, 12:48] = lines[12:48, 12] = lines[12:48, 47] = 1
    parts = ninths(lines)
    assert parts.shape == (12, 12) and parts[0].sum() == 0
    assert parts[3, 3] == 1 and parts[3, 11] == 3 and parts[11, 3] == 7 and parts[7, 7] == 5


def test_a_cell_belongs_to_the_nearest_joint_that_is_seen():
    joints = np.full((18, 2), np.nan)
    joints[2], joints[5] = (10, 10), (30, 10)
    parts = by_joints(joints, (96, 64))
    assert parts.shape == (24, 16)
    assert parts[2, 2] == 3 and parts[2, 7] == 6 and parts[20, 2] == 0


def test_a_match_in_the_same_part_hits_and_what_the_exemplar_lacks_does_not_count():
    ours, theirs = torch.tensor([[0, 1, 2, 3, 255]]), torch.tensor([[2, 1, 0, 0, 255]])
    keys = torch.eye(5)[:, None]
    straight = parts_hit(keys, keys, ours, theirs)  # every cell matches its own place
    assert straight == (1, 2), "part 1 is hit, part 2 lies elsewhere, part 3 is not shown"
    crossed = keys[:, :, [2, 1, 0, 3, 4]]
    assert parts_hit(crossed, keys, ours, theirs) == (2, 2)
