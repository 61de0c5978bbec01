"""Numbers in few bytes."""

import numpy as np

from matcher.scoring.narrow import narrow


def test_numbers_take_no_more_bytes_than_they_need() -> None:
    assert [narrow(np.array([n])).dtype.itemsize for n in (255, 256, 65536)] == [1, 2, 4]
