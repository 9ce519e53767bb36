"""From a training run to the network in use: judged, compared, reported, kept beside the ones before it."""
