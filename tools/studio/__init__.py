"""The sample studio: cars that a script models, photographed on a turntable by Blender. See README.md."""
