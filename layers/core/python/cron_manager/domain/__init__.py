"""What Cron Manager knows: jobs, schedules, occurrences, attempts. No AWS, no clock, no environment."""
