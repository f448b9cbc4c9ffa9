"""What the audit trail gives away: findings, made by rules that look at a stretch of it and at what is usual."""
