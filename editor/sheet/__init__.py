"""All angles of the open car at once: the sheet, and the spin that plays their cut-outs."""
