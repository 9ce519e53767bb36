"""All angles of the open car at once."""
