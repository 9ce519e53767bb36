"""How the backends of Keras tell that a device has no memory left; needs no Keras."""


def is_out_of_memory(error: Exception) -> bool:
    """Say whether `error` is how TensorFlow, JAX or torch report a full graphics card."""
    if type(error).__name__ in ("ResourceExhaustedError", "OutOfMemoryError"):
        return True
    text = str(error)
    return "RESOURCE_EXHAUSTED" in text or "out of memory" in text.lower()
