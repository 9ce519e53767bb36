"""The numbers that a network reckons in; needs no Keras."""

FLOAT32, BFLOAT16 = "float32", "mixed_bfloat16"
"""Keras' dtype policies of the inner layers (`unet.build_unet`); weights are float32 in both."""

AUTOMATIC = "automatic"
"""The one of them that is faster where the training runs (`hardware.precision_for`)."""
