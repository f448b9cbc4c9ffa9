// The APIs see a host of their own; this tells them the one that the visitor sees, whatever the visitor says it is.
function handler(event) {
  var headers = event.request.headers;
  headers["x-forwarded-host"] = { value: headers.host.value };
  return event.request;
}
