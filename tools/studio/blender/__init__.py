"""What Blender does: meshes, materials, lights and pictures. Only here is `bpy` imported."""
