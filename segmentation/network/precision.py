"""The numbers that a network reckons in, by Keras' names; needs no Keras."""

FLOAT32, BFLOAT16 = "float32", "mixed_bfloat16"
"""Dtype policies of the inner layers (`unet.build_unet`); weights are float32 in both."""

PRECISIONS = (FLOAT32, BFLOAT16)
