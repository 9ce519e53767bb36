"""The smallest networks worth testing."""

from segmentation.network.spec import NetworkSpec

TINY = NetworkSpec(height=32, width=48, stem_block=2, filters=(4, 8))
FLAT = NetworkSpec(height=32, width=48, stem_block=4, filters=(6,))
"""Has one level only and is made ready for training in half the time."""
