"""The HTTP edge: what stands between API Gateway's events and the use cases."""
