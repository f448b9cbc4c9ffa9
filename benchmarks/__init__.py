"""What Cron Manager costs in time, memory and money: `make bench`, or one alone: `python -m benchmarks startup`."""
