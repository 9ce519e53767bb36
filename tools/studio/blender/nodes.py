"""A material's graph of nodes, written as calls."""

from typing import Any

import bpy


class Graph:
    """The nodes of one new material."""

    def __init__(self, name: str) -> None:
        self.material = bpy.data.materials.new(name)
        self._tree = self.material.node_tree
        self._tree.nodes.clear()

    def node(self, kind: str, settings: dict[str, Any] | None = None, **inputs: Any) -> bpy.types.Node:
        """Add a node; an input, its blanks written as `_`, is a value or another node's output."""
        made = self._tree.nodes.new(kind)
        for name, value in (settings or {}).items():
            setattr(made, name, value)
        for name, value in inputs.items():
            self.feed(made, name.replace("_", " "), value)
        return made

    def feed(self, node: bpy.types.Node, name: str | int, value: Any) -> None:
        """Set an input of `node` to a value or to another node's output."""
        if isinstance(value, bpy.types.NodeSocket):
            self._tree.links.new(value, node.inputs[name])
        else:
            node.inputs[name].default_value = value

    def math(self, operation: str, *values: Any) -> bpy.types.NodeSocket:
        """Return the result of a node of arithmetic."""
        made = self.node("ShaderNodeMath", {"operation": operation, "use_clamp": True})
        for number, value in enumerate(values):
            self.feed(made, number, value)
        return made.outputs[0]

    def between(self, share: Any, first: Any, second: Any) -> bpy.types.NodeSocket:
        """Return the number or colour that is `second` as far as `share` says, else `first`."""
        is_number = isinstance(second, float)
        made = self.node("ShaderNodeMix", {"data_type": "FLOAT" if is_number else "RGBA"})
        for number, value in zip((0, 2, 3) if is_number else (0, 6, 7), (share, first, second), strict=True):
            self.feed(made, number, (*value, 1.0) if isinstance(value, tuple) else value)
        return made.outputs[0 if is_number else 2]

    def mixed(self, share: Any, first: bpy.types.NodeSocket, second: bpy.types.NodeSocket) -> bpy.types.NodeSocket:
        """Return the shader that is `second` as far as `share` says, else `first`."""
        made = self.node("ShaderNodeMixShader")
        for number, value in enumerate((share, first, second)):
            self.feed(made, number, value)
        return made.outputs[0]

    def surface(self, shader: bpy.types.NodeSocket) -> bpy.types.Material:
        """Make `shader` the material's surface and return the material."""
        self.node("ShaderNodeOutputMaterial", Surface=shader)
        return self.material

    def principled(self, colour: Any, roughness: Any = 0.5, metallic: float = 0.0, **more: Any) -> bpy.types.NodeSocket:
        """Return a surface of one stuff. A colour is linear RGB."""
        if isinstance(colour, tuple):
            colour = (*colour, 1.0)
        made = self.node("ShaderNodeBsdfPrincipled", Base_Color=colour, Roughness=roughness, Metallic=metallic, **more)
        return made.outputs[0]

    def glass(self, tint: tuple[float, float, float]) -> bpy.types.NodeSocket:
        """Return a pane: it mirrors by Fresnel's law outside, and lets light through straight, dyed by `tint`."""
        inside = self.node("ShaderNodeNewGeometry").outputs["Backfacing"]
        mirrors = self.node("ShaderNodeFresnel", IOR=1.52).outputs[0]
        through = self.node("ShaderNodeBsdfTransparent", Color=(*tint, 1.0)).outputs[0]
        mirror = self.node("ShaderNodeBsdfGlossy", Roughness=0.0, Color=(1, 1, 1, 1)).outputs[0]
        outside = self.math("SUBTRACT", 1.0, inside)
        return self.mixed(self.math("MULTIPLY", mirrors, outside), through, mirror)
