// The APIs see a host and an address of their own; this tells them the visitor's, whatever the visitor says of them.
function handler(event) {
  var headers = event.request.headers;
  headers["x-forwarded-host"] = { value: headers.host.value };
  headers["x-viewer-address"] = { value: event.viewer.ip };
  return event.request;
}
