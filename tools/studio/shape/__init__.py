"""What is in the studio, as arrays: no Blender is needed to read or test it.

Lengths are in metres. A car looks along +x, its left is +y, up is +z; the origin lies on the ground under its middle.
"""
